namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Desecha una observación recién recibida, con motivo público; su texto no se publica.</summary>
internal sealed record DesecharObservacion : Acto, IRequest<ObservacionCiudadanaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DesecharObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("observaciones/{folio}/desecho", async (string folio, DesecharObservacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DesecharObservacion))
        .WithSummary("Desecha una observación ciudadana, con motivo")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class DesecharObservacionHandler(SeguimientoDbContext db) : IRequestHandler<DesecharObservacion, ObservacionCiudadanaDetalle>
{
    public async Task<ObservacionCiudadanaDetalle> Handle(DesecharObservacion comando, CancellationToken ct)
    {
        var observacion = await db.TargetAsync<ObservacionCiudadana>(comando.Folio, ct);

        observacion.Desechar(comando.Motivo);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ObservacionCiudadanaDetalle>(observacion);
    }
}
