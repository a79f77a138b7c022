using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>Puts together a commitment from its rows, and remembers which row each part came from.</summary>
internal sealed class CompromisoArmado
{
    private readonly int indice;
    private readonly JsonObject contenido = [];
    private readonly Dictionary<string, (Tabla Tabla, int Fila)> partes = new(StringComparer.Ordinal);
    private readonly List<(string Puntero, Tabla Tabla, int Fila, string Columna, string Codigo, string Mensaje)> faltas = [];

    public CompromisoArmado(int indice, HojaCsv hoja, FilaCsv fila)
    {
        this.indice = indice;
        contenido["redaccion"] = new JsonObject();
        Llenar(contenido, "#", hoja, fila);
        if (contenido["estado"] is not null) contenido.Remove("estado"); // said for whoever reads; only acts change it
    }

    public void Colgar(HojaCsv hoja, FilaCsv fila)
    {
        var vinculo = hoja.Tabla.Vinculo;
        var buscado = vinculo is null ? "" : hoja.Celda(fila, vinculo.Columna);
        var (padre, puntero) = contenido.Elementos(hoja.Tabla.Padre).FirstOrDefault(p => vinculo is null || $"{p.Elemento[vinculo.Miembro]}" == buscado);
        if (padre is null)
        {
            faltas.Add(("#", hoja.Tabla, fila.Numero, vinculo!.Columna, "no_existe", $"El compromiso no tiene «{Pointers.Shorten(buscado)}» entre sus {hoja.Tabla.Padre.TrimEnd('[', ']').Split('.')[^1]}."));
            return;
        }

        var lista = padre.Lista(hoja.Tabla.Miembro);
        var elemento = new JsonObject();
        lista.Add(elemento);
        Llenar(elemento, $"{puntero}/{hoja.Tabla.Miembro.Replace('.', '/')}/{lista.Count - 1}", hoja, fila);
    }

    public CompromisoLeido Leido()
    {
        var fila = partes["#"].Fila;
        var leido = new CompromisoLeido(indice, fila, contenido, [], Ubicar);
        return leido with
        {
            Faltas = [.. faltas.Select(f => new FaltaDeImportacion(
                NivelDeFalta.Impide, f.Tabla.Nombre, f.Fila, f.Columna, $"#/compromisos/{indice}{f.Puntero[1..]}", leido.Nombre, f.Codigo, f.Mensaje))],
        };
    }

    private void Llenar(JsonObject objeto, string puntero, HojaCsv hoja, FilaCsv fila)
    {
        partes[puntero] = (hoja.Tabla, fila.Numero);
        foreach (var columna in hoja.Tabla.Columnas)
        {
            if (hoja.Celda(fila, columna.Nombre) is not { Length: > 0 } celda) continue;

            var (valor, codigo, mensaje) = Celda.Leida(celda, columna.Clase);
            if (valor is not null) objeto.Poner(columna.Ruta, valor);
            else faltas.Add(($"{puntero}/{columna.Ruta.Replace('.', '/')}", hoja.Tabla, fila.Numero, columna.Nombre, codigo!, mensaje!));
        }
    }

    // The longest part that was a row, and in it the column that holds the rest of the pointer, or the first of those inside it.
    private (string Tabla, int Fila, string? Columna) Ubicar(string puntero)
    {
        if (puntero.Length == 0) puntero = "#";
        for (var parte = puntero; ; parte = parte[..parte.LastIndexOf('/')])
        {
            if (!partes.TryGetValue(parte, out var de)) continue;

            var resto = puntero[parte.Length..].Trim('/').Replace('/', '.');
            var columna = de.Tabla.Columnas.FirstOrDefault(c => c.Ruta == resto || resto.StartsWith($"{c.Ruta}.", StringComparison.Ordinal))
                ?? (resto is "" or "redaccion" ? null : de.Tabla.Columnas.FirstOrDefault(c => c.Ruta.StartsWith($"{resto}.", StringComparison.Ordinal)));
            return (de.Tabla.Nombre, de.Fila, columna?.Nombre);
        }
    }
}
