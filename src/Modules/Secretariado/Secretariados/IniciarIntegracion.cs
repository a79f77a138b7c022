using OpenGov.Secretariado.Ejercicios;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Inicia la integración del STL de un ejercicio: abre los asientos mínimos de cada sector, vacíos.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio; su STL tendrá el folio {ejercicio}-STL.</param>
/// <param name="Politica">Quién lo integra y cómo decide.</param>
internal sealed record IniciarIntegracion(string EjercicioFolio, Politica Politica) : Acto, IRequest<SecretariadoDetalle>;

internal sealed class IniciarIntegracionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados", async (IniciarIntegracion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("secretariados", await sender.Send(comando, ct)))
        .WithName(nameof(IniciarIntegracion))
        .WithSummary("Inicia la integración del Secretariado Técnico Local de un ejercicio")
        .RequireScope(Scopes.Escribir);
}

internal sealed class IniciarIntegracionValidator : AbstractValidator<IniciarIntegracion>
{
    public IniciarIntegracionValidator()
    {
        RuleFor(c => c.EjercicioFolio).Folio();
        RuleFor(c => c.Politica).SetValidator(new PoliticaValidator());
    }
}

internal sealed class IniciarIntegracionHandler(SecretariadoDbContext db) : IRequestHandler<IniciarIntegracion, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(IniciarIntegracion comando, CancellationToken ct)
    {
        var ejercicio = await db.Citar<Ejercicio>(comando.EjercicioFolio, nameof(comando.EjercicioFolio), ct);

        var secretariado = SecretariadoTecnico.IniciarIntegracion(ejercicio, comando.Politica);
        db.Secretariados.Add(secretariado);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
