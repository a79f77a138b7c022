using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenGov.Compromisos.Smart;

/// <summary>The Spanish words the rules know. They are data (vocabulario.json), so that a person can read and correct them.</summary>
internal sealed class Vocabulario
{
    private static readonly string[] FinDeInfinitivo = ["ar", "er", "ir", "arse", "erse", "irse"];
    private static readonly JsonSerializerOptions EnMinusculas = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HashSet<string> verbos;
    private readonly HashSet<string> noSonVerbos;
    private readonly HashSet<string> unidades;
    private readonly HashSet<string> enlaces;
    private readonly (string Escrita, string Buscada)[] vagas;

    private Vocabulario(Lista lista)
    {
        Version = lista.Version;
        Fuente = lista.Fuente;
        verbos = Conjunto(lista.Verbos);
        noSonVerbos = Conjunto(lista.NoSonVerbos);
        unidades = Conjunto(lista.Unidades);
        enlaces = Conjunto(lista.PalabrasDeEnlace);
        vagas = [.. lista.PalabrasVagas.Select(escrita => (escrita, $" {Llana(escrita)} "))];
    }

    public static Vocabulario Propio { get; } = Leer();

    public string Version { get; }

    public string Fuente { get; }

    public bool EmpiezaConInfinitivo(string frase)
    {
        var primera = Palabras(frase).FirstOrDefault("");
        return verbos.Contains(primera)
            || (primera.Length > 3 && !noSonVerbos.Contains(primera) && FinDeInfinitivo.Any(fin => primera.EndsWith(fin, StringComparison.Ordinal)));
    }

    /// <summary>Something is named after the verb, beyond articles and prepositions.</summary>
    public bool TieneObjeto(string frase) => Palabras(frase).Skip(1).Any(palabra => palabra.Length > 2 && !enlaces.Contains(palabra));

    public IEnumerable<string> Vagas(string frase)
    {
        var buscable = $" {Llana(frase)} ";
        return vagas.Where(vaga => buscable.Contains(vaga.Buscada, StringComparison.Ordinal)).Select(vaga => vaga.Escrita);
    }

    public bool EsUnidad(string unidad) => unidades.Contains(Llana(unidad));

    private static string[] Palabras(string frase) => Llana(frase).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static HashSet<string> Conjunto(IEnumerable<string> palabras) => palabras.Select(Llana).ToHashSet(StringComparer.Ordinal);

    /// <summary>Lower case without accents; whatever is not a letter, a digit or % is one space.</summary>
    private static string Llana(string texto)
    {
        var llana = new StringBuilder(texto.Length);
        foreach (var signo in texto.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(signo) is UnicodeCategory.NonSpacingMark) continue;

            if (char.IsLetterOrDigit(signo) || signo is '%') llana.Append(char.ToLowerInvariant(signo));
            else if (llana.Length > 0 && llana[^1] is not ' ') llana.Append(' ');
        }

        return llana.ToString().TrimEnd(' ');
    }

    private static Vocabulario Leer()
    {
        using var recurso = typeof(Vocabulario).Assembly.GetManifestResourceStream("vocabulario.json")!;
        return new(JsonSerializer.Deserialize<Lista>(recurso, EnMinusculas)!);
    }

    private sealed record Lista(
        string Version, string Fuente, string[] Verbos, string[] NoSonVerbos, string[] PalabrasVagas, string[] PalabrasDeEnlace, string[] Unidades);
}
