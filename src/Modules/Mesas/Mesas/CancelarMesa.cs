namespace OpenGov.Mesas.Mesas;

/// <summary>Cancela una mesa que no ha abierto; el motivo es obligatorio y se publica.</summary>
internal sealed record CancelarMesa : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CancelarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/cancelacion", async (string folio, CancelarMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CancelarMesa))
        .WithSummary("Cancela una mesa que no ha abierto")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CancelarMesaHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<CancelarMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(CancelarMesa comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.Cancelar(comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
