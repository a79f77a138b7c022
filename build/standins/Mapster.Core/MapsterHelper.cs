using System.Globalization;
using System.Reflection;
using System.Text;

namespace Mapster.Utils;

/// <summary>
/// What compiled mappings call. Mapster finds the fields and methods by name, and tells the two overloads for
/// dictionaries apart by the type of the first parameter, so names, order and type parameters are all fixed.
/// </summary>
public static class MapsterHelper
{
    public static readonly Func<string, string> Identity = name => name;

    public static readonly Func<string, string> PascalCase = name => string.Concat(Words(name).Select(Capitalized));

    public static readonly Func<string, string> CamelCase = name =>
        string.Concat(Words(name).Select((word, place) => place == 0 ? word.ToLowerInvariant() : Capitalized(word)));

    public static readonly Func<string, string> LowerCase = name => name.ToLowerInvariant();

    public static TValue? GetValueOrDefault<TKey, TValue>(IDictionary<TKey, TValue> dict, TKey key) =>
        dict.TryGetValue(key, out TValue? value) ? value : default;

    public static TValue? GetValueOrDefault<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> dict, TKey key) =>
        dict.TryGetValue(key, out TValue? value) ? value : default;

    public static TValue? FlexibleGet<TValue>(IDictionary<string, TValue> dict, string key, Func<string, string> converter) =>
        Matching(dict.Keys, key, converter) is { } match ? dict[match] : default;

    public static TValue? FlexibleGet<TValue>(
        IReadOnlyDictionary<string, TValue> dict, string key, Func<string, string> converter) =>
        Matching(dict.Keys, key, converter) is { } match ? dict[match] : default;

    public static void FlexibleSet<TValue>(
        IDictionary<string, TValue> dict, string key, Func<string, string> converter, TValue value) =>
        dict[Matching(dict.Keys, key, converter) ?? key] = value;

    /// <summary>The same items behind another object, so that nobody casts the copy back to its source.</summary>
    public static IEnumerable<T> ToEnumerable<T>(IEnumerable<T> source)
    {
        foreach (T item in source)
            yield return item;
    }

    /// <summary>The very key if it is there, else the first that the converter turns into it.</summary>
    private static string? Matching(IEnumerable<string> keys, string key, Func<string, string> converter)
    {
        string? match = null;
        foreach (string candidate in keys)
        {
            if (string.Equals(candidate, key, StringComparison.Ordinal))
                return candidate;
            if (match is null && string.Equals(converter(candidate), key, StringComparison.Ordinal))
                match = candidate;
        }

        return match;
    }

    /// <summary>Splits at signs, before a capital that follows a small letter, and before the last capital of a run.</summary>
    private static List<string> Words(string name)
    {
        List<string> words = [];
        StringBuilder word = new();
        for (int i = 0; i < name.Length; i++)
        {
            bool starts = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (starts || !char.IsLetterOrDigit(name[i]))
                Close();
            if (char.IsLetterOrDigit(name[i]))
                word.Append(name[i]);
        }

        Close();
        return words;

        void Close()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static string Capitalized(string word) =>
        word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..].ToLowerInvariant();
}

/// <summary>The names of the values of an enum, both ways.</summary>
public static class Enum<TEnum>
    where TEnum : struct, Enum
{
    public static string ToString(TEnum value) => value.ToString();

    public static TEnum Parse(string value) => Enum.Parse<TEnum>(value);
}

public static class Extensions
{
    /// <summary>The types of an assembly, less those whose own references are missing.</summary>
    public static IEnumerable<Type> GetLoadableTypes(this Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partial)
        {
            return partial.Types.OfType<Type>();
        }
    }
}
