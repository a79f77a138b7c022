namespace OpenGov.Seguimiento.Comites;

/// <summary>Consulta los vínculos que un integrante declaró en privado.</summary>
internal sealed record ConsultarVinculos(string Folio, string PersonaFolio) : IRequest<VinculosDeIntegrante>;

/// <summary>Vínculos que un integrante del comité declaró. No son públicos.</summary>
/// <param name="ComiteFolio">Comité.</param>
/// <param name="PersonaFolio">Quien los declaró.</param>
/// <param name="Vinculos">Sus lazos con organizaciones; vacía si declaró no tener ninguno.</param>
internal sealed record VinculosDeIntegrante(string ComiteFolio, string PersonaFolio, IReadOnlyList<Vinculo> Vinculos);

internal sealed class ConsultarVinculosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("comites/{folio}/integrantes/{persona}/vinculos", async (string folio, string persona, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarVinculos(folio, persona), ct)))
        .WithName(nameof(ConsultarVinculos))
        .WithSummary("Consulta los vínculos que un integrante del comité declaró en privado")
        .RequireScope(Scopes.Declaraciones);
}

internal sealed class ConsultarVinculosHandler(SeguimientoDbContext db) : IRequestHandler<ConsultarVinculos, VinculosDeIntegrante>
{
    public async Task<VinculosDeIntegrante> Handle(ConsultarVinculos consulta, CancellationToken ct)
    {
        var declarados = await db.Vinculos.AsNoTracking().Where(v => v.ComiteFolio == consulta.Folio && v.PersonaFolio == consulta.PersonaFolio)
            .OrderBy(v => v.Folio).LastOrDefaultAsync(ct) ?? throw new NotFoundException("declaración de vínculos", consulta.PersonaFolio);

        return new(declarados.ComiteFolio, declarados.PersonaFolio, declarados.Vinculos);
    }
}
