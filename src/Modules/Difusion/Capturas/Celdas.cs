using System.Globalization;
using CsvHelper;

namespace OpenGov.Difusion.Capturas;

/// <summary>The cells of one row; what cannot be read is noted and stands for nothing.</summary>
internal sealed class Celdas
{
    private readonly CsvReader csv;
    private readonly Action<RuleFault> anotar;

    public Celdas(CsvReader csv, Action<RuleFault> anotar)
    {
        (this.csv, this.anotar) = (csv, anotar);
        if (csv.Parser.Count > csv.HeaderRecord!.Length)
            anotar(new("renglon", "csv_invalido", $"Trae {csv.Parser.Count} celdas y el encabezado {csv.HeaderRecord.Length}: encierra entre comillas los textos que llevan comas."));
    }

    /// <summary>As it is written; null when it is empty.</summary>
    public string? Texto(string columna)
    {
        var texto = csv.TryGetField<string>(columna, out var crudo) ? BuildingBlocks.Texto.Clean(crudo ?? "") : "";
        if (BuildingBlocks.Texto.Fault(texto) is { } falta) anotar(new(columna, "tipo_invalido", falta));
        return texto.Length == 0 ? null : texto;
    }

    public int Numero(string columna) =>
        Leer(columna, t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero : (int?)null, "Debe ser un número entero.");

    public DateOnly Dia(string columna) =>
        Leer(columna, t => DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) ? dia : (DateOnly?)null, "Debe ser una fecha AAAA-MM-DD.");

    /// <summary>A value of a closed list by its name in the contract.</summary>
    public T Nombrado<T>(string columna, string esperado)
        where T : struct, Enum => Leer(columna, Parametros.Nombrado<T>, esperado);

    /// <param name="omitido">What an empty cell means.</param>
    public T Nombrado<T>(string columna, T omitido, string esperado)
        where T : struct, Enum => Texto(columna) is null ? omitido : Nombrado<T>(columna, esperado);

    public bool Verdadero(string columna) =>
        Texto(columna) is not null && Leer(columna, t => t switch { "si" or "sí" or "true" => true, "no" or "false" => (bool?)false, _ => null }, "Debe ser si o no.");

    private T Leer<T>(string columna, Func<string, T?> convertir, string esperado)
        where T : struct
    {
        if (Texto(columna) is { } texto && convertir(texto) is { } valor) return valor;

        anotar(new(columna, "tipo_invalido", esperado));
        return default;
    }
}
