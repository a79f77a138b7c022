using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Reabre un paso completado; los que le siguen quedan por revisar. El motivo es obligatorio y se publica.</summary>
internal sealed record ReabrirPaso : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public int Numero { get; init; }
}

internal sealed class ReabrirPasoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/{numero:int:range(1,5)}/reapertura", async (
            string folio, int numero, ReabrirPaso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, Numero = numero }, ct)))
        .WithName(nameof(ReabrirPaso))
        .WithSummary("Reabre un paso y deja por revisar los siguientes")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ReabrirPasoHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<ReabrirPaso, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ReabrirPaso comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.ReabrirPaso((PasoMetodologico)comando.Numero, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
