using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Cierra el paso 1 con su producto: el problema que la mesa eligió. De él nace la problemática en Compromisos.</summary>
/// <param name="Enunciado">El problema, en una o dos frases.</param>
/// <param name="Causas">Por qué ocurre; al menos una.</param>
/// <param name="Efectos">Qué provoca; al menos uno.</param>
/// <param name="OpcionesConsideradas">Problemas entre los que se eligió; al menos dos.</param>
/// <param name="Metodo">Si se eligió por consenso o por votación.</param>
/// <param name="Conteo">Votos de cada opción considerada; solo en una votación.</param>
/// <param name="Disensos">Posturas contrarias que la mesa quiso dejar por escrito.</param>
internal sealed record ElegirProblema(
    string Enunciado,
    IReadOnlyList<string> Causas,
    IReadOnlyList<string> Efectos,
    IReadOnlyList<string> OpcionesConsideradas,
    MetodoDeEleccion Metodo,
    IReadOnlyList<VotosPorOpcion>? Conteo = null,
    IReadOnlyList<string>? Disensos = null) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ElegirProblemaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/1/cierre", async (string folio, ElegirProblema comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ElegirProblema))
        .WithSummary("Cierra el paso 1 con el problema elegido")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ElegirProblemaValidator : AbstractValidator<ElegirProblema>
{
    public ElegirProblemaValidator()
    {
        RuleFor(c => c.Enunciado).Texto(EleccionDelProblema.EnunciadoMaximo);
        RuleFor(c => c.Causas).HastaCuantos(EleccionDelProblema.RenglonesMaximos);
        RuleForEach(c => c.Causas).Texto(EleccionDelProblema.RenglonMaximo);
        RuleFor(c => c.Efectos).HastaCuantos(EleccionDelProblema.RenglonesMaximos);
        RuleForEach(c => c.Efectos).Texto(EleccionDelProblema.RenglonMaximo);
        RuleFor(c => c.OpcionesConsideradas).HastaCuantos(EleccionDelProblema.RenglonesMaximos);
        RuleForEach(c => c.OpcionesConsideradas).Texto(EleccionDelProblema.RenglonMaximo);
        RuleFor(c => c.Conteo!).HastaCuantos(EleccionDelProblema.RenglonesMaximos);
        RuleForEach(c => c.Conteo).NotNull().SetValidator(new VotosPorOpcionValidator());
        RuleFor(c => c.Disensos!).HastaCuantos(EleccionDelProblema.RenglonesMaximos);
        RuleForEach(c => c.Disensos).Texto(EleccionDelProblema.RenglonMaximo);
    }
}

internal sealed class VotosPorOpcionValidator : AbstractValidator<VotosPorOpcion>
{
    public VotosPorOpcionValidator()
    {
        RuleFor(v => v.Opcion).Texto(EleccionDelProblema.RenglonMaximo);
        RuleFor(v => v.Votos).InclusiveBetween(0, VotosPorOpcion.VotosMaximos);
    }
}

internal sealed class ElegirProblemaHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<ElegirProblema, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ElegirProblema comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.CerrarPaso(
            new EleccionDelProblema(
                comando.Enunciado, comando.Causas, comando.Efectos, comando.OpcionesConsideradas,
                comando.Metodo, comando.Conteo ?? [], comando.Disensos ?? []),
            comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
