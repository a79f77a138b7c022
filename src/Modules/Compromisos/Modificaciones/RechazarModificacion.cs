namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Rechaza una modificación con razones; la solicitud sigue pública.</summary>
/// <param name="RespuestaRazonada">Por qué se rechaza; se publica.</param>
internal sealed record RechazarModificacion(string RespuestaRazonada) : Acto, IRequest<SolicitudModificacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RechazarModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("modificaciones/{folio}/rechazo", async (string folio, RechazarModificacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RechazarModificacion))
        .WithSummary("Rechaza una modificación con una respuesta razonada")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class RechazarModificacionValidator : AbstractValidator<RechazarModificacion>
{
    public RechazarModificacionValidator() => RuleFor(c => c.RespuestaRazonada).Texto(SolicitudModificacion.RespuestaMaximo);
}

internal sealed class RechazarModificacionHandler(CompromisosDbContext db) : IRequestHandler<RechazarModificacion, SolicitudModificacionDetalle>
{
    public async Task<SolicitudModificacionDetalle> Handle(RechazarModificacion comando, CancellationToken ct)
    {
        var solicitud = await db.TargetAsync<SolicitudModificacion>(comando.Folio, ct);

        solicitud.Rechazar(comando.RespuestaRazonada);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SolicitudModificacionDetalle>(solicitud);
    }
}
