namespace OpenGov.Difusion.Propuestas;

/// <summary>Admite una propuesta: su texto se publica y merece respuesta razonada.</summary>
internal sealed record AdmitirPropuesta : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AdmitirPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/admision", async (string folio, AdmitirPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AdmitirPropuesta))
        .WithSummary("Admite una propuesta")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class AdmitirPropuestaHandler(DifusionDbContext db) : IRequestHandler<AdmitirPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(AdmitirPropuesta comando, CancellationToken ct)
    {
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);

        propuesta.Admitir();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
