namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>
/// El destinatario responde con razones a una recomendación; si la acepta, dice para cuándo quedará atendida. La que se dio a tiempo y se registra después de vencer
/// conserva sus dos fechas y corrige el vencimiento; la dada hace más de un día la registra la secretaría técnica.
/// </summary>
/// <param name="Sentido">aceptada, parcial o rechazada.</param>
/// <param name="Texto">Razones; se publican.</param>
/// <param name="AtenderAntesDe">Último día para hacer lo que se acepta; se omite si se rechaza.</param>
internal sealed record ResponderRecomendacion(SentidoRespuesta Sentido, string Texto, DateOnly? AtenderAntesDe = null) : Acto, IRequest<RecomendacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ResponderRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("recomendaciones/{folio}/respuesta", async (string folio, ResponderRecomendacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ResponderRecomendacion))
        .WithSummary("Responde una recomendación del comité")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class ResponderRecomendacionValidator : AbstractValidator<ResponderRecomendacion>
{
    public ResponderRecomendacionValidator() => RuleFor(c => c.Texto).Texto(Recomendacion.TextoMaximo, Recomendacion.TextoMinimo);
}

internal sealed class ResponderRecomendacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<ResponderRecomendacion, RecomendacionDetalle>
{
    public async Task<RecomendacionDetalle> Handle(ResponderRecomendacion comando, CancellationToken ct)
    {
        var recomendacion = await db.TargetAsync<Recomendacion>(comando.Folio, ct);

        var fecha = comando.FechaDeParte(act, clock, recomendacion.CompromisoFolio ?? recomendacion.PlanFolio);
        recomendacion.Responder(comando.Sentido, comando.Texto, comando.AtenderAntesDe, fecha, hoy: clock.GetToday());
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<RecomendacionDetalle>(recomendacion);
    }
}
