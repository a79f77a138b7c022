using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// The ledger of what was promised (<c>tablas.json</c>): names of files, their key, and their columns with their place and type. It only
/// grows: nothing is moved, renamed, retyped or taken away. <c>build/openapi</c> writes it; its diff is the review of the data.
/// </summary>
internal sealed class RegistroDeTablas(IReadOnlyList<TablaAnotada> promesas)
{
    private readonly Dictionary<string, TablaAnotada> anotadas = promesas.ToDictionary(t => t.Ruta, StringComparer.Ordinal);

    public RegistroDeTablas()
        : this(Leer())
    {
    }

    public TablaAnotada? De(string ruta) => anotadas.GetValueOrDefault(ruta);

    /// <summary>Columns as promised, then the new ones. A promised column that the contract lost stays, always empty.</summary>
    public IReadOnlyList<Columna> Ordenar(string ruta, IReadOnlyList<Columna> actuales)
    {
        var prometidas = De(ruta)?.Columnas ?? [];
        var porNombre = actuales.ToDictionary(c => c.Nombre, StringComparer.Ordinal);
        return
        [
            .. prometidas.Select(p => porNombre.GetValueOrDefault(p.Key) ?? Columna.Perdida(p.Key, p.Value)),
            .. actuales.Where(c => !prometidas.ContainsKey(c.Nombre)),
        ];
    }

    /// <summary>The promised tables that the contract lost.</summary>
    public IEnumerable<Tabla> Perdidas(IReadOnlyList<Tabla> vivas) =>
        from anotada in promesas
        where vivas.All(t => t.Ruta != anotada.Ruta)
        select new Tabla(
            anotada.Nombre, anotada.Ruta, anotada.Ruta.Split('/')[0], anotada.Titulo, "Ya no se publica: se conserva su encabezado, sin filas, para que sus direcciones respondan.",
            Niveles(anotada.Ruta), [.. anotada.Columnas.Select(c => Columna.Perdida(c.Key, c.Value))], anotada.Llave)
        { EnDesuso = true };

    // Each list on the way is a table too: the ledger knows where one ends and the next begins.
    private IReadOnlyList<string>[] Niveles(string ruta)
    {
        string[] camino = [.. anotadas.Keys.Where(r => $"{ruta}/".StartsWith($"{r}/", StringComparison.Ordinal)).OrderBy(r => r.Length)];
        return [.. camino.Zip(camino.Skip(1), (lista, dentro) => dentro[(lista.Length + 1)..].Split('/'))];
    }

    private static List<TablaAnotada> Leer()
    {
        using var archivo = typeof(RegistroDeTablas).Assembly.GetManifestResourceStream("tablas.json")!;
        return JsonSerializer.Deserialize<List<TablaAnotada>>(archivo, Json.Stored)!;
    }
}

/// <param name="Llave">The member that names a thing of its resource.</param>
/// <param name="Columnas">Each with its type, in their order.</param>
internal sealed record TablaAnotada(string Ruta, string Nombre, string Titulo, string Llave, OrderedDictionary<string, TipoColumna> Columnas);
