using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenGov.Difusion.Cambios;

/// <summary>JSON with one way to be written (RFC 8785): whoever holds the same data gets the same bytes, and the same hash.</summary>
internal static class JsonCanonico
{
    private const long EnteroMaximo = 1L << 53; // up to here a number holds every integer

    private static readonly SearchValues<char> Marcados = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    public static string Escribir(JsonElement valor)
    {
        var texto = new StringBuilder();
        Escribir(texto, valor);
        return texto.ToString();
    }

    /// <summary>The same of a text; two spellings of the same data become one.</summary>
    public static string Escribir(string json)
    {
        using var leido = JsonDocument.Parse(json);
        return Escribir(leido.RootElement);
    }

    private static void Escribir(StringBuilder texto, JsonElement valor)
    {
        switch (valor.ValueKind)
        {
            case JsonValueKind.Object:
                EscribirMiembros(texto, valor);
                break;
            case JsonValueKind.Array:
                EscribirElementos(texto, valor);
                break;
            case JsonValueKind.String:
                EscribirTexto(texto, valor.GetString()!);
                break;
            case JsonValueKind.Number when valor.TryGetInt64(out var entero) && entero is >= -EnteroMaximo and <= EnteroMaximo:
                texto.Append(entero);
                break;
            case JsonValueKind.Number:
                texto.Append(Numero(valor.GetDouble()));
                break;
            default:
                texto.Append(valor.GetRawText()); // true, false, null
                break;
        }
    }

    private static void EscribirElementos(StringBuilder texto, JsonElement lista)
    {
        var separador = '[';
        foreach (var elemento in lista.EnumerateArray())
        {
            texto.Append(separador);
            Escribir(texto, elemento);
            separador = ',';
        }

        texto.Append(separador is '[' ? "[]" : "]");
    }

    // By UTF-16 code units, as ordinal comparison of .NET strings is.
    private static void EscribirMiembros(StringBuilder texto, JsonElement objeto)
    {
        var miembros = new (string Nombre, JsonElement Valor)[objeto.GetPropertyCount()];
        var cuantos = 0;
        foreach (var miembro in objeto.EnumerateObject()) miembros[cuantos++] = (miembro.Name, miembro.Value);
        Array.Sort(miembros, static (a, b) => string.CompareOrdinal(a.Nombre, b.Nombre));
        var separador = '{';
        foreach (var (nombre, valor) in miembros)
        {
            texto.Append(separador);
            EscribirTexto(texto, nombre);
            texto.Append(':');
            Escribir(texto, valor);
            separador = ',';
        }

        texto.Append(separador is '{' ? "{}" : "}");
    }

    private static void EscribirTexto(StringBuilder texto, ReadOnlySpan<char> valor)
    {
        texto.Append('"');
        for (int marca; (marca = valor.IndexOfAny(Marcados)) >= 0; valor = valor[(marca + 1)..])
        {
            texto.Append(valor[..marca]);
            Marcar(texto, valor[marca]);
        }

        texto.Append(valor).Append('"');
    }

    private static void Marcar(StringBuilder texto, char c) => _ = c switch
    {
        '"' => texto.Append("\\\""),
        '\\' => texto.Append("\\\\"),
        '\b' => texto.Append("\\b"),
        '\t' => texto.Append("\\t"),
        '\n' => texto.Append("\\n"),
        '\f' => texto.Append("\\f"),
        '\r' => texto.Append("\\r"),
        _ => texto.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    /// <summary>The shortest digits that give the number back, laid out as ECMAScript does.</summary>
    private static string Numero(double valor)
    {
        if (valor == 0) return "0";
        if (valor < 0) return "-" + Numero(-valor);

        var (digitos, exponente) = Partes(valor);
        return exponente switch
        {
            > 21 or <= -6 => digitos[..1] + (digitos.Length > 1 ? "." + digitos[1..] : "") + (exponente > 0 ? "e+" : "e-") + Math.Abs(exponente - 1),
            <= 0 => "0." + new string('0', -exponente) + digitos,
            _ when digitos.Length <= exponente => digitos + new string('0', exponente - digitos.Length),
            _ => digitos[..exponente] + "." + digitos[exponente..],
        };
    }

    /// <returns>The significant digits, and the power of ten such that the number is 0.digits × 10^exponent.</returns>
    private static (string Digitos, int Exponente) Partes(double valor)
    {
        var corto = valor.ToString("R", CultureInfo.InvariantCulture);
        var e = corto.IndexOf('E', StringComparison.Ordinal);
        var potencia = e < 0 ? 0 : int.Parse(corto[(e + 1)..], CultureInfo.InvariantCulture);
        var mantisa = e < 0 ? corto : corto[..e];
        var punto = mantisa.IndexOf('.', StringComparison.Ordinal);
        var enteros = punto < 0 ? mantisa.Length : punto;
        var digitos = mantisa.Replace(".", "", StringComparison.Ordinal);
        var sinCeros = digitos.TrimStart('0');
        return (sinCeros.TrimEnd('0'), enteros + potencia - (digitos.Length - sinCeros.Length));
    }
}
