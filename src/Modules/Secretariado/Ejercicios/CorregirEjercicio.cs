namespace OpenGov.Secretariado.Ejercicios;

/// <summary>Corrige los datos de un ejercicio; la versión anterior sigue consultándose. Envía todos los datos, no solo el que cambia.</summary>
/// <param name="Entidad">Nombre de la entidad.</param>
/// <param name="Nombre">Nombre del ejercicio.</param>
/// <param name="Declaratoria">Declaratoria que le dio origen.</param>
internal sealed record CorregirEjercicio(string Entidad, string Nombre, Declaratoria Declaratoria) : Acto, IRequest<EjercicioDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CorregirEjercicioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("ejercicios/{folio}/correccion", async (string folio, CorregirEjercicio comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CorregirEjercicio))
        .WithSummary("Corrige los datos de un ejercicio")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CorregirEjercicioValidator : AbstractValidator<CorregirEjercicio>
{
    public CorregirEjercicioValidator()
    {
        RuleFor(c => c.Entidad).Texto(Ejercicio.EntidadMaximo);
        RuleFor(c => c.Nombre).Texto(Ejercicio.NombreMaximo);
        RuleFor(c => c.Declaratoria).SetValidator(new DeclaratoriaValidator());
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se corrige.");
    }
}

internal sealed class CorregirEjercicioHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<CorregirEjercicio, EjercicioDetalle>
{
    public async Task<EjercicioDetalle> Handle(CorregirEjercicio comando, CancellationToken ct)
    {
        var ejercicio = await db.TargetAsync<Ejercicio>(comando.Folio, ct);

        ejercicio.Corregir(comando.Entidad, comando.Nombre, comando.Declaratoria, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EjercicioDetalle>(ejercicio);
    }
}
