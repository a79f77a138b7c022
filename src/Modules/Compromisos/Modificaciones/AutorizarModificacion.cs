using OpenGov.Compromisos.Compromisos;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>Autoriza una modificación y, en el mismo acto, la aplica: el compromiso tiene una versión nueva y la anterior sigue consultándose.</summary>
/// <param name="AcuerdoFolio">Folio del acuerdo del Secretariado que la sustenta: de materia modificacion_plan, sobre esta solicitud, adoptado y con quórum.</param>
internal sealed record AutorizarModificacion(string AcuerdoFolio) : Acto, IRequest<SolicitudModificacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AutorizarModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("modificaciones/{folio}/autorizacion", async (string folio, AutorizarModificacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AutorizarModificacion))
        .WithSummary("Autoriza por acuerdo una modificación y la aplica")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class AutorizarModificacionValidator : AbstractValidator<AutorizarModificacion>
{
    public AutorizarModificacionValidator() => RuleFor(c => c.AcuerdoFolio).Folio();
}

internal sealed class AutorizarModificacionHandler(CompromisosDbContext db, ISender sender, TimeProvider clock)
    : IRequestHandler<AutorizarModificacion, SolicitudModificacionDetalle>
{
    public async Task<SolicitudModificacionDetalle> Handle(AutorizarModificacion comando, CancellationToken ct)
    {
        var solicitud = await db.TargetAsync<SolicitudModificacion>(comando.Folio, ct);
        var compromiso = await db.GetAsync<Compromiso>(solicitud.CompromisoFolio, ct);
        var acuerdo = await sender.Send(new PreguntarAcuerdo(comando.AcuerdoFolio), ct);

        solicitud.Autorizar(acuerdo, compromiso, await db.VigenciaDelPlan(solicitud.PlanFolio, ct), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SolicitudModificacionDetalle>(solicitud);
    }
}
