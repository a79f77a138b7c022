using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>La FichaSmart de la redacción vigente de un compromiso.</summary>
internal sealed record ConsultarFichaSmart(string Folio) : IRequest<FichaSmart>;

internal sealed class ConsultarFichaSmartEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("compromisos/{folio}/ficha-smart", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarFichaSmart(folio), ct)))
        .WithName(nameof(ConsultarFichaSmart))
        .WithSummary("Consulta qué reglas SMART cumple un compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarFichaSmartHandler(CompromisosDbContext db) : IRequestHandler<ConsultarFichaSmart, FichaSmart>
{
    public async Task<FichaSmart> Handle(ConsultarFichaSmart consulta, CancellationToken ct) =>
        await db.Compromisos.AsNoTracking().Where(c => c.Folio == consulta.Folio).Select(c => c.Ficha).SingleOrDefaultAsync(ct)
        ?? throw new NotFoundException("compromisos", consulta.Folio);
}
