using OpenGov.Compromisos.Problematicas;

namespace OpenGov.Compromisos.Alternativas;

/// <summary>Selecciona una alternativa entre varias de sectores distintos: el diseño es plural o no se elige.</summary>
internal sealed record SeleccionarAlternativa : Acto, IRequest<AlternativaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class SeleccionarAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("alternativas/{folio}/seleccion", async (string folio, SeleccionarAlternativa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(SeleccionarAlternativa))
        .WithSummary("Selecciona una alternativa entre las de varios sectores")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class SeleccionarAlternativaHandler(CompromisosDbContext db, TimeProvider clock) : IRequestHandler<SeleccionarAlternativa, AlternativaDetalle>
{
    public async Task<AlternativaDetalle> Handle(SeleccionarAlternativa comando, CancellationToken ct)
    {
        var alternativa = await db.TargetAsync<Alternativa>(comando.Folio, ct);
        var problematica = await db.GetAsync<Problematica>(alternativa.ProblematicaFolio, ct);
        var proponentes = await db.Alternativas.Where(a => a.ProblematicaFolio == problematica.Folio).Select(a => a.Proponente).ToListAsync(ct);

        alternativa.Seleccionar(problematica, [.. proponentes.Select(p => p.Sector)], comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<AlternativaDetalle>(alternativa);
    }
}
