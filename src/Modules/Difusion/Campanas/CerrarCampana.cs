namespace OpenGov.Difusion.Campanas;

/// <summary>Cierra una campaña; ya no recibe acciones.</summary>
internal sealed record CerrarCampana : Acto, IRequest<CampanaDifusionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CerrarCampanaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("campanas/{folio}/cierre", async (string folio, CerrarCampana comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CerrarCampana))
        .WithSummary("Cierra una campaña de difusión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CerrarCampanaHandler(DifusionDbContext db) : IRequestHandler<CerrarCampana, CampanaDifusionDetalle>
{
    public async Task<CampanaDifusionDetalle> Handle(CerrarCampana comando, CancellationToken ct)
    {
        var campana = await db.TargetAsync<CampanaDifusion>(comando.Folio, ct);

        campana.Cerrar();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CampanaDifusionDetalle>(campana);
    }
}
