using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Pide modificar un compromiso lanzado. El motivo es obligatorio; la solicitud es pública desde que se presenta.</summary>
/// <param name="Redaccion">Todo lo que diría el compromiso; lo que cambia se calcula contra lo que dice hoy.</param>
/// <param name="Solicitante">Quién lo pide.</param>
internal sealed record PresentarModificacion(Redaccion Redaccion, Solicitante Solicitante) : Acto, IRequest<SolicitudModificacionDetalle>
{
    [JsonIgnore]
    public string CompromisoFolio { get; init; } = "";
}

internal sealed class PresentarModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/modificaciones", async (string folio, PresentarModificacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("modificaciones", await sender.Send(comando with { CompromisoFolio = folio }, ct)))
        .WithName(nameof(PresentarModificacion))
        .WithSummary("Pide modificar un compromiso lanzado")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class PresentarModificacionValidator : AbstractValidator<PresentarModificacion>
{
    public PresentarModificacionValidator()
    {
        RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
        RuleFor(c => c.Solicitante).SetValidator(new SolicitanteValidator());
    }
}

internal sealed class SolicitanteValidator : AbstractValidator<Solicitante>
{
    public SolicitanteValidator()
    {
        RuleFor(s => s.OrganizacionFolio).Folio();
        RuleFor(s => s.Puesto).Texto(Solicitante.PuestoMaximo);
        RuleFor(s => s.Nombre).TextoOpcional(Solicitante.NombreMaximo);
    }
}

internal sealed class PresentarModificacionHandler(CompromisosDbContext db, ISender sender, TimeProvider clock)
    : IRequestHandler<PresentarModificacion, SolicitudModificacionDetalle>
{
    public async Task<SolicitudModificacionDetalle> Handle(PresentarModificacion comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.CompromisoFolio, ct);
        compromiso.Estado.ExigirModificable(compromiso.Folio);
        var redaccion = await comando.Redaccion.ConReferencias(db, sender, ct);
        var organizacion = (await sender.Send(new PreguntarOrganizacion(comando.Solicitante.OrganizacionFolio), ct))
            .OFalla("Solicitante.OrganizacionFolio", $"No hay una organización «{comando.Solicitante.OrganizacionFolio}» en el directorio: regístrala primero.");

        var solicitud = SolicitudModificacion.Presentar(
            await db.NuevoFolioDeModificacion(compromiso.Folio, ct), compromiso, redaccion, await db.VigenciaDelPlan(compromiso.PlanFolio, ct),
            comando.Solicitante with { Nombre = organizacion.Nombre }, comando.Motivo, comando.FechaDelActo(clock));

        db.Modificaciones.Add(solicitud);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SolicitudModificacionDetalle>(solicitud);
    }
}
