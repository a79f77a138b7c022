using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Consultas;

/// <summary>Da por respondida una consulta: ninguna propuesta queda sin admisión decidida ni sin respuesta razonada (F3).</summary>
internal sealed record ConcluirConsulta : Acto, IRequest<ConsultaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/conclusion", async (string folio, ConcluirConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirConsulta))
        .WithSummary("Da por respondida una consulta pública")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConcluirConsultaHandler(DifusionDbContext db) : IRequestHandler<ConcluirConsulta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(ConcluirConsulta comando, CancellationToken ct)
    {
        await db.HoldAsync<ConsultaPublica>(comando.Folio, ct); // nor between the count and the conclusion
        var consulta = await db.TargetAsync<ConsultaPublica>(comando.Folio, ct);
        var balance = await db.Propuestas.BalanceDeAsync(comando.Folio, ct);

        consulta.Concluir(balance, await db.DayOfActAsync(ct));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
