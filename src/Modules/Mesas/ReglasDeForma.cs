namespace OpenGov.Mesas;

/// <summary>Shapes that the bodies of this module share.</summary>
internal static class ReglasDeForma
{
    public static IRuleBuilderOptions<T, string> ClaveDeSector<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().Matches(Sectores.Forma).WithErrorCode("forma")
        .WithMessage("La clave de un sector lleva minúsculas sin acento, dígitos y guion bajo, por ejemplo sociedad_civil.");

    public static IRuleBuilderOptions<T, string> ClaveDeMunicipio<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(clave => Municipios.EsClave(clave)).WithErrorCode("no_existe")
        .WithMessage("La clave {PropertyValue} no es de un municipio; son cinco dígitos del INEGI, por ejemplo 15106 (Toluca).");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> HastaCuantos<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maximo) => rule
        .Must(lista => lista is null || lista.Count <= maximo).WithErrorCode("demasiados").WithMessage($"Caben hasta {maximo}.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> AlMenosUno<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule) => rule
        .Must(lista => lista is { Count: > 0 }).WithErrorCode("requerido").WithMessage("Hace falta al menos uno.");

    /// <summary>The dates of a mesa have an end: it is what its slippage is measured from.</summary>
    public static IRuleBuilderOptions<T, Periodo> FechasCerradas<T>(this IRuleBuilder<T, Periodo> rule) => rule
        .Must(p => p is null || (p.Hasta is not null && p.EstaOrdenado)).WithErrorCode("fechas_abiertas")
        .WithMessage("Las fechas llevan primer y último día, en ese orden; si es un solo día, se repite.");

    /// <summary>A reference in the body to a thing that there is not: the same answer as any other unusable member.</summary>
    public static ValidationException NoExiste(string miembro, string mensaje) =>
        new([new FluentValidation.Results.ValidationFailure(miembro, mensaje) { ErrorCode = "no_existe" }]);
}
