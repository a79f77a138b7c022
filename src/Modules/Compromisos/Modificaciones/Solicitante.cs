namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Quién pide la modificación.</summary>
/// <param name="OrganizacionFolio">Folio de la organización en el directorio.</param>
/// <param name="Puesto">Puesto de quien la pide, no persona.</param>
/// <param name="Nombre">Nombre de la organización; lo pone el sistema desde el directorio, lo que se envíe se sustituye.</param>
internal sealed record Solicitante(string OrganizacionFolio, string Puesto, string? Nombre = null)
{
    public const int PuestoMaximo = 200;
    public const int NombreMaximo = 500;
}
