namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// The faults of a commitment as each stage finds them, so that all are told at once. A place is told by the first stage that faults it, and
/// of what could not be read nothing else is said: what it would say is not known.
/// </summary>
internal sealed class FaltasDeFila
{
    private readonly CompromisoLeido leido;
    private readonly List<(RuleFault Falta, NivelDeFalta Nivel)> dichas = [];
    private readonly List<FaltaDeImportacion> deLectura;
    private readonly HashSet<string> ilegibles;
    private readonly HashSet<string> conAlgoIlegible;
    private readonly HashSet<string> senalados = new(StringComparer.Ordinal);

    public FaltasDeFila(CompromisoLeido leido)
    {
        this.leido = leido;
        deLectura = [.. leido.Faltas];
        ilegibles = [.. leido.Faltas.Select(falta => $"#{falta.Puntero[$"#/compromisos/{leido.Indice}".Length..]}")];
        conAlgoIlegible = [.. ilegibles.SelectMany(YLoQueLoContiene)];
    }

    public bool Hay => deLectura.Count > 0 || dichas.Exists(d => d.Nivel is NivelDeFalta.Impide);

    public bool SeLeyoTodo => ilegibles.Count == 0;

    /// <summary>What impedes first, each part in the order of the places.</summary>
    public IReadOnlyList<FaltaDeImportacion> Todas =>
        [.. deLectura.Concat(dichas.Select(d => leido.Falta(d.Falta.At, d.Falta.Code, d.Falta.Message, d.Nivel))).OrderBy(f => f.Nivel).ThenBy(f => f.Puntero, StringComparer.Ordinal)];

    public bool SeLeyo(string puntero) => !ilegibles.Contains(puntero);

    /// <summary>Members that are not what they must be.</summary>
    public void NoSeLee(IEnumerable<RuleFault> faltas)
    {
        foreach (var falta in faltas.Where(f => SeLeyo(f.At)).ToList())
        {
            ilegibles.Add(falta.At);
            conAlgoIlegible.UnionWith(YLoQueLoContiene(falta.At));
            deLectura.Add(leido.Falta(falta.At, falta.Code, falta.Message));
        }
    }

    /// <summary>What one stage finds.</summary>
    public void Anotar(IEnumerable<RuleFault> etapa, NivelDeFalta nivel = NivelDeFalta.Impide)
    {
        List<RuleFault> nuevas = [.. etapa.Where(falta => !YaSeDijo(falta.At))];
        dichas.AddRange(nuevas.Select(falta => (falta, nivel)));
        senalados.UnionWith(nuevas.Select(falta => falta.At).Where(lugar => lugar is not "#")); // of the whole there may be several things to say
    }

    /// <summary>A rule it breaks is a line of the report instead of the end of the import: here, and only here, one is caught.</summary>
    public void Probar(Action regla)
    {
        try
        {
            regla();
        }
        catch (RuleViolationException rota)
        {
            Anotar(rota.Faults is { Count: > 0 } varias ? varias : [new("#", rota.Code, rota.Message)]);
        }
    }

    private bool YaSeDijo(string lugar) => senalados.Contains(lugar) || conAlgoIlegible.Contains(lugar) || YLoQueLoContiene(lugar).Any(ilegibles.Contains);

    // Without the whole commitment, which always has something that can be read.
    private static IEnumerable<string> YLoQueLoContiene(string lugar)
    {
        for (; lugar.Length > 1; lugar = lugar[..lugar.LastIndexOf('/')]) yield return lugar;
    }
}
