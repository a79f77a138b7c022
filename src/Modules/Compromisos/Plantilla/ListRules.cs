namespace OpenGov.Compromisos.Plantilla;

/// <summary>What lists of a body have in common.</summary>
internal static class ListRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> Hasta<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maximum) =>
        rule.Must(items => items.Count <= maximum).WithErrorCode("demasiados").WithMessage($"Admite hasta {maximum} elementos.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> SinRepetir<T, TItem, TKey>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, Func<TItem, TKey> key) =>
        rule.Must(items => items.DistinctBy(key).Count() == items.Count)
            .WithErrorCode("repetido").WithMessage("Un elemento se repite: escríbelo una sola vez.");
}
