using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Verificaciones;

/// <summary>Un integrante del comité firma su veredicto sobre una actividad, con la evidencia que tuvo a la vista.</summary>
/// <param name="Actividad">Clave de la actividad.</param>
/// <param name="PersonaFolio">Integrante que firma; ni excusado ni inhabilitado, con declaración vigente.</param>
/// <param name="Resultado">aceptada, insuficiente o no_corresponde.</param>
/// <param name="Argumento">Por qué; se publica.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias vigentes de esa actividad; al menos una para aceptar.</param>
internal sealed record VerificarActividad(
    string Actividad, string PersonaFolio, ResultadoVerificacion Resultado, string Argumento, IReadOnlyList<string>? EvidenciasFolios = null)
    : Acto, IRequest<VerificacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class VerificarActividadEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/verificaciones", async (string folio, VerificarActividad comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("verificaciones", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(VerificarActividad))
        .WithSummary("Firma el veredicto de un integrante del comité sobre una actividad")
        .RequireScope(Scopes.Verificar);
}

internal sealed class VerificarActividadValidator : AbstractValidator<VerificarActividad>
{
    public VerificarActividadValidator()
    {
        RuleFor(c => c.Actividad).ClaveDeActividad();
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Argumento).Texto(Verificacion.ArgumentoMaximo, Verificacion.ArgumentoMinimo);
        RuleFor(c => c.EvidenciasFolios!).Hasta(Verificacion.EvidenciasMaximo);
        RuleForEach(c => c.EvidenciasFolios).Folio();
    }
}

internal sealed class VerificarActividadHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<VerificarActividad, VerificacionDetalle>
{
    public async Task<VerificacionDetalle> Handle(VerificarActividad comando, CancellationToken ct)
    {
        act.Actor.ExigirQueJuzgue(comando.Folio, comando.PersonaFolio);
        var fecha = comando.FechaDelActo(clock);
        var expediente = await db.HoldAsync<Expediente>(comando.Folio, ct); // verdicts on one commitment are signed one after another
        var comite = await db.ElComiteEnFunciones(expediente.PlanFolio, ct);
        var evidencias = await db.LasEvidencias(comando.EvidenciasFolios ?? [], act.Actor, ct);

        var verificacion = expediente.Verificar(comite, comando.PersonaFolio, comando.Actividad, comando.Resultado, comando.Argumento, evidencias, fecha);
        db.Verificaciones.Add(verificacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<VerificacionDetalle>(verificacion);
    }
}
