using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Un plan con sus compromisos, como se exporta y como se importa.</summary>
/// <param name="Compromisos">Los compromisos, uno por elemento.</param>
/// <param name="Plan">De qué plan se exportó; al importar no se lee, porque el plan es el de la ruta.</param>
internal sealed record PlanEnArchivo(IReadOnlyList<CompromisoEnArchivo> Compromisos, PlanExportado? Plan = null);

/// <summary>El plan del que salió un archivo.</summary>
/// <param name="Folio">Folio del plan.</param>
/// <param name="Titulo">Nombre del plan.</param>
/// <param name="Estado">Estado del plan.</param>
/// <param name="Version">Versión del plan al exportarse.</param>
internal sealed record PlanExportado(string Folio, string Titulo, string Estado, int Version);

/// <summary>Un compromiso en un archivo.</summary>
/// <param name="TemaClave">Tema, por ejemplo movilidad; el de un compromiso que ya existe no cambia.</param>
/// <param name="Redaccion">Todo lo que está escrito del compromiso.</param>
/// <param name="Folio">Folio del compromiso que cambia; vacío para crear uno nuevo.</param>
/// <param name="Clave">Nombre del compromiso dentro del archivo mientras no tiene folio; el reporte lo repite.</param>
/// <param name="Version">Versión que se leyó: si se da y el compromiso ya va en otra, no se cambia.</param>
/// <param name="Estado">Estado al exportarse; al importar no se lee, porque el estado solo cambia con los actos.</param>
internal sealed record CompromisoEnArchivo(
    string TemaClave, Redaccion Redaccion, string? Folio = null, string? Clave = null, int? Version = null, EstadoCompromiso? Estado = null)
{
    public const int ClaveMaximo = 64;

    public static CompromisoEnArchivo De(Compromiso compromiso) =>
        new(compromiso.TemaClave, compromiso.Redaccion, compromiso.Folio, null, compromiso.Version, compromiso.Estado);
}

internal sealed class CompromisoEnArchivoValidator : AbstractValidator<CompromisoEnArchivo>
{
    public CompromisoEnArchivoValidator()
    {
        RuleFor(c => c.TemaClave).ClaveDeTema();
        RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
        RuleFor(c => c.Folio).FolioOpcional();
        RuleFor(c => c.Clave).TextoOpcional(CompromisoEnArchivo.ClaveMaximo);
    }
}
