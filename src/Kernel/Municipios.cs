using System.Collections.Frozen;
using System.Globalization;

namespace OpenGov.Kernel;

/// <summary>Un municipio, con la clave geoestadística del INEGI.</summary>
/// <param name="Clave">Cinco dígitos: dos de la entidad y tres del municipio; 15106 es Toluca.</param>
/// <param name="Nombre">Nombre oficial; nulo si el municipio es de una entidad cuyo catálogo no está cargado.</param>
public sealed record Municipio(string Clave, string? Nombre);

/// <summary>
/// The catalogue of municipalities. Where we hold the list of an entity (today the State of Mexico) a key must be in it;
/// of the other entities we only know the form of a key.
/// </summary>
public static class Municipios
{
    /// <summary>Shape of any key, for the contract: entity 01-32 and three digits, not all zeros.</summary>
    public const string Forma = "^(0[1-9]|[12][0-9]|3[0-2])(?!000)[0-9]{3}$";

    private static readonly FrozenDictionary<string, Municipio> Catalogo = Cargar().ToFrozenDictionary(m => m.Clave);
    private static readonly FrozenSet<string> Entidades = Catalogo.Keys.Select(Entidad).ToFrozenSet();

    /// <summary>All we hold, by key.</summary>
    public static IReadOnlyList<Municipio> Todos { get; } = [.. Catalogo.Values.OrderBy(m => m.Clave, StringComparer.Ordinal)];

    public static bool EsClave(string? clave) =>
        clave is not null && TieneForma(clave) && (Catalogo.ContainsKey(clave) || !Entidades.Contains(Entidad(clave)));

    /// <summary>The municipality of a valid key, with its name when we know it.</summary>
    public static Municipio De(string clave) => Catalogo.GetValueOrDefault(clave) ?? new Municipio(clave, null);

    private static bool TieneForma(string clave) =>
        clave.Length == 5 && clave.All(char.IsAsciiDigit) && !clave.EndsWith("000", StringComparison.Ordinal)
        && int.Parse(Entidad(clave), CultureInfo.InvariantCulture) is >= 1 and <= 32;

    private static string Entidad(string clave) => clave[..2];

    private static IEnumerable<Municipio> Cargar()
    {
        using var stream = typeof(Municipios).Assembly.GetManifestResourceStream("municipios.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine(); // header
        while (reader.ReadLine() is { } line) yield return new Municipio(line[..5], line[6..]);
    }
}
