namespace OpenGov.Seguimiento;

/// <summary>Shapes that recur in the bodies of this module.</summary>
internal static class ReglasDeForma
{
    public const int ClaveMaximo = 20;

    /// <summary>Short key of an activity within its commitment, for instance A1.</summary>
    public static IRuleBuilderOptions<T, string> ClaveDeActividad<T>(this IRuleBuilder<T, string> rule) => rule.Texto(ClaveMaximo);

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> Hasta<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maximum) =>
        rule.Must(items => items is null || items.Count <= maximum).WithErrorCode("demasiados").WithMessage($"Admite hasta {maximum} elementos.");
}
