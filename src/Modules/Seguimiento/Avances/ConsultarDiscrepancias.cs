using Microsoft.AspNetCore.Mvc;
using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Avances;

/// <summary>Compara lo que se declara con lo que se verifica, por plan, institución y compromiso.</summary>
/// <param name="PlanFolio">Solo los de este plan.</param>
internal sealed record ConsultarDiscrepancias(string? PlanFolio, TimeParameters Cuando) : IRequest<Discrepancias>;

/// <summary>De qué compromisos se habla.</summary>
/// <param name="PlanFolio">Folio del plan; si se omite, todos.</param>
internal sealed record FiltroDeDiscrepancias([FromQuery(Name = "plan_folio")] string? PlanFolio);

/// <summary>Índice de discrepancia: lo declarado menos lo verificado. No entran los compromisos retirados.</summary>
/// <param name="Fecha">Día al que corresponde la lectura.</param>
/// <param name="Planes">Un índice para cada plan, de mayor a menor discrepancia.</param>
/// <param name="Instituciones">Uno para cada institución responsable.</param>
/// <param name="Compromisos">Uno para cada compromiso.</param>
internal sealed record Discrepancias(
    DateOnly Fecha, IReadOnlyList<IndiceDiscrepancia> Planes, IReadOnlyList<IndiceDiscrepancia> Instituciones, IReadOnlyList<IndiceDiscrepancia> Compromisos);

internal sealed class ConsultarDiscrepanciasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("discrepancias", async (
            [AsParameters] FiltroDeDiscrepancias filtro, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarDiscrepancias(filtro.PlanFolio, cuando), ct)))
        .WithName(nameof(ConsultarDiscrepancias))
        .WithSummary("Compara lo declarado con lo verificado, por plan, institución y compromiso")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarDiscrepanciasHandler(DocumentStore documentos, ISender sender, TimeProvider clock) : IRequestHandler<ConsultarDiscrepancias, Discrepancias>
{
    public async Task<Discrepancias> Handle(ConsultarDiscrepancias consulta, CancellationToken ct)
    {
        var expedientes = (await documentos.ReadAllAsync<ExpedienteDetalle>(
            SeguimientoModule.Schema, "expedientes", consulta.Cuando, ct, consulta.PlanFolio is { } folio ? ("plan_folio", folio) : null))
            .Where(e => e.Estado is not EstadoExpediente.Retirado).ToList();
        var titulos = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var plan in expedientes.Select(e => e.PlanFolio).Distinct()) titulos[plan] = (await sender.Send(new PreguntarPlan(plan), ct))?.Titulo ?? plan;

        return new(
            consulta.Cuando.Day(clock),
            Por(expedientes, e => e.PlanFolio, e => titulos[e.PlanFolio]),
            Por(expedientes, e => e.ResponsableFolio, e => e.ResponsableNombre),
            Por(expedientes, e => e.Folio, e => e.Titulo));
    }

    private static IReadOnlyList<IndiceDiscrepancia> Por(List<ExpedienteDetalle> expedientes, Func<ExpedienteDetalle, string> folio, Func<ExpedienteDetalle, string> nombre) =>
    [
        .. expedientes.GroupBy(folio).Select(g => IndiceDiscrepancia.De(g.Key, nombre(g.Last()), [.. g.Select(e => e.Avance)]))
            .OrderByDescending(i => i.Discrepancia).ThenBy(i => i.Folio, StringComparer.Ordinal),
    ];
}
