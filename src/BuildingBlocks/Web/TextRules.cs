using FluentValidation;
using FluentValidation.Validators;

namespace OpenGov.BuildingBlocks;

/// <summary>Shapes that recur in bodies. Lengths are counted in code points, as PostgreSQL and people do.</summary>
public static class TextRules
{
    private const string FolioShape = "^[A-Z0-9][A-Z0-9-]{1,63}$";
    private const string KeyShape = "^[A-Z0-9][A-Z0-9-]{1,39}$";
    private const string HashShape = "^[0-9a-f]{64}$";

    /// <summary>A text that must say something.</summary>
    public static IRuleBuilderOptions<T, string> Texto<T>(this IRuleBuilder<T, string> rule, int maximum, int minimum = 1) =>
        rule.NotEmpty().SetValidator(new LengthValidator<T>(minimum, maximum));

    /// <summary>A text that may be absent, but not empty.</summary>
    public static IRuleBuilderOptions<T, string?> TextoOpcional<T>(this IRuleBuilder<T, string?> rule, int maximum, int minimum = 1) =>
        rule.SetValidator(new LengthValidator<T>(minimum, maximum)!);

    public static IRuleBuilderOptions<T, string> Folio<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Matches(FolioShape).WithErrorCode("forma").WithMessage("Un folio lleva mayúsculas sin acento, dígitos y guiones, hasta 64.");

    public static IRuleBuilderOptions<T, string?> FolioOpcional<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(FolioShape).WithErrorCode("forma").WithMessage("Un folio lleva mayúsculas sin acento, dígitos y guiones, hasta 64.");

    /// <summary>The part of a folio that the caller chooses.</summary>
    public static IRuleBuilderOptions<T, string> Clave<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Matches(KeyShape).WithErrorCode("forma").WithMessage("Una clave lleva de 2 a 40 mayúsculas sin acento, dígitos y guiones.");

    public static IRuleBuilderOptions<T, string> HuellaSha256<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Matches(HashShape).WithErrorCode("forma").WithMessage("La huella es un SHA-256 en 64 dígitos hexadecimales en minúscula.");

    public static IRuleBuilderOptions<T, string?> EnlaceOpcional<T>(this IRuleBuilder<T, string?> rule, int maximum = 500) =>
        rule.TextoOpcional(maximum).Must(link => link is null || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            .WithErrorCode("forma").WithMessage("Un enlace empieza con http:// o https://.");

    private sealed class LengthValidator<T>(int minimum, int maximum) : PropertyValidator<T, string>, ILengthValidator
    {
        public override string Name => "LengthValidator";

        public int Min => minimum;

        public int Max => maximum;

        public override bool IsValid(ValidationContext<T> context, string value)
        {
            if (value is null) return true;

            var length = BuildingBlocks.Texto.Length(value);
            if (length >= minimum && length <= maximum) return true;

            context.MessageFormatter.AppendArgument("Min", minimum).AppendArgument("Max", maximum).AppendArgument("Length", length);
            return false;
        }

        protected override string GetDefaultMessageTemplate(string errorCode) => "Debe llevar entre {Min} y {Max} caracteres; lleva {Length}.";
    }
}
