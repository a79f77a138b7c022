using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Privacidad;

/// <summary>
/// The keys that keep personal data apart (docs/adr/0025). There is no default: a host without them does not start.
/// </summary>
internal sealed class PrivacidadOptions
{
    public const string Section = "Privacidad";

    /// <summary>Encryption keys, <c>nombre:base64</c> separated by commas. The first encrypts; the others still open what they closed.</summary>
    public string Llaves { get; init; } = "";

    /// <summary>Key of the fingerprints, base64. It does not rotate: a fingerprint made with another would not recognise anybody.</summary>
    public string LlaveHuellas { get; init; } = "";

    /// <summary>Days that contact data outlives its withdrawal.</summary>
    public int ConservarDias { get; init; } = 30;

    /// <summary>Days that contact data outlives the plan or commitment it was given for: what is left is to tell how it ended.</summary>
    public int ConservarTrasTerminoDias { get; init; } = 180;

    internal IReadOnlyList<(string Nombre, byte[] Llave)> LeerLlaves() =>
        [.. Llaves.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Leer)];

    internal byte[] LeerLlaveHuellas() => Convert.FromBase64String(LlaveHuellas);

    private static (string Nombre, byte[] Llave) Leer(string par) =>
        par.Split(':', 2) is [var nombre, var base64] ? (nombre, Convert.FromBase64String(base64)) : throw new FormatException("falta el nombre de la llave.");
}

/// <summary>Says which variable is wrong, and how to make a good one, before anything starts.</summary>
internal sealed class PrivacidadOptionsValidator : IValidateOptions<PrivacidadOptions>
{
    private const string ComoHacerla = "genera una con «openssl rand -base64 32»";

    public ValidateOptionsResult Validate(string? name, PrivacidadOptions options)
    {
        var faltas = new List<string>();
        if (!SonLlaves(options)) faltas.Add($"OPENGOV__PRIVACIDAD__LLAVES: debe ser nombre:llave, o varias separadas por comas, con llaves de 32 bytes en base64 y nombres de hasta {Llavero.NombreMaximo} caracteres; {ComoHacerla}.");
        if (!EsLlave(options.LlaveHuellas)) faltas.Add($"OPENGOV__PRIVACIDAD__LLAVEHUELLAS: debe ser una llave de 32 bytes en base64; {ComoHacerla}. No la cambies después.");
        if (options.ConservarDias is < 1 or > 3_650) faltas.Add("OPENGOV__PRIVACIDAD__CONSERVARDIAS: debe ser un número entero de 1 a 3650.");
        if (options.ConservarTrasTerminoDias is < 1 or > 3_650) faltas.Add("OPENGOV__PRIVACIDAD__CONSERVARTRASTERMINODIAS: debe ser un número entero de 1 a 3650.");
        return faltas.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faltas);
    }

    private static bool SonLlaves(PrivacidadOptions options)
    {
        var pares = options.Llaves.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(':', 2)).ToList();
        return pares.Count > 0 && pares.All(p => p.Length == 2 && p[0].Length is > 0 and <= Llavero.NombreMaximo && EsLlave(p[1])) && pares.DistinctBy(p => p[0]).Count() == pares.Count;
    }

    private static bool EsLlave(string texto)
    {
        var bytes = new byte[64];
        return Convert.TryFromBase64String(texto, bytes, out var escritos) && escritos == Llavero.LargoLlave;
    }
}
