using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Instala el STL ya integrado; desde entonces sesiona y las mesas pueden convocarse (regla S1).</summary>
/// <param name="Acta">Acta de instalación; sin ella no se instala.</param>
/// <param name="Lugar">Dónde se instaló.</param>
internal sealed record InstalarSecretariado(Documento? Acta = null, string? Lugar = null) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class InstalarSecretariadoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/instalacion", async (string folio, InstalarSecretariado comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(InstalarSecretariado))
        .WithSummary("Instala el Secretariado Técnico Local")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class InstalarSecretariadoValidator : AbstractValidator<InstalarSecretariado>
{
    public InstalarSecretariadoValidator()
    {
        RuleFor(c => c.Acta!).SetValidator(new DocumentoValidator()).When(c => c.Acta is not null);
        RuleFor(c => c.Lugar).TextoOpcional(Instalacion.LugarMaximo);
    }
}

internal sealed class InstalarSecretariadoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<InstalarSecretariado, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(InstalarSecretariado comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var generos = await db.ContarGenerosDe(secretariado.IntegrantesFolios, ct);

        secretariado.Instalar(comando.Acta, comando.Lugar, generos, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
