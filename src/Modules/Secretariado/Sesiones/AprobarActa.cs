namespace OpenGov.Secretariado.Sesiones;

/// <summary>Aprueba el acta de una sesión concluida; su huella prueba después que se publicó la misma.</summary>
/// <param name="Documento">El acta firmada.</param>
internal sealed record AprobarActa(Documento Documento) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AprobarActaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/acta/aprobacion", async (string folio, AprobarActa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AprobarActa))
        .WithSummary("Aprueba el acta de una sesión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AprobarActaValidator : AbstractValidator<AprobarActa>
{
    public AprobarActaValidator() => RuleFor(c => c.Documento).SetValidator(new DocumentoValidator());
}

internal sealed class AprobarActaHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<AprobarActa, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(AprobarActa comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.AprobarActa(comando.Documento, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
