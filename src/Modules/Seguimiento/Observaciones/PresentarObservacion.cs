using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Cualquier persona señala algo sobre una evidencia, sin cuenta y sin dar datos personales. El folio sirve para seguirla.</summary>
/// <param name="Texto">Lo que señala. Se publica cuando se turna: no incluyas datos tuyos ni de otras personas.</param>
/// <param name="Alias">Cómo quiere firmar; si se omite, queda anónima.</param>
/// <param name="Ejemplo">Marca la observación como dato de ejemplo: se publica con esa advertencia.</param>
internal sealed record PresentarObservacion(string Texto, string? Alias = null, bool Ejemplo = false) : IRequest<ObservacionCiudadanaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PresentarObservacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("evidencias/{folio}/observaciones", async (string folio, PresentarObservacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("observaciones", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PresentarObservacion))
        .WithSummary("Presenta una observación ciudadana sobre una evidencia")
        .AllowParticipation(); // watching needs no account
}

internal sealed class PresentarObservacionValidator : AbstractValidator<PresentarObservacion>
{
    public PresentarObservacionValidator()
    {
        RuleFor(c => c.Texto).Texto(ObservacionCiudadana.TextoMaximo, ObservacionCiudadana.TextoMinimo);
        RuleFor(c => c.Alias).TextoOpcional(ObservacionCiudadana.AliasMaximo);
    }
}

internal sealed class PresentarObservacionHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<PresentarObservacion, ObservacionCiudadanaDetalle>
{
    public async Task<ObservacionCiudadanaDetalle> Handle(PresentarObservacion comando, CancellationToken ct)
    {
        var hoy = clock.GetToday();
        var evidencia = await db.GetAsync<Evidencia>(comando.Folio, ct);
        if (!act.Actor.PuedeLeer(evidencia)) throw new NotFoundException("evidencias", comando.Folio);
        var numero = await db.NextNumberAsync(ObservacionCiudadana.Serie(hoy), ct);

        var observacion = ObservacionCiudadana.Presentar(numero, evidencia, comando.Texto, comando.Alias, hoy);
        act.Ejemplo = comando.Ejemplo; // not an Acto: a stranger does not choose the date of what she does
        db.Observaciones.Add(observacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ObservacionCiudadanaDetalle>(observacion);
    }
}
