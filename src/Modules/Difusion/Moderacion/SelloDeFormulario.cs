using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OpenGov.Difusion.Moderacion;

/// <summary>
/// The time trap: a form of one consultation carries the signed instant at which it was asked for. It serves once, not before a person could have
/// read it, and not for ever. It says nothing of who asked.
/// </summary>
/// <param name="Numero">Which form it is.</param>
/// <param name="EmitidoEn">By the clock of the database.</param>
internal sealed record SelloDeFormulario(Guid Numero, DateTimeOffset EmitidoEn)
{
    public const int LargoMaximo = 100;
    private const int BytesDelCuerpo = 24;

    public static SelloDeFormulario Nuevo(DateTimeOffset ahora) => new(Guid.NewGuid(), DateTimeOffset.FromUnixTimeMilliseconds(ahora.ToUnixTimeMilliseconds()));

    public string Firmar(byte[] llave, string consultaFolio)
    {
        var cuerpo = new byte[BytesDelCuerpo];
        Numero.TryWriteBytes(cuerpo);
        BinaryPrimitives.WriteInt64BigEndian(cuerpo.AsSpan(16), EmitidoEn.ToUnixTimeMilliseconds());
        return Base64Url.EncodeToString([.. cuerpo, .. Firma(llave, consultaFolio, cuerpo)]);
    }

    /// <summary>The seal of a form that may be received now.</summary>
    /// <param name="texto">As it came; null when none came.</param>
    public static SelloDeFormulario Exigir(string? texto, byte[] llave, string consultaFolio, DateTimeOffset ahora, FormularioOptions ajustes)
    {
        Rule.Require(texto is not null,
            "DIF-sello-ausente", $"Pide antes el formulario (GET /api/v1/consultas/{consultaFolio}/formulario) y envía su «sello» con la propuesta.");
        var sello = Leer(texto, llave, consultaFolio);
        Rule.Require(sello is not null,
            "DIF-sello-ajeno", "El sello no es de un formulario de esta consulta: pide otro formulario y envía el suyo.");
        Rule.Ensure(ahora - sello.EmitidoEn >= ajustes.EsperaMinima,
            "DIF-sello-muy-reciente", $"El formulario se acaba de pedir: espera {ajustes.EsperaMinimaSegundos} segundos y vuelve a enviar lo mismo.");
        Rule.Ensure(ahora - sello.EmitidoEn <= ajustes.Vigencia,
            "DIF-sello-vencido", $"El formulario se pidió hace más de {ajustes.VigenciaHoras} horas: pide otro y vuelve a enviar lo mismo con su sello.");
        return sello;
    }

    public void ExigirSinUsar(bool usado) => Rule.Ensure(!usado,
        "DIF-sello-usado", "Con este formulario ya se recibió una propuesta. Si era otra, pide un formulario nuevo y envíala con su sello.");

    private static SelloDeFormulario? Leer(string texto, byte[] llave, string consultaFolio)
    {
        var bytes = new byte[BytesDelCuerpo + HMACSHA256.HashSizeInBytes];
        if (texto.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(texto)) return null;
        if (!Base64Url.TryDecodeFromChars(texto, bytes, out var leidos) || leidos != bytes.Length) return null;

        var cuerpo = bytes[..BytesDelCuerpo];
        return CryptographicOperations.FixedTimeEquals(Firma(llave, consultaFolio, cuerpo), bytes.AsSpan(BytesDelCuerpo))
            ? new(new Guid(cuerpo.AsSpan(0, 16)), DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(cuerpo.AsSpan(16))))
            : null;
    }

    private static byte[] Firma(byte[] llave, string consultaFolio, byte[] cuerpo) =>
        HMACSHA256.HashData(llave, Encoding.UTF8.GetBytes($"formulario/{consultaFolio}/{Convert.ToHexString(cuerpo)}"));
}
