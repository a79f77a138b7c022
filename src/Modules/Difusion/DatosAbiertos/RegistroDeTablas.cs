using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// The ledger of what was promised (<c>tablas.json</c>): names of files and order of columns. It only grows: columns are appended, never
/// moved, renamed or taken away. <c>build/openapi</c> writes it; its diff is the review of the data.
/// </summary>
internal sealed class RegistroDeTablas
{
    private readonly Dictionary<string, TablaAnotada> anotadas = Leer().ToDictionary(t => t.Ruta, StringComparer.Ordinal);

    public TablaAnotada? De(string ruta) => anotadas.GetValueOrDefault(ruta);

    /// <summary>Columns as promised, then the new ones. A promised column that the contract lost stays, always empty.</summary>
    public IReadOnlyList<Columna> Ordenar(string ruta, IReadOnlyList<Columna> actuales)
    {
        var prometidas = De(ruta)?.Columnas ?? [];
        var porNombre = actuales.ToDictionary(c => c.Nombre, StringComparer.Ordinal);
        return
        [
            .. prometidas.Select(n => porNombre.GetValueOrDefault(n) ?? new Columna(n, ["_"], TipoColumna.Texto, "Ya no se usa; se conserva vacía para no mover las demás.", Obligatoria: false, [])),
            .. actuales.Where(c => !prometidas.Contains(c.Nombre)),
        ];
    }

    private static List<TablaAnotada> Leer()
    {
        using var archivo = typeof(RegistroDeTablas).Assembly.GetManifestResourceStream("tablas.json")!;
        return JsonSerializer.Deserialize<List<TablaAnotada>>(archivo, Json.Stored)!;
    }
}

internal sealed record TablaAnotada(string Ruta, string Nombre, string Titulo, IReadOnlyList<string> Columnas);
