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
    : Acto, IRequest<LoteCapturado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    /// <summary>Rows of a file that could not even be read, by their place in <see cref="Renglones"/>.</summary>
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
        RuleFor(c => c.Lote).NotEmpty().Matches(Captura.FormaLote).WithErrorCode("forma").WithMessage("El nombre de un lote lleva letras sin acento, dígitos, puntos y guiones, hasta 60.");
        RuleFor(c => c.ConsentimientoVersion).Texto(AvisoPrivacidad.VersionMaximo);
        RuleFor(c => c.Renglones).NotEmpty()
            .Must(r => r is null || r.Count <= Captura.RenglonesMaximo).WithErrorCode("lista").WithMessage($"Un lote trae hasta {Captura.RenglonesMaximo} renglones.");
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

        var lote = LoteDeCaptura.Juzgar(comando, consulta, constan, forma, await db.DayOfActAsync(ct));
        lote.ExigirQueSeCapture();
        var folios = await db.NuevosFoliosDePropuesta(clock, lote.Nuevos.Count, ct);
        var quien = new Procedencia { CapturadaPor = act.Actor.Name, CapturadaConToken = act.Actor.TokenId };
        db.Propuestas.AddRange(lote.Capturar(folios, quien, await db.NowAsync(ct)));
        await db.SaveChangesAsync(ct);

        return lote.Resultado();
    }
}
