namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Turna una observación a quien debe responderla; desde entonces su texto es público.</summary>
/// <param name="Destino">responsable, comite o secretariado.</param>
internal sealed record TurnarObservacion(DestinoObservacion Destino) : Acto, IRequest<ObservacionCiudadanaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class TurnarObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("observaciones/{folio}/turno", async (string folio, TurnarObservacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(TurnarObservacion))
        .WithSummary("Turna una observación ciudadana a quien debe responderla")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class TurnarObservacionValidator : AbstractValidator<TurnarObservacion>
{
    public TurnarObservacionValidator() => RuleFor(c => c.Destino).IsInEnum();
}

internal sealed class TurnarObservacionHandler(SeguimientoDbContext db, TimeProvider clock) : IRequestHandler<TurnarObservacion, ObservacionCiudadanaDetalle>
{
    public async Task<ObservacionCiudadanaDetalle> Handle(TurnarObservacion comando, CancellationToken ct)
    {
        var observacion = await db.TargetAsync<ObservacionCiudadana>(comando.Folio, ct);

        observacion.Turnar(comando.Destino, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ObservacionCiudadanaDetalle>(observacion);
    }
}
