using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Umbrales;

namespace OpenGov.Seguimiento.Avances;

/// <summary>Calcula el avance y el semáforo de un compromiso en una fecha.</summary>
internal sealed record ConsultarAvance(string Folio, TimeParameters Cuando) : IRequest<AvanceCompromiso>;

internal sealed class ConsultarAvanceEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("compromisos/{folio}/avance", async (string folio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarAvance(folio, cuando), ct)))
        .WithName(nameof(ConsultarAvance))
        .WithSummary("Consulta el avance de un compromiso: declarado, validado y verificado, con su semáforo")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarAvanceHandler(DocumentStore documentos, TimeProvider clock)
    : IRequestHandler<ConsultarAvance, AvanceCompromiso>
{
    public async Task<AvanceCompromiso> Handle(ConsultarAvance consulta, CancellationToken ct)
    {
        var expediente = await documentos.ReadAsync<ExpedienteDetalle>(SeguimientoModule.Schema, "expedientes", consulta.Folio, consulta.Cuando, ct)
            ?? throw new NotFoundException("expedientes", consulta.Folio);

        var umbrales = await documentos.LosUmbrales(expediente.PlanFolio, consulta.Cuando, ct);

        return AvanceCompromiso.De(expediente, consulta.Cuando.Day(clock), umbrales);
    }
}
