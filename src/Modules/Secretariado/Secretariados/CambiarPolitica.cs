namespace OpenGov.Secretariado.Secretariados;

/// <summary>Cambia la política del STL. Ya instalado, solo por un acuerdo suyo sobre cambio_politica, y rige desde la fecha del acuerdo (regla S7).</summary>
/// <param name="Politica">La política completa, no solo lo que cambia.</param>
/// <param name="AcuerdoFolio">Folio del acuerdo que la cambia; se omite antes de la instalación.</param>
internal sealed record CambiarPolitica(Politica Politica, string? AcuerdoFolio = null) : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CambiarPoliticaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/politica", async (string folio, CambiarPolitica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CambiarPolitica))
        .WithSummary("Cambia la política del Secretariado")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CambiarPoliticaValidator : AbstractValidator<CambiarPolitica>
{
    public CambiarPoliticaValidator()
    {
        RuleFor(c => c.Politica).SetValidator(new PoliticaValidator());
        RuleFor(c => c.AcuerdoFolio).FolioOpcional();
    }
}

internal sealed class CambiarPoliticaHandler(SecretariadoDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<CambiarPolitica, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(CambiarPolitica comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var acuerdo = await sender.CitarAcuerdo(comando.AcuerdoFolio, ct);

        secretariado.CambiarPolitica(comando.Politica, acuerdo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
