using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FluentValidation.Results;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>A file as it was read: a row for each of its rows, and what could not be read of each.</summary>
internal sealed record ArchivoLeido(IReadOnlyList<RenglonCapturado> Renglones, ILookup<int, RuleFault> Ilegibles);

/// <summary>
/// Reads the CSV of a batch. A file that is not what it says (another encoding, other columns) is refused whole; a cell that cannot be read is a
/// fault of its row, said with the others.
/// </summary>
internal static class LectorDeLotes
{
    private static readonly string[] Obligatorias = ["renglon", "texto", "fecha_papel"];
    private static readonly string[] Columnas = [.. Obligatorias, "huella_papel", "alias", "compromiso_folio", "canal", "enlace_fuente"];

    private static readonly CsvConfiguration Forma = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim, MissingFieldFound = null, BadDataFound = null, DetectColumnCountChanges = false, MaxFieldSize = Texto.MaximoGeneral * 4,
    };

    public static async Task<ArchivoLeido> LeerAsync(Stream cuerpo, CancellationToken ct)
    {
        var texto = await TextoDe(cuerpo, ct);
        using var csv = new CsvReader(new StringReader(texto), Forma);
        if (!await csv.ReadAsync() || !csv.ReadHeader()) throw Falta("El archivo está vacío: empieza con un renglón de encabezado.");

        ExigirColumnas(csv.HeaderRecord!);
        var renglones = new List<RenglonCapturado>();
        var faltas = new List<(int Lugar, RuleFault Falta)>();
        while (await csv.ReadAsync())
        {
            var lector = new Celdas(csv, renglones.Count, faltas);
            renglones.Add(lector.Renglon());
            if (renglones.Count > Captura.RenglonesMaximo) throw Falta($"Un lote trae hasta {Captura.RenglonesMaximo} renglones: divide el archivo en varios lotes.");
        }

        return new(renglones, faltas.ToLookup(f => f.Lugar, f => f.Falta));
    }

    /// <summary>A value of a closed list by its name in the contract.</summary>
    public static T? Nombrado<T>(string nombre)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(valor => Json.SnakeCase(valor.ToString()!) == nombre);

    private static async Task<string> TextoDe(Stream cuerpo, CancellationToken ct)
    {
        using var copia = new MemoryStream();
        await cuerpo.CopyToAsync(copia, ct);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(copia.GetBuffer(), 0, (int)copia.Length).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw Falta("El archivo no está en UTF-8: guárdalo como «CSV UTF-8».");
        }
    }

    private static void ExigirColumnas(string[] encabezado)
    {
        if (Obligatorias.FirstOrDefault(c => !encabezado.Contains(c)) is { } ausente) throw Falta($"Falta la columna «{ausente}». Las columnas son: {string.Join(", ", Columnas)}.");
        if (encabezado.FirstOrDefault(c => !Columnas.Contains(c)) is { } ajena) throw Falta($"El lote no tiene la columna «{ajena[..Math.Min(80, ajena.Length)]}». Las columnas son: {string.Join(", ", Columnas)}.");
        if (encabezado.Distinct().Count() != encabezado.Length) throw Falta("Una columna se repite en el encabezado.");
    }

    private static FluentValidation.ValidationException Falta(string mensaje) => new([new ValidationFailure("", mensaje) { ErrorCode = "csv_invalido" }]);

    /// <summary>The cells of one row; what cannot be read is noted and stands for nothing.</summary>
    private sealed class Celdas(CsvReader csv, int lugar, List<(int Lugar, RuleFault Falta)> faltas)
    {
        public RenglonCapturado Renglon()
        {
            if (csv.Parser.Count > csv.HeaderRecord!.Length) Anotar("renglon", "csv_invalido", $"Trae {csv.Parser.Count} celdas y el encabezado {csv.HeaderRecord.Length}: encierra entre comillas los textos que llevan comas.");
            return new(
                Leer("renglon", t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : (int?)null, "Debe ser un número entero."),
                Celda("texto") ?? "",
                Leer("fecha_papel", t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) ? dia : (DateOnly?)null, "Debe ser una fecha AAAA-MM-DD."),
                Celda("huella_papel"), Celda("alias"), Celda("compromiso_folio"),
                Celda("canal") is null ? TipoCanal.Presencial : Leer("canal", Nombrado<TipoCanal>, "Debe ser presencial, medios o redes."),
                Celda("enlace_fuente"));
        }

        private T Leer<T>(string columna, Func<string, T?> convertir, string esperado)
            where T : struct
        {
            if (Celda(columna) is { } texto && convertir(texto) is { } valor) return valor;

            Anotar(columna, "tipo_invalido", esperado);
            return default;
        }

        private string? Celda(string columna)
        {
            var texto = csv.TryGetField<string>(columna, out var crudo) ? Texto.Clean(crudo ?? "") : "";
            if (Texto.Fault(texto) is { } falta) Anotar(columna, "tipo_invalido", falta);
            return texto.Length == 0 ? null : texto;
        }

        private void Anotar(string columna, string codigo, string mensaje) => faltas.Add((lugar, new(columna, codigo, mensaje)));
    }
}
