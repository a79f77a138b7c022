using OpenGov.Compromisos.Planes;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>What it takes to let go of a commitment grows with what others have done about it (adr/0056).</summary>
internal static class Descarte
{
    /// <param name="plan">Null for what a mesa proposed before there was one.</param>
    public static void Descartar(this Compromiso compromiso, PlanAccionLocal? plan, string? razon, AcuerdoResumen? acuerdo, DateOnly fecha)
    {
        compromiso.Estado.ExigirDescartable();
        var citado = acuerdo is null && compromiso.Estado is not EstadoCompromiso.Aprobado ? null
            : AcuerdoCitado.Exigir(acuerdo, Materia.RetiroCompromiso, compromiso.Folio, desde: compromiso.Aprobacion?.Fecha, fecha);
        var razonada = RazonDada.Exigir(razon);

        plan?.Soltar(compromiso.Folio);
        compromiso.Descartar(razonada, citado);
    }
}
