using System.Text;
using System.Text.Json;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>A release looked at from its text alone, without building anything of it.</summary>
/// <param name="Hoja">The leaf that its text gives.</param>
/// <param name="Modulo">Module that it says it is from; null when it says none.</param>
/// <param name="Documento">Hash of the document it shows; null when it shows none.</param>
internal sealed record EntregaAbierta(FilaDeBitacora Fila, byte[] Hoja, string? Modulo, string? Documento)
{
    public static EntregaAbierta De(FilaDeBitacora fila)
    {
        var bytes = Encoding.UTF8.GetBytes(fila.Texto);
        var hoja = ArbolMerkle.Hoja(bytes);
        try
        {
            var (modulo, documento) = Mirar(bytes);
            return new(fila, hoja, modulo, documento);
        }
        catch (Exception ilegible) when (ilegible is JsonException or InvalidOperationException)
        {
            return new(fila, hoja, null, null);
        }
    }

    /// <summary>Of a document as the log would write it, however it is spelled.</summary>
    public static string HuellaDe(string documento) => Huella(Encoding.UTF8.GetBytes(JsonCanonico.Escribir(documento)));

    private static (string? Modulo, string? Documento) Mirar(ReadOnlySpan<byte> texto)
    {
        var lector = new Utf8JsonReader(texto);
        var (modulo, documento) = ((string?)null, (string?)null);
        for (lector.Read(); lector.Read() && lector.TokenType is JsonTokenType.PropertyName;)
        {
            var (esModulo, esDocumento) = (lector.ValueTextEquals("modulo"u8), lector.ValueTextEquals("despues"u8));
            lector.Read();
            var desde = (int)lector.TokenStartIndex;
            if (esModulo && lector.TokenType is JsonTokenType.String) modulo = lector.GetString();
            if (esDocumento && lector.TokenType is JsonTokenType.StartObject)
            {
                lector.Skip();
                documento = Huella(texto[desde..(int)lector.BytesConsumed]);
            }
            else
            {
                lector.Skip();
            }
        }

        return (modulo, documento);
    }

    private static string Huella(ReadOnlySpan<byte> canonico) => Convert.ToHexStringLower(ArbolMerkle.Hoja(canonico));
}

/// <summary>What the log last said of a thing: by its cursor, the hash of the document it shows and when it withdrew it.</summary>
internal sealed record UltimaEntrega(long Cursor, string Documento, DateTimeOffset? RetiradoEn)
{
    public static UltimaEntrega De(EntregaAbierta abierta, UltimaEntrega? anterior) => abierta.Documento is { } documento
        ? new(abierta.Fila.Cursor, documento, null)
        : new(abierta.Fila.Cursor, anterior?.Documento ?? "", abierta.Fila.OcurridoEn);
}
