namespace OpenGov.Difusion.Consultas;

/// <summary>Publica una consulta con todas sus respuestas; el plan puede entonces aprobarse.</summary>
internal sealed record PublicarConsulta : Acto, IRequest<ConsultaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/publicacion", async (string folio, PublicarConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarConsulta))
        .WithSummary("Publica una consulta con todas sus respuestas")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class PublicarConsultaHandler(DifusionDbContext db) : IRequestHandler<PublicarConsulta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(PublicarConsulta comando, CancellationToken ct)
    {
        var consulta = await db.TargetAsync<ConsultaPublica>(comando.Folio, ct);

        consulta.Publicar(await db.DayOfActAsync(ct));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
