using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>
/// A batch as it was sent, judged row by row: which are new, which were known and which are wrong, with everything that is wrong with them. The same
/// judgement serves the three ways of capturing, so that a rehearsal says what the capture will do.
/// </summary>
internal sealed class LoteDeCaptura
{
    /// <summary>Beyond this many wrong rows, the batch is wrong as a whole.</summary>
    private const int RenglonesQueSeDicen = 100;

    private readonly List<FolioDeRenglon> constaban = [];
    private readonly List<RenglonRechazado> rechazados = [];
    private readonly List<RenglonCapturado> nuevos = [];
    private readonly List<FolioDeRenglon> capturados = [];
    private readonly CapturarPropuestas comando;
    private readonly ConsultaPublica consulta;
    private readonly DateOnly fecha;

    private LoteDeCaptura(CapturarPropuestas comando, ConsultaPublica consulta, DateOnly fecha) => (this.comando, this.consulta, this.fecha) = (comando, consulta, fecha);

    /// <summary>What there is to write: nothing in a rehearsal.</summary>
    public IReadOnlyList<RenglonCapturado> Nuevos => comando.Modo is ModoDeCaptura.Simulacro ? [] : nuevos;

    /// <param name="constan">What the batch already has, by row.</param>
    /// <param name="fecha">Legal day of the capture.</param>
    public static LoteDeCaptura Juzgar(
        CapturarPropuestas comando, ConsultaPublica consulta, IReadOnlyDictionary<int, Propuesta> constan, IValidator<RenglonCapturado> forma, DateOnly fecha)
    {
        consulta.ExigirQueSeCapture();
        new ContenidoPropuesta("", null, null, comando.ConsentimientoVersion).ExigirElAviso(consulta);

        var lote = new LoteDeCaptura(comando, consulta, fecha);
        var vistos = new HashSet<int>();
        foreach (var (lugar, renglon) in comando.Renglones.Index())
        {
            var faltas = comando.Ilegibles.Contains(lugar) ? [.. comando.Ilegibles[lugar]] : lote.FaltasDe(renglon, forma, repetido: !vistos.Add(renglon.Renglon), constan.GetValueOrDefault(renglon.Renglon));
            if (faltas.Count > 0) lote.rechazados.Add(new(lugar + 1, renglon.Renglon, [.. faltas.Select(f => new FaltaDeRenglon(f.At, f.Code, f.Message))]));
            else if (constan.TryGetValue(renglon.Renglon, out var conocida)) lote.constaban.Add(new(renglon.Renglon, conocida.Folio, Nueva: false));
            else lote.nuevos.Add(renglon);
        }

        return lote;
    }

    /// <summary>All or nothing, unless something else was asked for.</summary>
    public void ExigirQueSeCapture()
    {
        if (comando.Modo is not ModoDeCaptura.Atomico) return;

        Rule.RequireAll(
            [.. rechazados.Take(RenglonesQueSeDicen).SelectMany(r => r.Faltas.Select(f => new RuleFault($"#/renglones/{r.Lugar - 1}/{f.Miembro}", f.Codigo, $"Renglón {r.Renglon}: {f.Mensaje}")))],
            ReglasDeCaptura.Regla,
            $"{rechazados.Count} de {comando.Renglones.Count} renglones tienen faltas y no se capturó ninguno: corrígelos y vuelve a enviar el lote, o pide el modo parcial.");
    }

    public IReadOnlyList<Propuesta> Capturar(Queue<string> folios, Procedencia quien, DateTimeOffset ahora)
    {
        var propuestas = Nuevos.Select(r => consulta.CapturarPropuesta(folios.Dequeue(), Contenido(r), r.Captura(comando.Lote), quien, fecha, ahora)).ToList();
        capturados.AddRange(propuestas.Select(p => new FolioDeRenglon(p.Renglon!.Value, p.Folio, Nueva: true)));
        return propuestas;
    }

    public LoteCapturado Resultado()
    {
        var lugares = comando.Renglones.Index().DistinctBy(r => r.Item.Renglon).ToDictionary(r => r.Item.Renglon, r => r.Index);
        return new(comando.Lote, comando.Modo, nuevos.Count, constaban.Count, [.. constaban.Concat(capturados).OrderBy(f => lugares[f.Renglon])], rechazados);
    }

    private List<RuleFault> FaltasDe(RenglonCapturado renglon, IValidator<RenglonCapturado> forma, bool repetido, Propuesta? conocida)
    {
        var captura = renglon.Captura(comando.Lote);
        List<RuleFault> faltas = [.. forma.Validate(renglon).Errors.Select(e => new RuleFault(Json.SnakeCase(e.PropertyName), Json.SnakeCase(e.ErrorCode.Replace("Validator", "", StringComparison.Ordinal)), e.ErrorMessage))];
        if (repetido) faltas.Add(new("renglon", "DIF-F5-renglon-repetido", "Se repite dentro del lote: cada papel va una sola vez."));
        if (conocida is not null && !conocida.EsDelMismoPapel(captura))
            faltas.Add(new("renglon", "DIF-F5-renglon-de-otro-papel", $"Ya consta como {conocida.Folio}, con otro papel. Usa otro renglón u otro lote."));
        if (conocida is null && faltas.Count == 0) faltas.AddRange(ReglasDeCaptura.Faltas(consulta, Contenido(renglon), captura, fecha));
        return faltas;
    }

    private ContenidoPropuesta Contenido(RenglonCapturado renglon) => new(renglon.Texto, renglon.Alias, renglon.CompromisoFolio, comando.ConsentimientoVersion);
}
