namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Toma una solicitud en revisión, para llevarla al Secretariado Técnico Local.</summary>
internal sealed record RevisarModificacion : Acto, IRequest<SolicitudModificacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RevisarModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("modificaciones/{folio}/revision", async (string folio, RevisarModificacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RevisarModificacion))
        .WithSummary("Toma en revisión una solicitud de modificación")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class RevisarModificacionHandler(CompromisosDbContext db) : IRequestHandler<RevisarModificacion, SolicitudModificacionDetalle>
{
    public async Task<SolicitudModificacionDetalle> Handle(RevisarModificacion comando, CancellationToken ct)
    {
        var solicitud = await db.TargetAsync<SolicitudModificacion>(comando.Folio, ct);

        solicitud.TomarEnRevision();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SolicitudModificacionDetalle>(solicitud);
    }
}
