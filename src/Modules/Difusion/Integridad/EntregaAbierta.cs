using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

/// <summary>A release read again from its text alone.</summary>
/// <param name="Hoja">The leaf that its text gives.</param>
/// <param name="Entrega">What it says; null when it cannot be understood.</param>
/// <param name="Documento">Hash of the document it shows; null when it shows none.</param>
internal sealed record EntregaAbierta(EntregaLeida Leida, byte[] Hoja, Entrega? Entrega, string? Documento)
{
    public static EntregaAbierta De(EntregaLeida leida)
    {
        var bytes = Encoding.UTF8.GetBytes(leida.Texto);
        var hoja = ArbolMerkle.Hoja(bytes);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var entrega = json.RootElement.Deserialize<Entrega>(Json.Stored);
            return new(leida, hoja, entrega, entrega?.Despues is null ? null : Huella(JsonMarshal.GetRawUtf8Value(json.RootElement.GetProperty("despues"))));
        }
        catch (JsonException)
        {
            return new(leida, hoja, null, null);
        }
    }

    /// <summary>Of a document as the log would write it, however it is spelled.</summary>
    public static string HuellaDe(string documento) => Huella(Encoding.UTF8.GetBytes(JsonCanonico.Escribir(documento)));

    private static string Huella(ReadOnlySpan<byte> canonico) => Convert.ToHexStringLower(ArbolMerkle.Hoja(canonico));
}

/// <summary>What the log last said of a thing: by its cursor, the hash of the document it shows and when it withdrew it.</summary>
internal sealed record UltimaEntrega(long Cursor, string Documento, DateTimeOffset? RetiradoEn)
{
    public static UltimaEntrega De(EntregaAbierta abierta, UltimaEntrega? anterior) => abierta.Documento is { } documento
        ? new(abierta.Entrega!.Cursor, documento, null)
        : new(abierta.Entrega!.Cursor, anterior?.Documento ?? "", abierta.Entrega.OcurridoEn);
}
