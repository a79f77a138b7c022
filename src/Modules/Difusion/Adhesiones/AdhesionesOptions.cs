using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Adhesiones;

internal sealed class AdhesionesOptions
{
    public const string Section = "Adhesiones";

    /// <summary>Confirmations that may share one transaction.</summary>
    public int LoteMaximo { get; init; } = 128;
}

internal sealed class AdhesionesOptionsValidator : IValidateOptions<AdhesionesOptions>
{
    public ValidateOptionsResult Validate(string? name, AdhesionesOptions options) => options.LoteMaximo is >= 1 and <= 1_000
        ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail("OPENGOV__ADHESIONES__LOTEMAXIMO: debe ser un número entero de 1 a 1000.");
}
