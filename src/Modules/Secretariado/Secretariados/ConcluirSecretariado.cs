namespace OpenGov.Secretariado.Secretariados;

/// <summary>Concluye el STL por un acuerdo suyo sobre conclusion_secretariado; todos sus integrantes dejan su lugar ese día.</summary>
/// <param name="AcuerdoFolio">Folio del acuerdo que lo decidió.</param>
internal sealed record ConcluirSecretariado(string? AcuerdoFolio = null) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirSecretariadoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/conclusion", async (string folio, ConcluirSecretariado comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirSecretariado))
        .WithSummary("Concluye el Secretariado Técnico Local")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConcluirSecretariadoValidator : AbstractValidator<ConcluirSecretariado>
{
    public ConcluirSecretariadoValidator() => RuleFor(c => c.AcuerdoFolio).FolioOpcional();
}

internal sealed class ConcluirSecretariadoHandler(SecretariadoDbContext db, ISender sender, TimeProvider clock)
    : IRequestHandler<ConcluirSecretariado, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(ConcluirSecretariado comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var acuerdo = await sender.CitarAcuerdo(comando.AcuerdoFolio, ct);

        secretariado.Concluir(acuerdo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
