using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>
/// Reads a zip with one CSV for each table, or the CSV of the commitments alone. The commitments pass one by one; the rows that hang
/// from them are kept by commitment, for a spreadsheet has them in any order.
/// </summary>
internal sealed class LectorCsv : ILectorDePlan
{
    private readonly HojaCsv? compromisos;
    private readonly List<(HojaCsv Hoja, Dictionary<string, List<FilaCsv>> PorCompromiso)> colgadas = [];
    private readonly List<FaltaDeImportacion> faltas = [];
    private readonly LoQueNoTrae noTrae;

    public LectorCsv(IReadOnlyDictionary<string, Func<Stream>> archivos)
    {
        foreach (var ajeno in archivos.Keys.Where(nombre => Tablas.Todas.All(t => t.Archivo != nombre)))
            faltas.Add(FaltaDeImportacion.DeTabla(NivelDeFalta.Aviso, ajeno, 0, null, "archivo_desconocido", $"No se lee «{Pointers.Shorten(ajeno)}»: los archivos se llaman {string.Join(", ", Tablas.Todas.Select(t => t.Archivo))}."));
        var hojas = Tablas.Todas.Where(t => archivos.ContainsKey(t.Archivo)).Select(t => new HojaCsv(t, archivos[t.Archivo])).ToList();
        faltas.AddRange(hojas.SelectMany(h => h.Faltas));
        compromisos = hojas.FirstOrDefault(h => h.Tabla.EsRaiz && h.SePuedeLeer);
        if (hojas.All(h => !h.Tabla.EsRaiz))
            faltas.Add(FaltaDeImportacion.DeTabla(NivelDeFalta.Impide, Tablas.Compromisos.Nombre, 0, null, "falta_archivo", $"Falta {Tablas.Compromisos.Archivo}, con un compromiso en cada fila."));
        foreach (var hoja in hojas.Where(h => !h.Tabla.EsRaiz && h.SePuedeLeer))
            colgadas.Add((hoja, hoja.Filas().GroupBy(f => hoja.Celda(f, Tabla.Compromiso), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal)));

        noTrae = new(
            [.. Tablas.Compromisos.Columnas.Where(c => compromisos?.Columnas.Contains(c.Nombre) is false)],
            [.. Tablas.Todas.Where(t => !t.EsRaiz && colgadas.TrueForAll(c => c.Hoja.Tabla != t))]);
        BuscarSueltas();
    }

    public int Total { get; private set; }

    public IReadOnlyList<FaltaDeImportacion> Faltas => faltas;

    /// <summary>The tables of a zip, by file name; the folder they are in does not matter.</summary>
    public static LectorCsv DeZip(ZipArchive zip) => new(zip.Entries.Where(e => e.Name.Length > 0 && !e.FullName.StartsWith("__MACOSX", StringComparison.Ordinal))
        .GroupBy(e => e.Name.ToLowerInvariant(), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (Func<Stream>)g.First().Open, StringComparer.Ordinal));

    public async IAsyncEnumerable<CompromisoLeido> LeerAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await Task.CompletedTask;
        foreach (var (indice, fila) in (compromisos?.Filas() ?? []).Index())
        {
            ct.ThrowIfCancellationRequested();
            yield return Armar(indice, fila);
        }
    }

    private void BuscarSueltas()
    {
        var nombrados = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fila in compromisos?.Filas() ?? [])
        {
            Total++;
            nombrados.UnionWith(Nombres(fila));
        }

        if (compromisos is null) return;

        foreach (var (hoja, porCompromiso) in colgadas)
            faltas.AddRange(porCompromiso.Where(p => !nombrados.Contains(p.Key)).SelectMany(p => p.Value.Select(f => FaltaDeImportacion.DeTabla(
                NivelDeFalta.Impide, hoja.Tabla.Nombre, f.Numero, Tabla.Compromiso, "no_existe", $"{Tablas.Compromisos.Archivo} no tiene un compromiso con folio o clave «{Pointers.Shorten(p.Key)}»."))));
    }

    private IEnumerable<string> Nombres(FilaCsv fila) =>
        ((string[])[compromisos!.Celda(fila, "folio"), compromisos.Celda(fila, "clave")]).Where(nombre => nombre.Length > 0).Distinct();

    private CompromisoLeido Armar(int indice, FilaCsv fila)
    {
        var armado = new CompromisoArmado(indice, compromisos!, fila);
        foreach (var (hoja, porCompromiso) in colgadas)
            foreach (var suya in Nombres(fila).SelectMany(nombre => porCompromiso.GetValueOrDefault(nombre) ?? [])) armado.Colgar(hoja, suya);
        return armado.Leido() with { NoTrae = noTrae };
    }
}
