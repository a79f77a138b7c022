using System.Security.Cryptography;
using System.Text.Json;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>The verifying side of the log, written from RFC 9162 (2.1.3.2 and 2.1.4.2) and from nothing of ours.</summary>
internal static class Pruebas
{
    public static byte[] Llegar(long hoja, long tamano, JsonElement recibo)
    {
        var (huella, fn, sn) = (Convert.FromHexString(recibo.GetProperty("hoja").GetString()!), hoja, tamano - 1);
        foreach (var paso in Huellas(recibo.GetProperty("camino")))
        {
            if ((fn & 1) == 1 || fn == sn)
            {
                huella = Nodo(paso, huella);
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                huella = Nodo(huella, paso);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return huella;
    }

    public static (string Antes, string Ahora) Recalcular(JsonElement consistencia)
    {
        var (antes, ahora) = (consistencia.GetProperty("desde").GetInt64(), consistencia.GetProperty("hasta").GetInt64());
        var prueba = Huellas(consistencia.GetProperty("prueba")).ToList();
        if ((antes & (antes - 1)) == 0) prueba.Insert(0, Convert.FromHexString(consistencia.GetProperty("raiz_desde").GetString()!));
        var (fn, sn) = (antes - 1, ahora - 1);
        while ((fn & 1) == 1) (fn, sn) = (fn >> 1, sn >> 1);
        var (fr, sr) = (prueba[0], prueba[0]);
        foreach (var paso in prueba.Skip(1))
        {
            if ((fn & 1) == 1 || fn == sn)
            {
                (fr, sr) = (Nodo(paso, fr), Nodo(paso, sr));
                while ((fn & 1) == 0 && fn != 0) (fn, sn) = (fn >> 1, sn >> 1);
            }
            else
            {
                sr = Nodo(sr, paso);
            }

            (fn, sn) = (fn >> 1, sn >> 1);
        }

        return (Convert.ToHexStringLower(fr), Convert.ToHexStringLower(sr));
    }

    private static IEnumerable<byte[]> Huellas(JsonElement lista) => lista.EnumerateArray().Select(h => Convert.FromHexString(h.GetString()!));

    private static byte[] Nodo(byte[] izquierda, byte[] derecha) => SHA256.HashData([1, .. izquierda, .. derecha]);
}
