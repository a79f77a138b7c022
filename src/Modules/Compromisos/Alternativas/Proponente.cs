namespace OpenGov.Compromisos.Alternativas;

/// <summary>Quién propone, sin datos personales.</summary>
/// <param name="Sector">Sector, por ejemplo sociedad_civil.</param>
/// <param name="OrganizacionFolio">Folio de la organización en el directorio, si la hay.</param>
/// <param name="OrganizacionNombre">Nombre de la organización; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
internal sealed record Proponente(string Sector, string? OrganizacionFolio = null, string? OrganizacionNombre = null);
