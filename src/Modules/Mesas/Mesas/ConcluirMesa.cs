namespace OpenGov.Mesas.Mesas;

/// <summary>Concluye una mesa con sus cinco pasos cerrados y participantes de al menos dos sectores, uno ajeno al gobierno.</summary>
internal sealed record ConcluirMesa : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/conclusion", async (string folio, ConcluirMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirMesa))
        .WithSummary("Concluye una mesa")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConcluirMesaHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<ConcluirMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ConcluirMesa comando, CancellationToken ct)
    {
        await db.HoldAsync<Mesa>(comando.Folio, ct); // no list slips in between the count and the conclusion
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);
        var sectores = await db.Lotes
            .Where(l => l.MesaFolio == mesa.Folio)
            .SelectMany(l => l.Participantes, (_, participante) => participante.Sector)
            .Distinct()
            .ToListAsync(ct);

        mesa.Concluir(sectores, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
