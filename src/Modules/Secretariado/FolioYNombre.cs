namespace OpenGov.Secretariado;

/// <summary>A quién o a qué se refiere, con el nombre que tenía cuando se registró.</summary>
/// <param name="Folio">Folio de la persona u organización.</param>
/// <param name="Nombre">Nombre público, copiado al registrar.</param>
internal sealed record FolioYNombre(string Folio, string Nombre);
