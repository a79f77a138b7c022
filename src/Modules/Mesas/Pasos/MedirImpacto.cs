using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Cierra el paso 4 con su producto: para cada compromiso propuesto, al menos un borrador de indicador.</summary>
/// <param name="Indicadores">Qué mediría cada uno, y de dónde saldría el dato.</param>
internal sealed record MedirImpacto(IReadOnlyList<IndicadorBorrador> Indicadores) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class MedirImpactoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/4/cierre", async (string folio, MedirImpacto comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(MedirImpacto))
        .WithSummary("Cierra el paso 4 con los borradores de indicador")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class MedirImpactoValidator : AbstractValidator<MedirImpacto>
{
    public MedirImpactoValidator()
    {
        RuleFor(c => c.Indicadores).HastaCuantos(IndicadorBorrador.IndicadoresMaximos);
        RuleForEach(c => c.Indicadores).NotNull().SetValidator(new IndicadorBorradorValidator());
    }
}

internal sealed class IndicadorBorradorValidator : AbstractValidator<IndicadorBorrador>
{
    public IndicadorBorradorValidator()
    {
        RuleFor(i => i.Compromiso).InclusiveBetween(1, CompromisoPropuesto.NumeroMaximo);
        RuleFor(i => i.QueMide).Texto(IndicadorBorrador.QueMideMaximo);
        RuleFor(i => i.Fuente).Texto(IndicadorBorrador.FuenteMaximo);
    }
}

internal sealed class MedirImpactoHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<MedirImpacto, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(MedirImpacto comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.CerrarPaso(new BorradoresDeIndicador(comando.Indicadores), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
