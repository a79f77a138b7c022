using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>La FichaSmart que se guardó con cada versión de un compromiso.</summary>
internal sealed record ConsultarFichaSmart(string Folio, TimeParameters Cuando) : IRequest<FichaSmart>;

internal sealed class ConsultarFichaSmartEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("compromisos/{folio}/ficha-smart", async (string folio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarFichaSmart(folio, cuando), ct)))
        .WithName(nameof(ConsultarFichaSmart))
        .WithSummary("Consulta qué reglas SMART cumple un compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarFichaSmartHandler(DocumentStore documentos) : IRequestHandler<ConsultarFichaSmart, FichaSmart>
{
    public async Task<FichaSmart> Handle(ConsultarFichaSmart consulta, CancellationToken ct) =>
        (await documentos.ReadAsync<CompromisoDetalle>(CompromisosModule.Schema, "compromisos", consulta.Folio, consulta.Cuando, ct))?.FichaSmart
        ?? throw new NotFoundException("compromisos", consulta.Folio);
}
