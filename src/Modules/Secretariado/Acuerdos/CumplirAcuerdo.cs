namespace OpenGov.Secretariado.Acuerdos;

/// <summary>Da por cumplido un acuerdo en cumplimiento.</summary>
/// <param name="Informe">Cómo se cumplió.</param>
/// <param name="Evidencia">Documento que lo prueba, si lo hay.</param>
internal sealed record CumplirAcuerdo(string Informe, Documento? Evidencia = null) : Acto, IRequest<AcuerdoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CumplirAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("acuerdos/{folio}/cumplimiento", async (string folio, CumplirAcuerdo comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CumplirAcuerdo))
        .WithSummary("Da por cumplido un acuerdo")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CumplirAcuerdoValidator : AbstractValidator<CumplirAcuerdo>
{
    public CumplirAcuerdoValidator()
    {
        RuleFor(c => c.Informe).Texto(CumplimientoAcuerdo.InformeMaximo);
        RuleFor(c => c.Evidencia!).SetValidator(new DocumentoValidator()).When(c => c.Evidencia is not null);
    }
}

internal sealed class CumplirAcuerdoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<CumplirAcuerdo, AcuerdoDetalle>
{
    public async Task<AcuerdoDetalle> Handle(CumplirAcuerdo comando, CancellationToken ct)
    {
        var acuerdo = await db.TargetAsync<Acuerdo>(comando.Folio, ct);

        acuerdo.Cumplir(comando.Informe, comando.Evidencia, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AcuerdoDetalle>(acuerdo);
    }
}
