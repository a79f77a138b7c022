using OpenGov.Difusion.Capturas;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>
/// Captura un lote de propuestas que llegaron en papel, o que se recogieron de medios o redes. Repetir el lote, entero o en parte, no captura
/// dos veces ningún renglón: los que ya constan se devuelven con su folio.
/// </summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles, único en la consulta.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad impresa en los papeles, o que rige lo recogido.</param>
/// <param name="Renglones">Una propuesta cada uno.</param>
/// <param name="Modo">Qué hacer con los renglones que tienen faltas; atomico si se omite.</param>
internal sealed record CapturarPropuestas(
    string Lote, string ConsentimientoVersion, IReadOnlyList<RenglonCapturado> Renglones, ModoDeCaptura Modo = ModoDeCaptura.Atomico)
    : Acto, IRequest<LoteCapturado>, ILote<RenglonCapturado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public ILookup<int, RuleFault> Ilegibles { get; init; } = Array.Empty<RuleFault>().ToLookup(_ => 0);
}

internal sealed class CapturarPropuestasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/capturas", async (string folio, CapturarPropuestas comando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CapturarPropuestas))
        .WithSummary("Captura un lote de propuestas en papel, de medios o de redes")
        .RequireScope(Scopes.Capturar);
}

internal sealed class CapturarPropuestasValidator : AbstractValidator<CapturarPropuestas>
{
    public CapturarPropuestasValidator()
    {
        RuleFor(c => c.Lote).Lote();
        RuleFor(c => c.ConsentimientoVersion).Texto(AvisoPrivacidad.VersionMaximo);
        RuleFor(c => c.Renglones).Renglones();
    }
}

internal sealed class CapturarPropuestasHandler(DifusionDbContext db, ActContext act, TimeProvider clock, IValidator<RenglonCapturado> forma)
    : IRequestHandler<CapturarPropuestas, LoteCapturado>
{
    public async Task<LoteCapturado> Handle(CapturarPropuestas comando, CancellationToken ct)
    {
        var consulta = await db.HoldAsync<ConsultaPublica>(comando.Folio, ct, shared: true);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{comando.Folio}/{comando.Lote}"}, 0))", ct); // its twin waits here
        var constan = await db.Propuestas.AsNoTracking().Where(p => p.ConsultaFolio == consulta.Folio && p.Lote == comando.Lote).ToDictionaryAsync(p => p.Renglon!.Value, ct);

        consulta.ExigirQueSeCapture();
        new ContenidoPropuesta("", null, null, comando.ConsentimientoVersion).ExigirElAviso(consulta);
        var fecha = await db.DayOfActAsync(ct);
        var lote = new LoteJuzgado<RenglonCapturado>(comando, forma, r => constan.GetValueOrDefault(r.Renglon)?.Folio, r => constan.TryGetValue(r.Renglon, out var conocida)
            ? conocida.FaltasSiEsOtro(r.Captura(comando.Lote), r.Contenido(comando.ConsentimientoVersion))
            : ReglasDeCaptura.Faltas(consulta, r.Contenido(comando.ConsentimientoVersion), r.Captura(comando.Lote), fecha));
        lote.ExigirQueSeCapture();
        var folios = await db.NuevosFoliosDePropuesta(clock, lote.PorEscribir.Count, ct);
        var (quien, ahora) = (new Procedencia { CapturadaPor = act.Actor.Name, CapturadaConToken = act.Actor.TokenId }, await db.NowAsync(ct));
        List<Propuesta> nuevas = [.. lote.PorEscribir.Select(r => consulta.CapturarPropuesta(
            folios.Dequeue(), r.Contenido(comando.ConsentimientoVersion), r.Captura(comando.Lote), quien, fecha, ahora))];
        db.Propuestas.AddRange(nuevas);
        await db.SaveChangesAsync(ct);

        return new(comando.Lote, comando.Modo, lote.Capturados, lote.YaConstaban, lote.Folios(nuevas.Select(p => new FolioDeRenglon(p.Renglon!.Value, p.Folio, Nueva: true))), lote.Rechazados);
    }
}
