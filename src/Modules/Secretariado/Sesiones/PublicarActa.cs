namespace OpenGov.Secretariado.Sesiones;

/// <summary>Publica el acta aprobada. La versión dice si se publicó dentro del plazo (regla S12).</summary>
/// <param name="Enlace">Dónde se consulta; se omite si el documento aprobado ya lo dice.</param>
internal sealed record PublicarActa(string? Enlace = null) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarActaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/acta/publicacion", async (string folio, PublicarActa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarActa))
        .WithSummary("Publica el acta de una sesión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class PublicarActaValidator : AbstractValidator<PublicarActa>
{
    public PublicarActaValidator() => RuleFor(c => c.Enlace).EnlaceOpcional();
}

internal sealed class PublicarActaHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<PublicarActa, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(PublicarActa comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.PublicarActa(comando.Enlace, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
