namespace OpenGov.Secretariado.Acuerdos;

/// <summary>Deja sin efecto un acuerdo que aún no se cumple, con su motivo.</summary>
internal sealed record DejarSinEfectoAcuerdo : Acto, IRequest<AcuerdoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DejarSinEfectoAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("acuerdos/{folio}/fin-de-efectos", async (string folio, DejarSinEfectoAcuerdo comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DejarSinEfectoAcuerdo))
        .WithSummary("Deja sin efecto un acuerdo")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DejarSinEfectoAcuerdoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<DejarSinEfectoAcuerdo, AcuerdoDetalle>
{
    public async Task<AcuerdoDetalle> Handle(DejarSinEfectoAcuerdo comando, CancellationToken ct)
    {
        var acuerdo = await db.TargetAsync<Acuerdo>(comando.Folio, ct);

        acuerdo.DejarSinEfecto(comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AcuerdoDetalle>(acuerdo);
    }
}
