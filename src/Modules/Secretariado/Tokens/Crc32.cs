namespace OpenGov.Secretariado.Tokens;

/// <summary>The common CRC-32 (ISO 3309, reflected polynomial EDB88320): the framework has it only in a package we do without.</summary>
internal static class Crc32
{
    private static readonly uint[] Tabla = [.. Enumerable.Range(0, 256).Select(Entrada)];

    public static uint De(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes) crc = Tabla[(byte)(crc ^ b)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entrada(int indice)
    {
        var valor = (uint)indice;
        for (var bit = 0; bit < 8; bit++) valor = (valor & 1) == 1 ? (valor >> 1) ^ 0xEDB88320 : valor >> 1;
        return valor;
    }
}
