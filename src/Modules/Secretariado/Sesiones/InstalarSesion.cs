using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Pasa lista e instala la sesión, que desde entonces puede tomar acuerdos. Exige quórum de todos los sectores (regla S10).</summary>
/// <param name="PresentesFolios">Folios de las personas presentes: titulares, suplentes y quien facilita. En qué calidad asiste cada una lo dice la integración del día.</param>
internal sealed record InstalarSesion(IReadOnlyList<string> PresentesFolios) : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class InstalarSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/instalacion", async (string folio, InstalarSesion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(InstalarSesion))
        .WithSummary("Instala una sesión con quórum")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class InstalarSesionValidator : AbstractValidator<InstalarSesion>
{
    public InstalarSesionValidator() => RuleFor(c => c.PresentesFolios).ListaDeAsistencia();
}

internal sealed class InstalarSesionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<InstalarSesion, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(InstalarSesion comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);
        var stl = await db.GetAsync<SecretariadoTecnico>(sesion.SecretariadoFolio, ct);

        sesion.Instalar(IntegracionDelDia.De(stl, sesion.Convocatoria.Dia), comando.PresentesFolios, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
