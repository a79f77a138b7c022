using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Ajusta un compromiso después de la consulta; debe seguir cumpliendo las reglas que bloquean.</summary>
/// <param name="Redaccion">Todo lo que está escrito del compromiso; sustituye a lo anterior.</param>
internal sealed record AjustarCompromiso(Redaccion Redaccion) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AjustarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/ajuste", async (string folio, AjustarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AjustarCompromiso))
        .WithSummary("Ajusta un compromiso con lo que dejó la consulta")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AjustarCompromisoValidator : AbstractValidator<AjustarCompromiso>
{
    public AjustarCompromisoValidator() => RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
}

internal sealed class AjustarCompromisoHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<AjustarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(AjustarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);
        compromiso.Estado.ExigirSinLanzar();
        var plan = await db.GetAsync<PlanAccionLocal>(compromiso.PlanFolio, ct);
        plan.ExigirAdmiteAjustes();
        var redaccion = await comando.Redaccion.ConReferencias(db, sender, ct);

        compromiso.Ajustar(redaccion, plan.Vigencia);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
