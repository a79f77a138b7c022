using OpenGov.Difusion.Capturas;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Captura un lote de adhesiones firmadas en papel. Cuentan sin confirmarse por correo y aparte de las electrónicas. Repetir el lote, entero o en parte, no captura dos veces
/// ningún renglón. La respuesta no dice si la persona ya constaba.
/// </summary>
/// <param name="Lote">Nombre que quien captura da al paquete de papeles, único entre los de adhesiones.</param>
/// <param name="ConsentimientoFolio">Folio del texto de consentimiento impreso en los papeles.</param>
/// <param name="Renglones">Una firma cada uno.</param>
/// <param name="Modo">Qué hacer con los renglones que tienen faltas; atomico si se omite.</param>
internal sealed record CapturarAdhesiones(
    string Lote, string ConsentimientoFolio, IReadOnlyList<RenglonDeAdhesion> Renglones, ModoDeCaptura Modo = ModoDeCaptura.Atomico)
    : Acto, IRequest<LoteDeAdhesiones>, ILote<RenglonDeAdhesion>
{
    [JsonIgnore]
    public ILookup<int, RuleFault> Ilegibles { get; init; } = Array.Empty<RuleFault>().ToLookup(_ => 0);
}

/// <summary>Cómo quedó un lote de adhesiones en papel.</summary>
/// <param name="Lote">Nombre del lote.</param>
/// <param name="Modo">Cómo se pidió capturar.</param>
/// <param name="Capturadas">Renglones que se capturaron en esta petición; en un simulacro, los que se capturarían.</param>
/// <param name="YaConstaban">Renglones que ya constaban de antes.</param>
/// <param name="Papeles">Folio de cada renglón que consta, en el orden en que se enviaron.</param>
/// <param name="Rechazadas">Renglones que no se capturaron, con todas sus faltas; vacía si ninguno.</param>
internal sealed record LoteDeAdhesiones(
    string Lote, ModoDeCaptura Modo, int Capturadas, int YaConstaban, IReadOnlyList<FolioDeRenglon> Papeles, IReadOnlyList<RenglonRechazado> Rechazadas);

internal sealed class CapturarAdhesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("capturas-de-adhesiones", async (CapturarAdhesiones comando, ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(comando, ct)))
        .WithName(nameof(CapturarAdhesiones))
        .WithSummary("Captura un lote de adhesiones firmadas en papel")
        .RequireScope(Scopes.Capturar);
}

internal sealed class CapturarAdhesionesValidator : AbstractValidator<CapturarAdhesiones>
{
    public CapturarAdhesionesValidator()
    {
        RuleFor(c => c.Lote).Lote();
        RuleFor(c => c.ConsentimientoFolio).Folio();
        RuleFor(c => c.Renglones).Renglones();
    }
}

internal sealed class CapturarAdhesionesHandler(DifusionDbContext db, ActContext act, Resguardo resguardo, ISender sender, IValidator<RenglonDeAdhesion> forma)
    : IRequestHandler<CapturarAdhesiones, LoteDeAdhesiones>
{
    public async Task<LoteDeAdhesiones> Handle(CapturarAdhesiones comando, CancellationToken ct)
    {
        await db.BeginAsync(ct);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('difusion.papeles_adhesion', 0))", ct); // batches come one after another: a sheet is in one of them
        var hoy = await db.DayOfActAsync(ct);
        var aviso = await db.Consentimientos.AsNoTracking().SingleOrDefaultAsync(c => c.Folio == comando.ConsentimientoFolio && c.Proposito == PropositoConsentimiento.Adhesion, ct)
            ?? throw Preguntas.NoExiste(nameof(comando.ConsentimientoFolio), $"No existe el texto de consentimiento para adhesiones «{comando.ConsentimientoFolio}».");
        var constan = await db.Papeles.AsNoTracking().Where(p => p.Lote == comando.Lote).ToDictionaryAsync(p => p.Renglon, ct);
        var reglas = new ReglasDePapel(await EstadosAsync(comando, ct), await HojasDeOtrosAsync(comando, ct), aviso, hoy);

        var lote = new LoteJuzgado<RenglonDeAdhesion>(comando, forma, r => constan.GetValueOrDefault(r.Renglon)?.Folio, r => constan.TryGetValue(r.Renglon, out var conocido)
            ? ReglasDePapel.FaltasDeConocido(conocido, r, r.Contacto() is { } contacto ? resguardo.HuellaDe(contacto) : null)
            : reglas.Faltas(r));
        lote.ExigirQueSeCapture();
        var nuevos = await CapturarAsync(comando, lote.PorEscribir, hoy, ct);
        await db.SaveChangesAsync(ct);

        return new(comando.Lote, comando.Modo, lote.Capturados, lote.YaConstaban, lote.Folios(nuevos.Select(p => new FolioDeRenglon(p.Renglon, p.Folio, Nueva: true))), lote.Rechazados);
    }

    /// <summary>Nobody is looked up here either: who was known is found out afterwards, in <see cref="ContarPapelesJob"/>.</summary>
    private async Task<IReadOnlyList<PapelDeAdhesion>> CapturarAsync(CapturarAdhesiones comando, IReadOnlyList<RenglonDeAdhesion> renglones, DateOnly hoy, CancellationToken ct)
    {
        if (renglones.Count == 0) return [];

        var (serie, ahora) = (PapelDeAdhesion.Serie(hoy), await db.NowAsync(ct));
        var siguiente = await db.NextNumberAsync(serie, ct, renglones.Count) - renglones.Count;
        var papeles = new List<PapelDeAdhesion>();
        foreach (var renglon in renglones)
        {
            var folio = $"{serie}-{++siguiente:D6}";
            var dato = renglon.Contacto() is { } contacto ? resguardo.Guardar(contacto, Adhesion.Proposito, comando.ConsentimientoFolio, ahora) : null;
            if (dato is not null) db.DatosPersonales.Add(dato);
            papeles.Add(PapelDeAdhesion.Capturar(folio, comando.Lote, comando.ConsentimientoFolio, renglon, dato?.Huella ?? resguardo.HuellaDelPapel(folio), dato, act.Actor));
        }

        db.Papeles.AddRange(papeles);
        return papeles;
    }

    private async Task<Dictionary<string, string?>> EstadosAsync(CapturarAdhesiones comando, CancellationToken ct)
    {
        var estados = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var folio in comando.Renglones.Select(r => r.ObjetoFolio).Distinct()) estados[folio] = await sender.EstadoAsync(folio, ct);
        return estados;
    }

    private Task<Dictionary<string, string>> HojasDeOtrosAsync(CapturarAdhesiones comando, CancellationToken ct)
    {
        var hojas = comando.Renglones.Select(r => r.HuellaPapel).Distinct().ToList();
        return db.Papeles.Where(p => hojas.Contains(p.HuellaPapel) && p.Lote != comando.Lote).GroupBy(p => p.HuellaPapel).ToDictionaryAsync(g => g.Key, g => g.Min(p => p.Lote)!, ct);
    }
}
