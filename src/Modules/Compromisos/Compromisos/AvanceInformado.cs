using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>El avance en sus tres valores, que nunca se mezclan: declarar no es verificar.</summary>
/// <param name="Declarado">Lo que dice el responsable, en por ciento.</param>
/// <param name="Validado">Lo que sostiene un reporte validado, en por ciento.</param>
/// <param name="Verificado">Lo que verificó el comité independiente, en por ciento.</param>
/// <param name="Fecha">Día del último cambio de cualquiera de los tres.</param>
internal sealed record AvanceInformado(decimal Declarado, decimal Validado, decimal Verificado, DateOnly Fecha)
{
    public const decimal Completo = 100m;

    [JsonIgnore]
    public bool HayTrabajo => Declarado > 0 || Validado > 0 || Verificado > 0;

    /// <summary>After a modification, no more than what was there before and stays: what is new nobody verified. Seguimiento then tells the rest.</summary>
    public AvanceInformado Tras(Redaccion antes, Redaccion despues)
    {
        var queda = despues.Actividades.IntersectBy(antes.Actividades.Select(a => a.Id), a => a.Id).Sum(a => a.Peso);
        return this with { Declarado = Math.Min(Declarado, queda), Validado = Math.Min(Validado, queda), Verificado = Math.Min(Verificado, queda) };
    }
}
