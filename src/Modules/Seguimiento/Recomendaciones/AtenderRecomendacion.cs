using OpenGov.Seguimiento.Comites;

namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>Un integrante del comité da por atendida una recomendación aceptada.</summary>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
/// <param name="Argumento">Por qué la da por atendida; se publica.</param>
internal sealed record AtenderRecomendacion(string PersonaFolio, string Argumento) : Acto, IRequest<RecomendacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AtenderRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("recomendaciones/{folio}/atencion", async (string folio, AtenderRecomendacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AtenderRecomendacion))
        .WithSummary("Da por atendida una recomendación")
        .RequireScope(Scopes.Verificar)
        .RequireIfMatch();
}

internal sealed class AtenderRecomendacionValidator : AbstractValidator<AtenderRecomendacion>
{
    public AtenderRecomendacionValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Argumento).Texto(Recomendacion.TextoMaximo, Recomendacion.TextoMinimo);
    }
}

internal sealed class AtenderRecomendacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<AtenderRecomendacion, RecomendacionDetalle>
{
    public async Task<RecomendacionDetalle> Handle(AtenderRecomendacion comando, CancellationToken ct)
    {
        var recomendacion = await db.TargetAsync<Recomendacion>(comando.Folio, ct);
        act.Actor.ExigirQueJuzgue(recomendacion.CompromisoFolio ?? recomendacion.PlanFolio, comando.PersonaFolio);
        var comite = await db.ExigirComiteEnFunciones(recomendacion.PlanFolio, ct);

        recomendacion.Atender(comite, comando.PersonaFolio, comando.Argumento, comando.FechaDelActo(clock), hoy: clock.GetToday());
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<RecomendacionDetalle>(recomendacion);
    }
}
