namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Cancela una capacitación programada; el motivo es obligatorio y se publica.</summary>
internal sealed record CancelarCapacitacion : Acto, IRequest<CapacitacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CancelarCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("capacitaciones/{folio}/cancelacion", async (string folio, CancelarCapacitacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CancelarCapacitacion))
        .WithSummary("Cancela una capacitación programada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CancelarCapacitacionHandler(MesasDbContext db) : IRequestHandler<CancelarCapacitacion, CapacitacionDetalle>
{
    public async Task<CapacitacionDetalle> Handle(CancelarCapacitacion comando, CancellationToken ct)
    {
        var capacitacion = await db.TargetAsync<Capacitacion>(comando.Folio, ct);

        capacitacion.Cancelar(comando.Motivo);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CapacitacionDetalle>(capacitacion);
    }
}
