namespace OpenGov.Mesas.Mesas;

/// <summary>Abre una mesa convocada: la fecha del acto es el día en que se realizó, y empieza el paso 1.</summary>
internal sealed record AbrirMesa : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AbrirMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/apertura", async (string folio, AbrirMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AbrirMesa))
        .WithSummary("Abre una mesa convocada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AbrirMesaHandler(MesasDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<AbrirMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(AbrirMesa comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);
        var stl = await sender.VidaDelStl(mesa.EjercicioFolio, ct);

        mesa.Abrir(stl, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
