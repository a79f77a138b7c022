using OpenGov.Seguimiento.Comites;

namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>El comité recomienda algo a una organización, que debe responder en un plazo.</summary>
/// <param name="PersonaFolio">Integrante del comité que actúa; ni excusado ni inhabilitado.</param>
/// <param name="Texto">Lo que se recomienda.</param>
/// <param name="DestinatarioFolio">Organización que debe responder.</param>
/// <param name="ResponderAntesDe">Último día para responder.</param>
/// <param name="CompromisoFolio">Compromiso del que trata; se omite si es sobre el plan.</param>
internal sealed record EmitirRecomendacion(string PersonaFolio, string Texto, string DestinatarioFolio, DateOnly ResponderAntesDe, string? CompromisoFolio = null) : Acto, IRequest<RecomendacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class EmitirRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("comites/{folio}/recomendaciones", async (string folio, EmitirRecomendacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("recomendaciones", await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(EmitirRecomendacion))
        .WithSummary("Emite una recomendación del comité")
        .RequireScope(Scopes.Verificar);
}

internal sealed class EmitirRecomendacionValidator : AbstractValidator<EmitirRecomendacion>
{
    public EmitirRecomendacionValidator()
    {
        RuleFor(c => c.PersonaFolio).Folio();
        RuleFor(c => c.Texto).Texto(Recomendacion.TextoMaximo, Recomendacion.TextoMinimo);
        RuleFor(c => c.DestinatarioFolio).Folio();
        RuleFor(c => c.ResponderAntesDe).NotEmpty();
        RuleFor(c => c.CompromisoFolio).FolioOpcional();
    }
}

internal sealed class EmitirRecomendacionHandler(SeguimientoDbContext db, ISender sender, ActContext act, TimeProvider clock) : IRequestHandler<EmitirRecomendacion, RecomendacionDetalle>
{
    public async Task<RecomendacionDetalle> Handle(EmitirRecomendacion comando, CancellationToken ct)
    {
        var comite = await db.HoldAsync<ComiteSeguimiento>(comando.Folio, ct, shared: true);
        act.Actor.ExigirQueJuzgue(comando.CompromisoFolio ?? comite.PlanFolio, comando.PersonaFolio);
        if (comando.CompromisoFolio is { } compromiso) comite.ExigirDelPlan(await sender.ElCompromiso(compromiso, ct));
        var destinatario = await sender.LaOrganizacion(comando.DestinatarioFolio, ct);
        var numero = await db.NextNumberAsync(Recomendacion.Serie(comite.PlanFolio), ct);

        var fecha = comando.FechaDeParte(act, clock, comando.CompromisoFolio ?? comite.PlanFolio);
        var recomendacion = Recomendacion.Emitir(numero, comite, comando.PersonaFolio, comando.CompromisoFolio, comando.Texto, destinatario!, comando.ResponderAntesDe, fecha);
        db.Recomendaciones.Add(recomendacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<RecomendacionDetalle>(recomendacion);
    }
}
