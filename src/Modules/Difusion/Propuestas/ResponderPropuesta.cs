using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Responde una propuesta admitida con razones.</summary>
/// <param name="Resultado">Qué se decide.</param>
/// <param name="Texto">Las razones; se publican.</param>
/// <param name="Responsable">Institución o área que responde.</param>
/// <param name="DuplicadaDeFolio">Folio de la propuesta que ya decía lo mismo; solo, y siempre, cuando el resultado es duplicada.</param>
internal sealed record ResponderPropuesta(
    ResultadoPropuesta Resultado, string Texto, string Responsable, string? DuplicadaDeFolio = null)
    : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ResponderPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/respuesta", async (string folio, ResponderPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ResponderPropuesta))
        .WithSummary("Responde una propuesta admitida con razones")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class ResponderPropuestaValidator : AbstractValidator<ResponderPropuesta>
{
    public ResponderPropuestaValidator()
    {
        RuleFor(c => c.Texto).Texto(RespuestaRazonada.TextoMaximo, RespuestaRazonada.TextoMinimo);
        RuleFor(c => c.Responsable).Texto(RespuestaRazonada.ResponsableMaximo);
        RuleFor(c => c.DuplicadaDeFolio).FolioOpcional();
    }
}

internal sealed class ResponderPropuestaHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<ResponderPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(ResponderPropuesta comando, CancellationToken ct)
    {
        await db.BeginAsync(ct);
        foreach (var folio in new[] { comando.Folio, comando.DuplicadaDeFolio }.OfType<string>().Distinct().Order(StringComparer.Ordinal))
            await db.Database.ExecuteSqlAsync($"select from difusion.propuestas where folio = {folio} for no key update", ct); // two that say they repeat each other are judged one after the other
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);
        var consulta = await db.GetAsync<ConsultaPublica>(propuesta.ConsultaFolio, ct);
        var original = comando.DuplicadaDeFolio is null ? null : await db.Propuestas.SingleOrDefaultAsync(p => p.Folio == comando.DuplicadaDeFolio, ct)
            ?? throw Preguntas.NoExiste(nameof(comando.DuplicadaDeFolio), $"No existe la propuesta «{comando.DuplicadaDeFolio}».");

        consulta.ExigirEnRespuesta();
        propuesta.Responder(comando.Resultado, comando.Texto, comando.Responsable, original, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
