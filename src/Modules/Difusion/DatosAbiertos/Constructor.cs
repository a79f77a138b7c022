using System.Globalization;
using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Builds the files. A table is built again only when its resource moved; what describes them all together, every time.</summary>
internal sealed class Constructor(EsquemaDeDatos esquema, FuenteDePublicados publicados, IEnumerable<IFuenteDeTabla> propias, Descripciones descripciones)
{
    private readonly Dictionary<string, IFuenteDeTabla> propias = propias.ToDictionary(f => f.Recurso, StringComparer.Ordinal);

    /// <param name="anterior">What was built before, to keep what did not change.</param>
    /// <param name="hasta">Up to which release; null for all.</param>
    /// <param name="dia">Up to which whole day, for what is counted by days.</param>
    public async Task<Publicacion> ConstruirAsync(string carpeta, Publicacion? anterior, long? hasta, DateOnly dia, CancellationToken ct)
    {
        var corte = new Corte(hasta, dia, await publicados.AlcancesAsync(hasta, ct));
        var alcances = corte.Alcances.ToDictionary(StringComparer.Ordinal);
        foreach (var propia in propias.Values) alcances[propia.Recurso] = await propia.AlcanceAsync(corte, ct);
        var previas = anterior?.Tablas.ToDictionary(t => t.Tabla.Nombre, StringComparer.Ordinal) ?? [];
        var tablas = new List<TablaPublicada>();
        foreach (var tabla in esquema.Tablas)
        {
            var alcance = alcances.GetValueOrDefault(tabla.Recurso) ?? EncabezadoDeDatos.Vacio;
            tablas.Add(previas.GetValueOrDefault(tabla.Nombre) is { } previa && previa.Hasta == alcance ? previa : await ConstruirAsync(carpeta, tabla, alcance, corte, ct));
        }

        var ultimo = corte.Alcances.Values.MaxBy(a => a.Version) ?? EncabezadoDeDatos.Vacio;
        var archivos = tablas.SelectMany(t => t.Archivos).ToList();
        await foreach (var archivo in descripciones.DeAsync(carpeta, ultimo, await publicados.PrimeraAsync(ct), tablas, anterior?.Archivos, ct)) archivos.Add(archivo);
        await foreach (var programa in Programas.DeAsync(carpeta, anterior?.Archivos, ct)) archivos.Add(programa);
        archivos.Add(await Archivo.CrearAsync(carpeta, "SHA256SUMS", TiposDeArchivo.Texto,
            string.Concat(archivos.OrderBy(a => a.Nombre, StringComparer.Ordinal).Select(a => $"{a.Huella}  {a.Nombre}\n")), ct));
        return new Publicacion(ultimo.Version, ultimo.GeneradoEn, dia, tablas, archivos.ToDictionary(a => a.Nombre, StringComparer.Ordinal));
    }

    private async Task<TablaPublicada> ConstruirAsync(string carpeta, Tabla tabla, EncabezadoDeDatos alcance, Corte corte, CancellationToken ct)
    {
        (string Nombre, string Tipo)[] formatos =
        [
            ($"{tabla.Nombre}.csv", TiposDeArchivo.Csv), ($"{tabla.Nombre}.ndjson", TiposDeArchivo.Ndjson),
            ($"{tabla.Nombre}.json", TiposDeArchivo.Json), ($"{tabla.Nombre}.xlsx", TiposDeArchivo.Xlsx),
        ];
        var temporales = formatos.Select(_ => Path.Combine(carpeta, $"{Guid.NewGuid():N}.tmp")).ToArray();
        try
        {
            var (filas, actos) = await EscribirAsync(tabla, alcance, corte, temporales, ct);
            var archivos = new List<Archivo>();
            foreach (var (i, (nombre, tipo)) in formatos.Index()) archivos.Add(await Archivo.GuardarAsync(carpeta, nombre, tipo, temporales[i], ct));
            return new TablaPublicada(tabla, alcance, filas, actos, archivos);
        }
        finally
        {
            foreach (var temporal in temporales) File.Delete(temporal); // of a build that failed: those of one that did not have their name by now
        }
    }

    private async Task<(int Filas, Periodo? Actos)> EscribirAsync(Tabla tabla, EncabezadoDeDatos alcance, Corte corte, string[] temporales, CancellationToken ct)
    {
        await using var csv = File.Create(temporales[0], 65_536);
        await using var ndjson = File.Create(temporales[1], 65_536);
        await using var json = File.Create(temporales[2], 65_536);
        await using var xlsx = File.Create(temporales[3], 65_536);
        IEscritorDeFilas[] escritores = [new EscritorCsv(csv), new EscritorJson(ndjson, encabezado: null), new EscritorJson(json, alcance), new EscritorXlsx(xlsx, tabla.Nombre, Tipos(tabla))];
        var (filas, actos) = (0, (Periodo?)null);
        foreach (var escritor in escritores) escritor.Encabezar(Filas.Nombres(tabla));
        var fuente = propias.GetValueOrDefault(tabla.Recurso) is { } propia ? propia.LeerAsync(corte, ct) : publicados.LeerAsync(tabla.Recurso, corte.Hasta, ct);
        await foreach (var publicado in fuente)
            foreach (var fila in Filas.De(tabla, publicado.Documento, publicado.Folio, publicado.RetiradoEn))
            {
                foreach (var escritor in escritores) escritor.Escribir(fila);
                filas++;
                if (Dia(publicado.Documento) is { } acto) actos = Extender(actos, acto);
            }

        foreach (var escritor in escritores) escritor.Dispose();
        return (filas, actos);
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
