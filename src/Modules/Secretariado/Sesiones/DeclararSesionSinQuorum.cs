using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Hace constar que la sesión no se instaló por falta de quórum; se publica la cuenta.</summary>
/// <param name="PresentesFolios">Folios de las personas que sí asistieron; vacía si nadie.</param>
internal sealed record DeclararSesionSinQuorum(IReadOnlyList<string> PresentesFolios) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DeclararSesionSinQuorumEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/falta-de-quorum", async (string folio, DeclararSesionSinQuorum comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DeclararSesionSinQuorum))
        .WithSummary("Hace constar que una sesión no tuvo quórum")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DeclararSesionSinQuorumValidator : AbstractValidator<DeclararSesionSinQuorum>
{
    public DeclararSesionSinQuorumValidator() => RuleFor(c => c.PresentesFolios).ListaDeAsistencia();
}

internal sealed class DeclararSesionSinQuorumHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<DeclararSesionSinQuorum, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(DeclararSesionSinQuorum comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);
        var stl = await db.GetAsync<SecretariadoTecnico>(sesion.SecretariadoFolio, ct);

        sesion.DeclararSinQuorum(IntegracionDelDia.De(stl, sesion.Convocatoria.Dia), comando.PresentesFolios, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
