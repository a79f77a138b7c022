namespace OpenGov.Secretariado.Sesiones;

/// <summary>Difiere una sesión convocada, con su motivo. La que la sustituya se convoca aparte y lleva el número que sigue.</summary>
internal sealed record DiferirSesion : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DiferirSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/diferimiento", async (string folio, DiferirSesion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DiferirSesion))
        .WithSummary("Difiere una sesión convocada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DiferirSesionValidator : AbstractValidator<DiferirSesion>
{
    public DiferirSesionValidator() => RuleFor(c => c.Motivo).NotEmpty();
}

internal sealed class DiferirSesionHandler(SecretariadoDbContext db) : IRequestHandler<DiferirSesion, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(DiferirSesion comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.Diferir();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
