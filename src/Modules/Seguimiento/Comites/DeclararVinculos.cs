namespace OpenGov.Seguimiento.Comites;

/// <summary>Guarda los vínculos que un integrante declara en privado. Se publica el día en que lo hizo y de qué compromisos debe excusarse; los vínculos, no.</summary>
/// <param name="Vinculos">Todos los que tiene; sustituyen a los que hubiera declarado. Vacía si declara no tener ninguno.</param>
internal sealed record DeclararVinculos(IReadOnlyList<Vinculo> Vinculos) : Acto, IRequest<ComiteSeguimientoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string PersonaFolio { get; init; } = "";
}

internal sealed class DeclararVinculosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("comites/{folio}/integrantes/{persona}/vinculos", async (
            string folio, string persona, DeclararVinculos comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, PersonaFolio = persona }, ct)))
        .WithName(nameof(DeclararVinculos))
        .WithSummary("Guarda los vínculos que un integrante del comité declara en privado")
        .RequireScope(Scopes.Declaraciones)
        .RequireIfMatch();
}

internal sealed class DeclararVinculosValidator : AbstractValidator<DeclararVinculos>
{
    public DeclararVinculosValidator()
    {
        RuleFor(c => c.Vinculos).NotNull().Hasta(Vinculo.VinculosMaximo);
        RuleForEach(c => c.Vinculos).NotNull().SetValidator(new VinculoValidator());
    }
}

internal sealed class VinculoValidator : AbstractValidator<Vinculo>
{
    public VinculoValidator()
    {
        RuleFor(v => v.OrganizacionFolio).Folio();
        RuleFor(v => v.Detalle).TextoOpcional(Vinculo.DetalleMaximo);
    }
}

internal sealed class DeclararVinculosHandler(SeguimientoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<DeclararVinculos, ComiteSeguimientoDetalle>
{
    public async Task<ComiteSeguimientoDetalle> Handle(DeclararVinculos comando, CancellationToken ct)
    {
        var comite = await db.TargetAsync<ComiteSeguimiento>(comando.Folio, ct);
        foreach (var vinculo in comando.Vinculos) await sender.LaOrganizacion(vinculo.OrganizacionFolio, ct);
        var compromisos = await sender.LosCompromisos(comite.PlanFolio, ct);

        var declarante = comite.DeclararVinculos(comando.PersonaFolio, comando.Vinculos, compromisos, comando.FechaDelActo(clock));
        var folio = VinculosDeclarados.FolioDe(declarante);
        var declarados = await db.Vinculos.SingleOrDefaultAsync(v => v.Folio == folio, ct) ?? db.Vinculos.Add(VinculosDeclarados.De(comite, declarante)).Entity;
        declarados.Declarar(comando.Vinculos);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ComiteSeguimientoDetalle>(comite);
    }
}
