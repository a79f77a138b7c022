using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.Compromisos.Compromisos;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>What a spreadsheet leaves out is left as it is: only an empty cell erases, never a column or a table that did not come.</summary>
internal sealed record LoQueNoTrae(IReadOnlyList<Columna> Columnas, IReadOnlyList<Tabla> Tablas)
{
    public void Completar(JsonObject contenido, Compromiso actual)
    {
        if (Columnas.Count == 0 && Tablas.Count == 0) return;

        var escrito = JsonSerializer.SerializeToNode(CompromisoEnArchivo.De(actual), Json.Wire)!.AsObject();
        foreach (var columna in Columnas.Where(c => c.Ruta.StartsWith("redaccion.", StringComparison.Ordinal)))
            if (escrito.En(columna.Ruta) is { } valor) contenido.Poner(columna.Ruta, valor.DeepClone());
        foreach (var tabla in Tablas)
        {
            foreach (var (padre, _) in contenido.Elementos(tabla.Padre).ToList())
            {
                var mismo = escrito.Elementos(tabla.Padre).FirstOrDefault(e => tabla.Vinculo is null || $"{e.Elemento[tabla.Vinculo.Miembro]}" == $"{padre[tabla.Vinculo.Miembro]}").Elemento;
                if (mismo?.En(tabla.Miembro) is { } lista) padre.Poner(tabla.Miembro, lista.DeepClone());
            }
        }
    }
}
