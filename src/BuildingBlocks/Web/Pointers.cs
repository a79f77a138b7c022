using FluentValidation.Results;

namespace OpenGov.BuildingBlocks;

/// <summary>Property paths of .NET as JSON Pointers of the body.</summary>
public static class Pointers
{
    private const int NameSaid = 80;

    /// <summary><c>Metas[0].Actividades[1].Titulo</c> is <c>#/metas/0/actividades/1/titulo</c>.</summary>
    public static string FromPath(string path) =>
        "#" + string.Concat(path.Split('.', '[', ']').Where(part => part.Length > 0).Select(part => "/" + Json.SnakeCase(part)));

    // What the library names in English, callers read in the words of the contract.
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["NotEmptyValidator"] = "requerido", ["NotNullValidator"] = "requerido", ["EmptyValidator"] = "no_va", ["NullValidator"] = "no_va",
        ["LengthValidator"] = "longitud", ["MaximumLengthValidator"] = "longitud", ["MinimumLengthValidator"] = "longitud", ["ExactLengthValidator"] = "longitud",
        ["InclusiveBetweenValidator"] = "fuera_de_rango", ["ExclusiveBetweenValidator"] = "fuera_de_rango", ["ScalePrecisionValidator"] = "fuera_de_rango",
        ["GreaterThanValidator"] = "fuera_de_rango", ["GreaterThanOrEqualValidator"] = "fuera_de_rango", ["LessThanValidator"] = "fuera_de_rango", ["LessThanOrEqualValidator"] = "fuera_de_rango",
        ["RegularExpressionValidator"] = "forma", ["EnumValidator"] = "valor_desconocido", ["EqualValidator"] = "valor_desconocido", ["NotEqualValidator"] = "valor_desconocido",
        ["PredicateValidator"] = "regla", ["AsyncPredicateValidator"] = "regla",
    };

    /// <summary>Code of a fault that a validator found.</summary>
    public static string CodeOf(ValidationFailure failure) => Codes.GetValueOrDefault(failure.ErrorCode) ?? Json.SnakeCase(failure.ErrorCode.Replace("Validator", "", StringComparison.Ordinal));

    /// <summary>A name that came in a body, as one step of a pointer (RFC 6901).</summary>
    public static string Escape(string name) => Shorten(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>What a caller wrote is repeated to be recognised, not in full.</summary>
    public static string Shorten(string name) => name.Length <= NameSaid ? name : $"{name[..(char.IsHighSurrogate(name[NameSaid - 1]) ? NameSaid - 1 : NameSaid)]}…";
}
