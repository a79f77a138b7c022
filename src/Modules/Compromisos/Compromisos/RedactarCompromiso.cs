using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Guarda la redacción de un compromiso, entera; puede estar incompleta. Si estaba validado, vuelve a redacción.</summary>
/// <param name="Redaccion">Todo lo que está escrito del compromiso; sustituye a lo anterior.</param>
internal sealed record RedactarCompromiso(Redaccion Redaccion) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RedactarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("compromisos/{folio}/redaccion", async (string folio, RedactarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RedactarCompromiso))
        .WithSummary("Guarda la redacción de un compromiso")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class RedactarCompromisoValidator : AbstractValidator<RedactarCompromiso>
{
    public RedactarCompromisoValidator() => RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
}

internal sealed class RedactarCompromisoHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<RedactarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(RedactarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);
        compromiso.Estado.ExigirRedactable();
        var redaccion = await comando.Redaccion.ConReferencias(db, sender, ct);

        compromiso.Redactar(redaccion, await db.VigenciaDelPlan(compromiso.PlanFolio, ct));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
