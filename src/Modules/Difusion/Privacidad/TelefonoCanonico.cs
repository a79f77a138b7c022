namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// Which spellings are one telephone (docs/adr/0043): in Mexico its ten digits, however it used to be dialled; of another country, all of them
/// with its code.
/// </summary>
internal static class TelefonoCanonico
{
    private const int Nacional = 10;
    private const string Mexico = "52";

    /// <summary>As it was written with, before its ten digits: the country, the old mark of mobiles, and the old ways of dialling.</summary>
    private static readonly string[] Prefijos = ["521", Mexico, "044", "045", "01", ""];

    /// <returns>Null if it could be the telephone of several.</returns>
    public static string? De(string telefono)
    {
        var digitos = string.Concat(telefono.Where(char.IsAsciiDigit));
        var deFuera = telefono.TrimStart().StartsWith('+') || digitos.StartsWith("00", StringComparison.Ordinal);
        if (digitos.StartsWith("00", StringComparison.Ordinal)) digitos = digitos[2..];

        var prefijo = Prefijos.FirstOrDefault(p => digitos.Length == p.Length + Nacional && digitos.StartsWith(p, StringComparison.Ordinal) && !(deFuera && p.Length == 0));
        if (prefijo is not null) return Mexico + digitos[prefijo.Length..];
        return deFuera && digitos.Length is >= 8 and <= 15 ? digitos : null;
    }
}
