using System.Globalization;

namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// Which spellings are one mailbox (docs/adr/0026): capitals never count; at providers that say so, neither does what follows
/// a «+», nor, at Gmail, the dots. Elsewhere two spellings are two persons: joining strangers is worse than counting one twice.
/// </summary>
internal static class CorreoCanonico
{
    public const int Maximo = 254;

    /// <summary>One at sign, ASCII before it, a domain with a dot after it; nothing that could start another header.</summary>
    public const string Forma = @"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,180}[\p{L}\p{N}])?\.[\p{L}\p{N}-]{2,63}$";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    private static readonly Dictionary<string, string> Alias = new(StringComparer.Ordinal) { ["googlemail.com"] = "gmail.com", ["me.com"] = "icloud.com", ["mac.com"] = "icloud.com" };

    private static readonly HashSet<string> IgnoranEtiqueta = new(
        ["gmail.com", "icloud.com", "outlook.com", "hotmail.com", "live.com", "live.com.mx", "outlook.es", "hotmail.es", "proton.me", "protonmail.com", "fastmail.com"], StringComparer.Ordinal);

    private static readonly HashSet<string> IgnoranPuntos = new(["gmail.com"], StringComparer.Ordinal);

    /// <summary>False if no mail could ever reach it.</summary>
    public static bool EsPosible(string correo)
    {
        try
        {
            return !correo.Contains("..", StringComparison.Ordinal) && Dominio(correo).Length > 3;
        }
        catch (ArgumentException)
        {
            return false; // the domain is not one, whatever its shape
        }
    }

    public static string De(string correo)
    {
        var (local, dominio) = (correo[..correo.LastIndexOf('@')].ToLowerInvariant(), Dominio(correo));
        dominio = Alias.GetValueOrDefault(dominio, dominio);
        if (IgnoranEtiqueta.Contains(dominio) && local.IndexOf('+', StringComparison.Ordinal) is > 0 and var etiqueta) local = local[..etiqueta];
        if (IgnoranPuntos.Contains(dominio)) local = local.Replace(".", "", StringComparison.Ordinal);
        return $"{local}@{dominio}";
    }

    private static string Dominio(string correo) => Idn.GetAscii(correo[(correo.LastIndexOf('@') + 1)..]).ToLowerInvariant();
}

internal static class CorreoRules
{
    private const string ComoEs = "Escribe un correo como nombre@dominio.mx.";

    public static IRuleBuilderOptions<T, string> Correo<T>(this IRuleBuilder<T, string> rule) =>
        rule.Texto(CorreoCanonico.Maximo).Matches(CorreoCanonico.Forma).WithErrorCode("forma").WithMessage(ComoEs)
            .Must(c => c is null || CorreoCanonico.EsPosible(c)).WithErrorCode("forma").WithMessage(ComoEs);

    public static IRuleBuilderOptions<T, string?> CorreoOpcional<T>(this IRuleBuilder<T, string?> rule) =>
        rule.TextoOpcional(CorreoCanonico.Maximo).Matches(CorreoCanonico.Forma).WithErrorCode("forma").WithMessage(ComoEs)
            .Must(c => c is null || CorreoCanonico.EsPosible(c)).WithErrorCode("forma").WithMessage(ComoEs);

    public static IRuleBuilderOptions<T, string?> TelefonoOpcional<T>(this IRuleBuilder<T, string?> rule) =>
        rule.TextoOpcional(DatosDeContacto.TelefonoMaximo).Matches(DatosDeContacto.FormaTelefono).WithErrorCode("forma").WithMessage("Un teléfono lleva de 7 a 30 dígitos, espacios, guiones, paréntesis o +.");
}
