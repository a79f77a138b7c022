namespace OpenGov.Compromisos;

/// <summary>Shape of a topic key (movilidad, medio_ambiente); the list is open.</summary>
internal static class Tema
{
    public const int Maximo = 40;

    public static IRuleBuilderOptions<T, string> ClaveDeTema<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().Matches("^[a-z][a-z0-9_]{2,39}$").WithErrorCode("forma").WithMessage("Un tema se escribe en minúsculas, sin acentos y con guion bajo: movilidad, medio_ambiente.");
}
