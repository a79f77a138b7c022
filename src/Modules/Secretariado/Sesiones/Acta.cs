namespace OpenGov.Secretariado.Sesiones;

/// <summary>El acta de una sesión, desde que concluye hasta que se publica.</summary>
/// <param name="LimitePublicacion">Último día para publicarla sin retraso (regla S12).</param>
/// <param name="Documento">El documento aprobado, con su huella; nulo hasta su aprobación.</param>
/// <param name="AprobadaEl">Día de su aprobación.</param>
/// <param name="PublicadaEl">Día de su publicación.</param>
/// <param name="Extemporanea">Verdadero si se publicó después del límite; nulo mientras no se publique.</param>
internal sealed record Acta(
    DateOnly LimitePublicacion,
    Documento? Documento = null,
    DateOnly? AprobadaEl = null,
    DateOnly? PublicadaEl = null,
    bool? Extemporanea = null)
{
    public Acta Publicada(DateOnly fecha, string enlace) =>
        this with { Documento = Documento! with { Enlace = enlace }, PublicadaEl = fecha, Extemporanea = fecha > LimitePublicacion };
}
