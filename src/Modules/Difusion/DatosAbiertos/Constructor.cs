namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Builds the files of one cut. The tables of a resource are built again, all in one reading of it, only when it moved; what describes them all together, every time.</summary>
internal sealed class Constructor(EsquemaDeDatos esquema, FuenteDePublicados publicados, IEnumerable<IFuenteDeTabla> propias, Descripciones descripciones)
{
    private readonly Dictionary<string, IFuenteDeTabla> propias = propias.ToDictionary(f => f.Recurso, StringComparer.Ordinal);

    /// <param name="anterior">What was built before, to keep what did not change.</param>
    public async Task<Publicacion> ConstruirAsync(string carpeta, Publicacion? anterior, Corte corte, CancellationToken ct)
    {
        var delLog = await publicados.AlcancesAsync(corte.Hasta, ct);
        var alcances = delLog.ToDictionary(StringComparer.Ordinal);
        foreach (var propia in propias.Values) alcances[propia.Recurso] = await propia.AlcanceAsync(corte, delLog, ct);

        var previas = (anterior?.Tablas ?? []).ToLookup(t => (t.Tabla.Recurso, t.Hasta));
        var tablas = new List<TablaPublicada>();
        foreach (var recurso in esquema.Tablas.GroupBy(t => t.Recurso).OrderBy(r => propias.ContainsKey(r.Key))) // what is made of the log first: the others may be made of it
        {
            var alcance = alcances.GetValueOrDefault(recurso.Key) ?? EncabezadoDeDatos.Vacio;
            var iguales = previas[(recurso.Key, alcance)];
            tablas.AddRange(iguales.Any() ? iguales : await EscribirAsync(carpeta, recurso, alcance, Fuente(recurso.Key), ct));
        }

        IAsyncEnumerable<Publicado> Fuente(string recurso) =>
            propias.GetValueOrDefault(recurso) is { } propia ? propia.LeerAsync(corte, tablas, ct) : publicados.LeerAsync(recurso, corte.Hasta, ct);

        tablas.Sort((a, b) => string.CompareOrdinal(a.Tabla.Nombre, b.Tabla.Nombre));
        var ultimo = delLog.Values.MaxBy(a => a.Version) ?? EncabezadoDeDatos.Vacio;
        var archivos = tablas.SelectMany(t => t.Archivos).ToList();
        await foreach (var archivo in descripciones.DeAsync(carpeta, ultimo, await publicados.PrimeraAsync(ct), tablas, anterior?.Archivos, ct)) archivos.Add(archivo);
        await foreach (var programa in Programas.DeAsync(carpeta, anterior?.Archivos, ct)) archivos.Add(programa);
        archivos.Add(await Archivo.CrearAsync(carpeta, "SHA256SUMS", TiposDeArchivo.Texto,
            string.Concat(archivos.OrderBy(a => a.Nombre, StringComparer.Ordinal).Select(a => $"{a.Huella}  {a.Nombre}\n")), ct));
        return new Publicacion(corte, ultimo, tablas, archivos.ToDictionary(a => a.Nombre, StringComparer.Ordinal));
    }

    /// <summary>Reads a resource once for all its tables: memory holds what is being read, however long it is.</summary>
    public static async Task<IReadOnlyList<TablaPublicada>> EscribirAsync(string carpeta, IEnumerable<Tabla> tablas, EncabezadoDeDatos alcance, IAsyncEnumerable<Publicado> fuente, CancellationToken ct)
    {
        var obras = new List<TablaEnObra>();
        try
        {
            foreach (var tabla in tablas) obras.Add(new TablaEnObra(carpeta, tabla, alcance));
            await foreach (var publicado in fuente.WithCancellation(ct))
                foreach (var obra in obras) obra.Escribir(publicado);

            var terminadas = new List<TablaPublicada>();
            foreach (var obra in obras) terminadas.Add(await obra.TerminarAsync(carpeta, ct));
            return terminadas;
        }
        finally
        {
            foreach (var obra in obras) obra.Dispose();
        }
    }
}
