namespace OpenGov.Difusion.Campanas;

/// <summary>Anula una acción que se registró por error: se conserva con su motivo y deja de contar. La correcta se registra aparte.</summary>
/// <param name="Causa">Qué estaba mal; se publica.</param>
internal sealed record AnularAccion(string Causa) : Acto, IRequest<CampanaDifusionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public int Numero { get; init; }
}

internal sealed class AnularAccionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("campanas/{folio}/acciones/{numero:int}/anulacion", async (string folio, int numero, AnularAccion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, Numero = numero }, ct)))
        .WithName(nameof(AnularAccion))
        .WithSummary("Anula una acción de difusión que se registró por error")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AnularAccionValidator : AbstractValidator<AnularAccion>
{
    public AnularAccionValidator() => RuleFor(c => c.Causa).Texto(Acto.MotivoMaximo, AnulacionDeAccion.MotivoMinimo);
}

internal sealed class AnularAccionHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<AnularAccion, CampanaDifusionDetalle>
{
    public async Task<CampanaDifusionDetalle> Handle(AnularAccion comando, CancellationToken ct)
    {
        var campana = await db.TargetAsync<CampanaDifusion>(comando.Folio, ct);

        campana.AnularAccion(comando.Numero, comando.Causa, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CampanaDifusionDetalle>(campana);
    }
}
