namespace OpenGov.Compromisos.Alternativas;

/// <summary>Descarta una alternativa. El motivo es obligatorio y se publica.</summary>
internal sealed record DescartarAlternativa : Acto, IRequest<AlternativaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DescartarAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("alternativas/{folio}/descarte", async (string folio, DescartarAlternativa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DescartarAlternativa))
        .WithSummary("Descarta una alternativa con su motivo")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DescartarAlternativaHandler(CompromisosDbContext db) : IRequestHandler<DescartarAlternativa, AlternativaDetalle>
{
    public async Task<AlternativaDetalle> Handle(DescartarAlternativa comando, CancellationToken ct)
    {
        var alternativa = await db.TargetAsync<Alternativa>(comando.Folio, ct);

        alternativa.Descartar(comando.Motivo);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AlternativaDetalle>(alternativa);
    }
}
