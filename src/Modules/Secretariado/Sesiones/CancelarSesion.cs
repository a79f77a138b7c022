namespace OpenGov.Secretariado.Sesiones;

/// <summary>Cancela una sesión convocada, con su motivo.</summary>
internal sealed record CancelarSesion : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CancelarSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/cancelacion", async (string folio, CancelarSesion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CancelarSesion))
        .WithSummary("Cancela una sesión convocada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CancelarSesionValidator : AbstractValidator<CancelarSesion>
{
    public CancelarSesionValidator() => RuleFor(c => c.Motivo).NotEmpty();
}

internal sealed class CancelarSesionHandler(SecretariadoDbContext db) : IRequestHandler<CancelarSesion, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(CancelarSesion comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.Cancelar();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
