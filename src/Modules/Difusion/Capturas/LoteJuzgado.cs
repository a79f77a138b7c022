namespace OpenGov.Difusion.Capturas;

/// <summary>A batch as it was sent, whatever is captured with it.</summary>
internal interface ILote<T>
    where T : IRenglon
{
    string Lote { get; }

    IReadOnlyList<T> Renglones { get; }

    ModoDeCaptura Modo { get; }

    /// <summary>Rows of a file that could not even be read, by their place in <see cref="Renglones"/>.</summary>
    ILookup<int, RuleFault> Ilegibles { get; }
}

internal interface IRenglon
{
    int Renglon { get; }
}

/// <summary>
/// A batch judged row by row: which are new, which were known and which are wrong, with everything that is wrong with them. The same
/// judgement serves the three ways of capturing, so that a rehearsal says what the capture will do.
/// </summary>
internal sealed class LoteJuzgado<T>
    where T : IRenglon
{
    /// <summary>Beyond this many wrong rows, the batch is wrong as a whole.</summary>
    private const int RenglonesQueSeDicen = 100;

    private readonly List<T> nuevos = [];
    private readonly List<FolioDeRenglon> constaban = [];
    private readonly List<RenglonRechazado> rechazados = [];
    private readonly ILote<T> lote;

    /// <param name="forma">What a row must look like; only what does is asked for the rest.</param>
    /// <param name="consta">Folio under which the batch already has a row; null if it has not.</param>
    /// <param name="faltas">What the rules have against a well formed row.</param>
    public LoteJuzgado(ILote<T> lote, IValidator<T> forma, Func<T, string?> consta, Func<T, IEnumerable<RuleFault>> faltas)
    {
        this.lote = lote;
        var vistos = new HashSet<int>();
        foreach (var (lugar, renglon) in lote.Renglones.Index())
        {
            List<RuleFault> deForma = lote.Ilegibles.Contains(lugar) ? [.. lote.Ilegibles[lugar]] : FaltasDeForma(renglon, forma, repetido: !vistos.Add(renglon.Renglon));
            List<RuleFault> todas = deForma.Count > 0 ? deForma : [.. faltas(renglon)];
            if (todas.Count > 0) rechazados.Add(new(lugar + 1, renglon.Renglon, [.. todas.Select(f => new FaltaDeRenglon(f.At, f.Code, f.Message))]));
            else if (consta(renglon) is { } folio) constaban.Add(new(renglon.Renglon, folio, Nueva: false));
            else nuevos.Add(renglon);
        }
    }

    /// <summary>What there is to write: nothing in a rehearsal.</summary>
    public IReadOnlyList<T> PorEscribir => lote.Modo is ModoDeCaptura.Simulacro ? [] : nuevos;

    public int Capturados => nuevos.Count;

    public int YaConstaban => constaban.Count;

    public IReadOnlyList<RenglonRechazado> Rechazados => rechazados;

    /// <summary>All or nothing, unless something else was asked for.</summary>
    public void ExigirQueSeCapture()
    {
        if (lote.Modo is not ModoDeCaptura.Atomico) return;

        Rule.RequireAll(
            [.. rechazados.Take(RenglonesQueSeDicen).SelectMany(r => r.Faltas.Select(f => new RuleFault($"#/renglones/{r.Lugar - 1}/{f.Miembro}", f.Codigo, $"Renglón {r.Renglon}: {f.Mensaje}")))],
            ReglasDeLote.ConFaltas,
            $"{rechazados.Count} de {lote.Renglones.Count} renglones tienen faltas y no se capturó ninguno: corrígelos y vuelve a enviar el lote, o pide el modo parcial.");
    }

    /// <summary>The folio of each row that stands, as they were sent.</summary>
    public IReadOnlyList<FolioDeRenglon> Folios(IEnumerable<FolioDeRenglon> capturados)
    {
        var lugares = lote.Renglones.Index().DistinctBy(r => r.Item.Renglon).ToDictionary(r => r.Item.Renglon, r => r.Index);
        return [.. constaban.Concat(capturados).OrderBy(f => lugares[f.Renglon])];
    }

    private static List<RuleFault> FaltasDeForma(T renglon, IValidator<T> forma, bool repetido)
    {
        List<RuleFault> faltas = [.. forma.Validate(renglon).Errors.Select(e => new RuleFault(Json.SnakeCase(e.PropertyName), Json.SnakeCase(e.ErrorCode.Replace("Validator", "", StringComparison.Ordinal)), e.ErrorMessage))];
        if (repetido) faltas.Add(new("renglon", "DIF-F5-renglon-repetido", "Se repite dentro del lote: cada papel va una sola vez."));
        return faltas;
    }
}
