namespace OpenGov.Secretariado.Sesiones;

/// <summary>Registra que alguien se incorporó a la sesión; el quórum se cuenta de nuevo. Cuando llega el titular, su suplente deja de contar.</summary>
/// <param name="PersonaFolio">Quien llega.</param>
/// <param name="En">Instante en que ocurrió, si se anotó.</param>
internal sealed record RegistrarLlegada(string PersonaFolio, DateTimeOffset? En = null) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RegistrarLlegadaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/llegadas", async (string folio, RegistrarLlegada comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RegistrarLlegada))
        .WithSummary("Registra que alguien llegó a la sesión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class RegistrarLlegadaValidator : AbstractValidator<RegistrarLlegada>
{
    public RegistrarLlegadaValidator() => RuleFor(c => c.PersonaFolio).Folio();
}

internal sealed class RegistrarLlegadaHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<RegistrarLlegada, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(RegistrarLlegada comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);

        sesion.RegistrarLlegada(comando.PersonaFolio, comando.En, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
