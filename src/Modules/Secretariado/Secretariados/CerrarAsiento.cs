namespace OpenGov.Secretariado.Secretariados;

/// <summary>Cierra un asiento vacío que pasa del mínimo de la política; deja de contar desde la fecha del acto.</summary>
internal sealed record CerrarAsiento : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public string Clave { get; init; } = "";
}

internal sealed class CerrarAsientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/asientos/{clave}/cierre", async (
            string folio, string clave, CerrarAsiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, Clave = clave }, ct)))
        .WithName(nameof(CerrarAsiento))
        .WithSummary("Cierra un asiento vacío")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CerrarAsientoValidator : AbstractValidator<CerrarAsiento>
{
    public CerrarAsientoValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se cierra el asiento.");
}

internal sealed class CerrarAsientoHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<CerrarAsiento, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(CerrarAsiento comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);

        secretariado.CerrarAsiento(comando.Clave, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
