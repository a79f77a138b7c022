namespace OpenGov.Secretariado.Acuerdos;

/// <summary>Registra que empezó a cumplirse un acuerdo pendiente.</summary>
internal sealed record IniciarCumplimientoAcuerdo : Acto, IRequest<AcuerdoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IniciarCumplimientoAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("acuerdos/{folio}/inicio-de-cumplimiento", async (string folio, IniciarCumplimientoAcuerdo comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IniciarCumplimientoAcuerdo))
        .WithSummary("Registra que empezó a cumplirse un acuerdo")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class IniciarCumplimientoAcuerdoHandler(SecretariadoDbContext db) : IRequestHandler<IniciarCumplimientoAcuerdo, AcuerdoDetalle>
{
    public async Task<AcuerdoDetalle> Handle(IniciarCumplimientoAcuerdo comando, CancellationToken ct)
    {
        var acuerdo = await db.TargetAsync<Acuerdo>(comando.Folio, ct);

        acuerdo.IniciarCumplimiento();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AcuerdoDetalle>(acuerdo);
    }
}
