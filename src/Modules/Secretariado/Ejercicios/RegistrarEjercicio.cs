namespace OpenGov.Secretariado.Ejercicios;

/// <summary>Registra un ejercicio de gobierno abierto con la declaratoria que le dio origen.</summary>
/// <param name="EntidadClave">Clave de la entidad, por ejemplo EDOMEX; con ella se forma el folio {clave}-PAL{numero}.</param>
/// <param name="Entidad">Nombre de la entidad.</param>
/// <param name="Nombre">Nombre del ejercicio.</param>
/// <param name="NumeroPal">Número del Plan de Acción Local de la entidad; el primero es 1.</param>
/// <param name="Declaratoria">Declaratoria que le dio origen.</param>
internal sealed record RegistrarEjercicio(string EntidadClave, string Entidad, string Nombre, int NumeroPal, Declaratoria Declaratoria)
    : Acto, IRequest<EjercicioDetalle>;

internal sealed class RegistrarEjercicioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("ejercicios", async (RegistrarEjercicio comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("ejercicios", await sender.Send(comando, ct)))
        .WithName(nameof(RegistrarEjercicio))
        .WithSummary("Registra un ejercicio de gobierno abierto")
        .RequireScope(Scopes.Escribir);
}

internal sealed class RegistrarEjercicioValidator : AbstractValidator<RegistrarEjercicio>
{
    public RegistrarEjercicioValidator()
    {
        RuleFor(c => c.EntidadClave).Clave();
        RuleFor(c => c.Entidad).Texto(Ejercicio.EntidadMaximo);
        RuleFor(c => c.Nombre).Texto(Ejercicio.NombreMaximo);
        RuleFor(c => c.NumeroPal).InclusiveBetween(1, Ejercicio.NumeroPalMaximo);
        RuleFor(c => c.Declaratoria).SetValidator(new DeclaratoriaValidator());
    }
}

internal sealed class RegistrarEjercicioHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<RegistrarEjercicio, EjercicioDetalle>
{
    public async Task<EjercicioDetalle> Handle(RegistrarEjercicio comando, CancellationToken ct)
    {
        var ejercicio = Ejercicio.Registrar(
            comando.EntidadClave, comando.Entidad, comando.Nombre, comando.NumeroPal, comando.Declaratoria, comando.FechaDelActo(clock));

        db.Ejercicios.Add(ejercicio);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<EjercicioDetalle>(ejercicio);
    }
}
