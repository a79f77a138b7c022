namespace OpenGov.Compromisos.Plantilla;

/// <summary>What lists of a body have in common. A null item is reported by its own rule, so these step over it.</summary>
internal static class ListRules
{
    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> Hasta<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, int maximum) =>
        rule.Must(items => items.Count <= maximum).WithErrorCode("demasiados").WithMessage($"Admite hasta {maximum} elementos.");

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>> SinRepetir<T, TItem, TKey>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, Func<TItem, TKey> key) =>
        rule.Must(items => items.Where(item => item is not null).DistinctBy(key).Count() == items.Count(item => item is not null))
            .WithErrorCode("repetido").WithMessage("Un elemento se repite: escríbelo una sola vez.");
}
