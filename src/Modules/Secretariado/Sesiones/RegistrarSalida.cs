namespace OpenGov.Secretariado.Sesiones;

/// <summary>Registra que alguien se retiró de la sesión; el quórum se cuenta de nuevo y sin él no hay más acuerdos.</summary>
/// <param name="PersonaFolio">Quien se retira.</param>
/// <param name="En">Instante en que ocurrió, si se anotó.</param>
internal sealed record RegistrarSalida(string PersonaFolio, DateTimeOffset? En = null) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RegistrarSalidaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/salidas", async (string folio, RegistrarSalida comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RegistrarSalida))
        .WithSummary("Registra que alguien se retiró de la sesión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class RegistrarSalidaValidator : AbstractValidator<RegistrarSalida>
{
    public RegistrarSalidaValidator() => RuleFor(c => c.PersonaFolio).Folio();
}

internal sealed class RegistrarSalidaHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<RegistrarSalida, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(RegistrarSalida comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.RegistrarSalida(comando.PersonaFolio, comando.En, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
