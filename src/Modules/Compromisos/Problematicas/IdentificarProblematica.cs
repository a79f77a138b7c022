using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Problematicas;

/// <summary>Identifica un problema público con sus causas y sus efectos. Las que eligen las mesas se registran solas.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio local, por ejemplo EDOMEX-PAL1.</param>
/// <param name="TemaClave">Tema, por ejemplo inseguridad.</param>
/// <param name="Planteamiento">El problema con sus causas, sus efectos y sus datos.</param>
/// <param name="ConsultaFolio">Folio de la consulta pública de donde salió, si salió de una.</param>
internal sealed record IdentificarProblematica(string EjercicioFolio, string TemaClave, Planteamiento Planteamiento, string? ConsultaFolio = null)
    : Acto, IRequest<ProblematicaDetalle>;

internal sealed class IdentificarProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("problematicas", async (IdentificarProblematica comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("problematicas", await sender.Send(comando, ct)))
        .WithName(nameof(IdentificarProblematica))
        .WithSummary("Identifica una problemática con sus causas y efectos")
        .RequireScope(Scopes.Escribir);
}

internal sealed class IdentificarProblematicaValidator : AbstractValidator<IdentificarProblematica>
{
    public IdentificarProblematicaValidator()
    {
        RuleFor(c => c.EjercicioFolio).Folio();
        RuleFor(c => c.TemaClave).ClaveDeTema();
        RuleFor(c => c.Planteamiento).SetValidator(new PlanteamientoValidator());
        RuleFor(c => c.ConsultaFolio).FolioOpcional();
    }
}

internal sealed class IdentificarProblematicaHandler(CompromisosDbContext db, ISender sender, TimeProvider clock)
    : IRequestHandler<IdentificarProblematica, ProblematicaDetalle>
{
    public async Task<ProblematicaDetalle> Handle(IdentificarProblematica comando, CancellationToken ct)
    {
        var ejercicio = (await sender.Send(new PreguntarEjercicio(comando.EjercicioFolio), ct))
            .OFalla(nameof(comando.EjercicioFolio), $"No hay un ejercicio «{comando.EjercicioFolio}»: regístralo primero.");
        var origen = comando.ConsultaFolio is { } consulta ? await DeConsulta(ejercicio.Folio, consulta, comando.FechaDelActo(clock), ct) : null;

        var problematica = Problematica.Identificar(
            await db.NuevoFolioDeProblematica(ejercicio.Folio, ct), ejercicio.Folio, comando.TemaClave, comando.Planteamiento, origen);

        db.Problematicas.Add(problematica);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ProblematicaDetalle>(problematica);
    }

    private async Task<Origen> DeConsulta(string planFolio, string consultaFolio, DateOnly fecha, CancellationToken ct)
    {
        var plan = await db.Planes.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == planFolio, ct);
        var consulta = (plan?.Consultas.FirstOrDefault(c => c.Folio == consultaFolio))
            .OFalla(nameof(IdentificarProblematica.ConsultaFolio), $"No hay una consulta «{consultaFolio}» sobre el plan de este ejercicio.");

        return new(TipoOrigen.Consulta, consulta.Folio, fecha);
    }
}
