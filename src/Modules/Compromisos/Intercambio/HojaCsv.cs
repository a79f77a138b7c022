using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace OpenGov.Compromisos.Intercambio;

/// <summary>A row with something in it; <paramref name="Numero"/> is what a spreadsheet shows beside it.</summary>
internal sealed record FilaCsv(int Numero, string[] Celdas);

/// <summary>A CSV as it comes from a spreadsheet: whatever its encoding and its separator, and with headers written by people.</summary>
internal sealed class HojaCsv
{
    public const int CeldaMaxima = 32_000;
    private const int FilasMaximas = 500_000;

    private readonly Func<Stream> abrir;
    private readonly Encoding codificacion;
    private readonly string separador;
    private readonly List<FaltaDeImportacion> faltas = [];

    public HojaCsv(Tabla tabla, Func<Stream> abrir)
    {
        (Tabla, this.abrir) = (tabla, abrir);
        using (var archivo = abrir()) codificacion = CodificacionDe(archivo);
        separador = SeparadorDe(PrimeraLinea());
        using var hoja = Hoja();
        Columnas = hoja.Read() ? ReconocerEncabezados(hoja.Record!) : [];
        if (codificacion is not UTF8Encoding) Anotar(NivelDeFalta.Aviso, 0, null, "codificacion", "El archivo no está en UTF-8: se leyó como Windows-1252. Revisa que los acentos se vean bien.");
        foreach (var falta in tabla.Indispensables.Where(nombre => !Columnas.Contains(nombre)))
            Anotar(NivelDeFalta.Impide, 1, falta, "falta_columna", $"Falta la columna «{falta}»: {tabla.Archivo} la necesita.");
    }

    public Tabla Tabla { get; }

    /// <summary>The header of each column as we call it; null for those that are not ours.</summary>
    public IReadOnlyList<string?> Columnas { get; }

    public IReadOnlyList<FaltaDeImportacion> Faltas => faltas;

    public bool SePuedeLeer => Tabla.Indispensables.All(Columnas.Contains);

    public IEnumerable<FilaCsv> Filas()
    {
        using var hoja = Hoja();
        if (!hoja.Read()) yield break;

        while (hoja.Read())
        {
            if (hoja.Row > FilasMaximas) throw new FluentValidation.ValidationException([new("compromisos", $"{Tabla.Archivo} pasa de {FilasMaximas} filas: divídelo.") { ErrorCode = "demasiados" }]);
            var celdas = hoja.Record!.Select(celda => celda.Trim()).ToArray();
            if (celdas.Any(celda => celda.Length > 0)) yield return new(hoja.Row, celdas);
        }
    }

    /// <summary>What a row says in a column; empty when it does not reach it.</summary>
    public string Celda(FilaCsv fila, string columna)
    {
        for (var i = 0; i < Columnas.Count && i < fila.Celdas.Length; i++)
            if (Columnas[i] == columna) return fila.Celdas[i];
        return "";
    }

    private List<string?> ReconocerEncabezados(string[] encabezados)
    {
        var reconocidos = new List<string?>();
        foreach (var encabezado in encabezados)
        {
            var nombre = NombreParecido.Normalizado(encabezado);
            var nuestro = Tabla.Encabezados.FirstOrDefault(n => n == nombre);
            if (nuestro is not null && reconocidos.Contains(nuestro)) Anotar(NivelDeFalta.Impide, 1, nuestro, "repetido", $"La columna «{nuestro}» se repite.");
            else if (nuestro is null && nombre.Length > 0)
            {
                var parecido = NombreParecido.A(nombre, Tabla.Encabezados);
                Anotar(NivelDeFalta.Impide, 1, encabezado, "columna_desconocida",
                    $"La columna «{encabezado}» no es de {Tabla.Archivo}: {(parecido is null ? $"quítala, o usa una de estas: {string.Join(", ", Tabla.Encabezados)}" : $"¿quisiste decir «{parecido}»?")}");
            }

            reconocidos.Add(nuestro);
        }

        return reconocidos;
    }

    private void Anotar(NivelDeFalta nivel, int fila, string? columna, string codigo, string mensaje) =>
        faltas.Add(FaltaDeImportacion.DeTabla(nivel, Tabla.Nombre, fila, columna is null ? null : Pointers.Shorten(columna), codigo, mensaje));

    private CsvParser Hoja() => new(new StreamReader(abrir(), codificacion), new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = separador, IgnoreBlankLines = false, MaxFieldSize = CeldaMaxima, BadDataFound = null, DetectColumnCountChanges = false,
    });

    private string PrimeraLinea()
    {
        using var texto = new StreamReader(abrir(), codificacion);
        var inicio = new char[4_096];
        return new string(inicio, 0, texto.ReadBlock(inicio)).Split('\n')[0];
    }

    private static string SeparadorDe(string encabezados) => ((string[])[",", ";", "\t"]).MaxBy(s => encabezados.Split(s).Length)!;

    private static Encoding CodificacionDe(Stream archivo)
    {
        var estricta = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        using var texto = new StreamReader(archivo, estricta, detectEncodingFromByteOrderMarks: true);
        try
        {
            var tramo = new char[8_192];
            while (texto.Read(tramo) > 0) continue;
            return texto.CurrentEncoding is UTF8Encoding ? new UTF8Encoding(false) : texto.CurrentEncoding;
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // what Excel saves in Spanish
        }
    }
}
