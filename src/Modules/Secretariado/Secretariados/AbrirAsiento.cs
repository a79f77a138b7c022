namespace OpenGov.Secretariado.Secretariados;

/// <summary>Abre otro asiento de un sector, hasta el máximo que admite la política; nace vacío.</summary>
/// <param name="Sector">Clave del sector.</param>
internal sealed record AbrirAsiento(string Sector) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AbrirAsientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/asientos", async (string folio, AbrirAsiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AbrirAsiento))
        .WithSummary("Abre otro asiento de un sector")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AbrirAsientoValidator : AbstractValidator<AbrirAsiento>
{
    public AbrirAsientoValidator() => RuleFor(c => c.Sector).NotEmpty().Matches(Sectores.Forma);
}

internal sealed class AbrirAsientoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<AbrirAsiento, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(AbrirAsiento comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);

        secretariado.AbrirAsiento(comando.Sector, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
