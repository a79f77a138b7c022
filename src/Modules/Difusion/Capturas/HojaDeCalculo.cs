using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FluentValidation.Results;

namespace OpenGov.Difusion.Capturas;

/// <summary>A file as it was read: a row for each of its rows, and what could not be read of each.</summary>
internal sealed record ArchivoLeido<T>(IReadOnlyList<T> Renglones, ILookup<int, RuleFault> Ilegibles);

/// <summary>The columns a file must bring, and those it may.</summary>
internal sealed record ColumnasDeLote(string[] Obligatorias, string[] Opcionales)
{
    public string[] Todas => [.. Obligatorias, .. Opcionales];
}

/// <summary>
/// Reads the CSV of a batch. A file that is not what it says (another encoding, other columns) is refused whole; a cell that cannot be read is a
/// fault of its row, said with the others.
/// </summary>
internal static class HojaDeCalculo
{
    private static readonly CsvConfiguration Forma = new(CultureInfo.InvariantCulture)
    {
        TrimOptions = TrimOptions.Trim, MissingFieldFound = null, BadDataFound = null, DetectColumnCountChanges = false, MaxFieldSize = Texto.MaximoGeneral * 4,
    };

    public static async Task<ArchivoLeido<T>> LeerAsync<T>(Stream cuerpo, ColumnasDeLote columnas, Func<Celdas, T> renglon, CancellationToken ct)
    {
        var texto = await TextoDe(cuerpo, ct);
        using var csv = new CsvReader(new StringReader(texto), Forma);
        if (!await OtroRenglonAsync(csv) || !csv.ReadHeader()) throw Falta("El archivo está vacío: empieza con un renglón de encabezado.");

        ExigirColumnas(csv.HeaderRecord!, columnas);
        var renglones = new List<T>();
        var faltas = new List<(int Lugar, RuleFault Falta)>();
        while (await OtroRenglonAsync(csv))
        {
            var lugar = renglones.Count;
            renglones.Add(renglon(new Celdas(csv, falta => faltas.Add((lugar, falta)))));
            if (renglones.Count > ReglasDeLote.RenglonesMaximo) throw Falta($"Un lote trae hasta {ReglasDeLote.RenglonesMaximo} renglones: divide el archivo en varios lotes.");
        }

        return new(renglones, faltas.ToLookup(f => f.Lugar, f => f.Falta));
    }

    private static async Task<bool> OtroRenglonAsync(CsvReader csv)
    {
        try
        {
            return await csv.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            throw Falta($"Una celda pasa de {Forma.MaxFieldSize} caracteres, después del renglón {csv.Parser.RawRow}: quizá falta cerrar unas comillas.");
        }
    }

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

    private static void ExigirColumnas(string[] encabezado, ColumnasDeLote columnas)
    {
        var son = $"Las columnas son: {string.Join(", ", columnas.Todas)}.";
        if (columnas.Obligatorias.FirstOrDefault(c => !encabezado.Contains(c)) is { } ausente) throw Falta($"Falta la columna «{ausente}». {son}");
        if (encabezado.FirstOrDefault(c => !columnas.Todas.Contains(c)) is { } ajena) throw Falta($"El lote no tiene la columna «{ajena[..Math.Min(80, ajena.Length)]}». {son}");
        if (encabezado.Distinct().Count() != encabezado.Length) throw Falta("Una columna se repite en el encabezado.");
    }

    private static FluentValidation.ValidationException Falta(string mensaje) => new([new ValidationFailure("", mensaje) { ErrorCode = "csv_invalido" }]);
}
