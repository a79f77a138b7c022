namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Responde una observación turnada; la respuesta se publica junto a ella.</summary>
/// <param name="Texto">Lo que se responde.</param>
/// <param name="Responsable">Quién responde: persona, área o institución.</param>
internal sealed record ResponderObservacion(string Texto, string Responsable) : Acto, IRequest<ObservacionCiudadanaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ResponderObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("observaciones/{folio}/respuesta", async (string folio, ResponderObservacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ResponderObservacion))
        .WithSummary("Responde una observación ciudadana")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class ResponderObservacionValidator : AbstractValidator<ResponderObservacion>
{
    public ResponderObservacionValidator()
    {
        RuleFor(c => c.Texto).Texto(ObservacionCiudadana.TextoMaximo, ObservacionCiudadana.TextoMinimo);
        RuleFor(c => c.Responsable).Texto(RespuestaObservacion.ResponsableMaximo);
    }
}

internal sealed class ResponderObservacionHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<ResponderObservacion, ObservacionCiudadanaDetalle>
{
    public async Task<ObservacionCiudadanaDetalle> Handle(ResponderObservacion comando, CancellationToken ct)
    {
        var observacion = await db.TargetAsync<ObservacionCiudadana>(comando.Folio, ct);

        observacion.Responder(comando.Texto, comando.Responsable, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ObservacionCiudadanaDetalle>(observacion);
    }
}
