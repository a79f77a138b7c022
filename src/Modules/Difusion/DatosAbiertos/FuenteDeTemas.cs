using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The topics that somebody used. The list is open: nobody registers them, what is published names them.</summary>
internal sealed class FuenteDeTemas : IFuenteDeTabla
{
    private static readonly string[] Usan = ["mesas", "problematicas", "compromisos"];

    public string Recurso => "temas";

    public string Llave => "clave";

    public Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, IReadOnlyDictionary<string, EncabezadoDeDatos> alcances, CancellationToken ct) =>
        Task.FromResult(Usan.Select(u => alcances.GetValueOrDefault(u)).OfType<EncabezadoDeDatos>().MaxBy(a => a.Version) ?? EncabezadoDeDatos.Vacio);

    public async IAsyncEnumerable<Publicado> LeerAsync(Corte corte, IReadOnlyList<TablaPublicada> hechas, [EnumeratorCancellation] CancellationToken ct)
    {
        var temas = new SortedDictionary<string, TemaEnUso>(StringComparer.Ordinal);
        foreach (var tabla in hechas.Where(t => Usan.Contains(t.Tabla.Nombre)))
            await foreach (var linea in File.ReadLinesAsync(tabla.De("ndjson").Ruta, ct))
            {
                using var fila = JsonDocument.Parse(linea);
                if (fila.RootElement.GetProperty(Tabla.Retiro).ValueKind is JsonValueKind.Null && fila.RootElement.GetProperty("tema_clave").GetString() is { } tema)
                    temas[tema] = (temas.GetValueOrDefault(tema) ?? new TemaEnUso(tema, 0, 0, 0)).Con(tabla.Tabla.Recurso);
            }

        foreach (var tema in temas.Values) yield return new Publicado(tema.Clave, JsonSerializer.SerializeToElement(tema, Json.Wire), RetiradoEn: null);
    }
}
