using OpenGov.Compromisos.Contracts;
using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Difusion.Cumplimiento;

/// <summary>All that is known of a plan until a day; the answers are a function of it.</summary>
/// <param name="SinRespuesta">Folios of the admitted proposals that had no reasoned answer by then.</param>
internal sealed record DatosDeCumplimiento(
    PlanResumen Plan, ForoResumen? Foro, IReadOnlyList<CampanaDifusion> Campanas, IReadOnlyList<ConsultaPublica> Consultas,
    IReadOnlyList<string> SinRespuesta, SeguimientoResumen Seguimiento, DateOnly Dia)
{
    /// <summary>Day the plan was launched; null if by then it had not been.</summary>
    public DateOnly? LanzadoEl => Seguimiento.Compromisos.Count == 0 ? null : Seguimiento.Compromisos.Min(c => c.AbiertoEl);

    /// <summary>Last day on which there was something to implement.</summary>
    public DateOnly VigenteHasta => Seguimiento.Compromisos.All(c => c.FinalizadoEl is not null) && LanzadoEl is not null ? Seguimiento.Compromisos.Max(c => c.FinalizadoEl!.Value) : Dia;
}
