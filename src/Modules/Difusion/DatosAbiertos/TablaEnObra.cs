using System.Globalization;
using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A table while it is written, in all its formats at once. What was not finished leaves nothing behind.</summary>
internal sealed class TablaEnObra : IDisposable
{
    private static readonly (string Extension, string Tipo)[] Formatos = [("csv", TiposDeArchivo.Csv), ("ndjson", TiposDeArchivo.Ndjson), ("json", TiposDeArchivo.Json), ("xlsx", TiposDeArchivo.Xlsx)];

    private readonly Tabla tabla;
    private readonly EncabezadoDeDatos alcance;
    private readonly List<FileStream> salidas = [];
    private readonly IEscritorDeFilas[] escritores;
    private int filas;
    private Periodo? actos;

    public TablaEnObra(string carpeta, Tabla tabla, EncabezadoDeDatos alcance)
    {
        (this.tabla, this.alcance) = (tabla, alcance);
        foreach (var _ in Formatos) salidas.Add(File.Create(Path.Combine(carpeta, $"{Guid.NewGuid():N}.tmp"), 65_536));
        escritores = [new EscritorCsv(salidas[0]), new EscritorJson(salidas[1], encabezado: null), new EscritorJson(salidas[2], alcance), new EscritorXlsx(salidas[3], tabla.Nombre, Tipos(tabla))];
        foreach (var escritor in escritores) escritor.Encabezar(Filas.Nombres(tabla));
    }

    /// <summary>The rows that a document gives to this table.</summary>
    public void Escribir(Publicado publicado)
    {
        foreach (var fila in Filas.De(tabla, publicado.Documento, publicado.Folio, publicado.RetiradoEn))
        {
            foreach (var escritor in escritores) escritor.Escribir(fila);
            filas++;
            if (Dia(publicado.Documento) is { } acto) actos = Extender(actos, acto);
        }
    }

    public async Task<TablaPublicada> TerminarAsync(string carpeta, CancellationToken ct)
    {
        foreach (var escritor in escritores) escritor.Dispose();
        var archivos = new List<Archivo>();
        foreach (var ((extension, tipo), salida) in Formatos.Zip(salidas))
        {
            await salida.DisposeAsync();
            archivos.Add(await Archivo.GuardarAsync(carpeta, $"{tabla.Nombre}.{extension}", tipo, salida.Name, ct));
        }

        return new TablaPublicada(tabla, alcance, filas, actos, archivos);
    }

    public void Dispose()
    {
        foreach (var salida in salidas)
        {
            salida.Dispose();
            File.Delete(salida.Name); // one that was finished has another name
        }
    }

    private static DateOnly? Dia(JsonElement documento) =>
        documento.TryGetProperty("acto", out var acto) && DateOnly.TryParse(acto.GetProperty("fecha").GetString(), CultureInfo.InvariantCulture, out var dia) ? dia : null;

    private static Periodo Extender(Periodo? actos, DateOnly dia) =>
        actos is null ? new Periodo(dia, dia) : new Periodo(dia < actos.Desde ? dia : actos.Desde, dia > actos.Hasta ? dia : actos.Hasta);

    private static IReadOnlyList<TipoColumna> Tipos(Tabla tabla) =>
    [
        .. tabla.Niveles.Count == 0 ? [] : (TipoColumna[])[TipoColumna.Texto, .. tabla.Niveles.Select(_ => TipoColumna.Entero)],
        .. tabla.Columnas.Select(c => c.Tipo),
        TipoColumna.Instante,
    ];
}
