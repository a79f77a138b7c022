namespace OpenGov.Mesas.Mesas;

/// <summary>Cambia las fechas de una mesa que no ha abierto; las propuestas al principio se conservan y el motivo es obligatorio. Vuelve a quedar programada: hay que convocarla de nuevo.</summary>
/// <param name="Nueva">Primer y último día nuevos.</param>
internal sealed record ReprogramarMesa(Periodo Nueva) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ReprogramarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/reprogramacion", async (string folio, ReprogramarMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ReprogramarMesa))
        .WithSummary("Cambia las fechas de una mesa")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ReprogramarMesaValidator : AbstractValidator<ReprogramarMesa>
{
    public ReprogramarMesaValidator() => RuleFor(c => c.Nueva).FechasCerradas();
}

internal sealed class ReprogramarMesaHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<ReprogramarMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ReprogramarMesa comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.Reprogramar(comando.Nueva, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
