namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuenta las adhesiones de cada plan y compromiso que tiene alguna.</summary>
internal sealed record ListarAdhesiones : IRequest<Pagina<ConteoDeAdhesiones>>;

internal sealed class ListarAdhesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("adhesiones", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListarAdhesiones(), ct)))
        .WithName(nameof(ListarAdhesiones))
        .WithSummary("Cuenta las adhesiones de cada plan y compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ListarAdhesionesHandler(DifusionDbContext db) : IRequestHandler<ListarAdhesiones, Pagina<ConteoDeAdhesiones>>
{
    public async Task<Pagina<ConteoDeAdhesiones>> Handle(ListarAdhesiones consulta, CancellationToken ct)
    {
        var saldos = await db.Conteos.Saldos().ToListAsync(ct);
        List<ConteoDeAdhesiones> conteos = [.. saldos.GroupBy(s => s.ObjetoFolio).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ConteoDeAdhesiones.De(g.Key, [.. g]))];
        return new(conteos, Paginacion.Complete(conteos.Count));
    }
}
