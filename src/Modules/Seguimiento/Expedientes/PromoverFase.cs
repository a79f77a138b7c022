using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Mediciones;

namespace OpenGov.Seguimiento.Expedientes;

/// <summary>El comité dictamina que un compromiso pasa a la fase siguiente: de las actividades a los resultados, y de ellos al impacto.</summary>
/// <param name="Dictamen">Por qué; se publica.</param>
/// <param name="FirmantesFolios">Folios de los integrantes que firman; mayoría de los que no se excusan del compromiso.</param>
internal sealed record PromoverFase(string Dictamen, IReadOnlyList<string> FirmantesFolios) : Acto, IRequest<ExpedienteDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PromoverFaseEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("expedientes/{folio}/fases", async (string folio, PromoverFase comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PromoverFase))
        .WithSummary("Abre la fase siguiente de monitoreo de un compromiso, por dictamen del comité")
        .RequireScope(Scopes.Verificar)
        .RequireIfMatch();
}

internal sealed class PromoverFaseValidator : AbstractValidator<PromoverFase>
{
    public PromoverFaseValidator()
    {
        RuleFor(c => c.Dictamen).Texto(PromocionDeFase.DictamenMaximo, PromocionDeFase.DictamenMinimo);
        RuleFor(c => c.FirmantesFolios).NotEmpty().Hasta(PromocionDeFase.FirmantesMaximo);
        RuleForEach(c => c.FirmantesFolios).Folio();
    }
}

internal sealed class PromoverFaseHandler(SeguimientoDbContext db, ISender sender, ActContext act, TimeProvider clock) : IRequestHandler<PromoverFase, ExpedienteDetalle>
{
    public async Task<ExpedienteDetalle> Handle(PromoverFase comando, CancellationToken ct)
    {
        Rule.Ensure(!act.Actor.Holds(Scopes.Reportar, comando.Folio),
            "SEG-G2-juez-y-parte", $"Este token también puede reportar el avance de {comando.Folio}, y quien reporta no dictamina.");
        foreach (var firmante in comando.FirmantesFolios) act.Actor.ExigirQueFirmePor(firmante);
        var expediente = await db.TargetAsync<Expediente>(comando.Folio, ct);
        var comite = await db.ElComiteEnFunciones(expediente.PlanFolio, ct);
        var plan = await sender.ElPlan(expediente.PlanFolio, ct);
        var hayResultados = await db.Mediciones.AnyAsync(m => m.CompromisoFolio == comando.Folio && m.Nivel == NivelMedido.Resultado, ct);

        expediente.Promover(PromocionDeFase.Dictar(expediente, comite, comando.FirmantesFolios, comando.Dictamen, plan.Fin, hayResultados, comando.FechaDelActo(clock)));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ExpedienteDetalle>(expediente);
    }
}
