namespace OpenGov.Difusion.Consultas;

/// <summary>Empieza la etapa de respuesta de una consulta cerrada.</summary>
internal sealed record IniciarRespuesta : Acto, IRequest<ConsultaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IniciarRespuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/analisis", async (string folio, IniciarRespuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IniciarRespuesta))
        .WithSummary("Empieza la etapa de respuesta de una consulta cerrada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class IniciarRespuestaHandler(DifusionDbContext db) : IRequestHandler<IniciarRespuesta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(IniciarRespuesta comando, CancellationToken ct)
    {
        var consulta = await db.TargetAsync<ConsultaPublica>(comando.Folio, ct);

        consulta.IniciarRespuesta();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
