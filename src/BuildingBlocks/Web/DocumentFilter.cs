using System.Globalization;

namespace OpenGov.BuildingBlocks;

/// <summary>A filter that a list offers: equality on a member of the document, however deep. <c>sede.municipios[]</c> reaches into arrays.</summary>
/// <param name="Name">Name of the query parameter.</param>
/// <param name="Path">Where in the document.</param>
/// <param name="Description">In Spanish, for the contract.</param>
public sealed record DocumentFilter(string Name, string Path, string Description)
{
    /// <summary>It takes a legal day instead of a value.</summary>
    public bool IsDay { get; init; }

    /// <summary>Folios begin with its value and a hyphen: those that have it are together, and are found as a range of folios.</summary>
    public bool BeginsFolio { get; init; }

    /// <summary>The only values there are; null when it is free.</summary>
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A filter on the member of its own name.</summary>
    public static DocumentFilter On(string member, string description) => new(member, member, description);

    /// <summary>The same, with the values that the member can have in such a document.</summary>
    internal DocumentFilter For(Type document)
    {
        var type = document;
        foreach (var name in Path.Replace("[]", "", StringComparison.Ordinal).Split('.'))
        {
            if (Json.Wire.GetTypeInfo(type).Properties.SingleOrDefault(p => p.Name == name) is not { } member) return this;

            type = Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            if (Json.Wire.GetTypeInfo(type).ElementType is { } item) type = Nullable.GetUnderlyingType(item) ?? item;
        }

        if (type == typeof(bool)) return this with { Values = ["true", "false"] };
        return type.IsEnum ? this with { Values = [.. Enum.GetNames(type).Select(Json.SnakeCase)] } : this;
    }
}

/// <summary>
/// A member that a list can be sorted by. A day can also be asked by range: <c>inicio</c> offers <c>inicio_desde</c> and
/// <c>inicio_hasta</c>, both inclusive. What has no such member sorts first, and is in no range.
/// </summary>
/// <param name="Name">Name of the order, and first half of the names of its range.</param>
/// <param name="Path">Where in the document.</param>
/// <param name="Description">What it is, in Spanish, as it would end a sentence: «el primer día del plazo».</param>
public sealed record DocumentKey(string Name, string Path, string Description, bool IsDay)
{
    public static DocumentKey Day(string name, string path, string description) => new(name, path, description, IsDay: true);

    /// <summary>Sorted as people do: without case and without accents.</summary>
    public static DocumentKey Text(string name, string path, string description) => new(name, path, description, IsDay: false);

    internal string From => $"{Name}_desde";

    internal string To => $"{Name}_hasta";

    internal IEnumerable<DocumentFilter> Ranges => !IsDay ? [] :
    [
        new(From, Path, $"Día (AAAA-MM-DD) desde el que puede estar {Description}, inclusive.") { IsDay = true },
        new(To, Path, $"Día (AAAA-MM-DD) hasta el que puede estar {Description}, inclusive.") { IsDay = true },
    ];
}

/// <summary>A list of documents of one resource: what it can be filtered and sorted by. The host lays the index that serves it.</summary>
public sealed record DocumentList(string Schema, string Recurso, IReadOnlyList<DocumentFilter> Filters, IReadOnlyList<DocumentKey> Keys)
{
    public IReadOnlyList<DocumentFilter> Offered { get; } = [.. Filters, .. Keys.SelectMany(k => k.Ranges)];

    public IReadOnlyList<string> Orders { get; } =
        ["folio", "-folio", "actualizado_en", "-actualizado_en", DocumentOrder.Relevance, .. Keys.SelectMany(k => (string[])[k.Name, $"-{k.Name}"])];
}

/// <summary>How a list is sorted: by one expression, and by folio among equals.</summary>
/// <param name="Key">SQL of the expression over a row of the index.</param>
/// <param name="Type">Its type in PostgreSQL.</param>
internal sealed record DocumentOrder(string Name, string Key, string Type)
{
    public const string Relevance = "relevancia";

    public bool Descends => Name[0] == '-' || Name == Relevance;

    /// <summary>Whether PostgreSQL could read it as a value of this order: a cursor comes from whoever sends it.</summary>
    public bool CanBe(string key) => Type switch
    {
        "timestamptz" => DateTimeOffset.TryParse(key, CultureInfo.InvariantCulture, out _),
        "real" => float.TryParse(key, CultureInfo.InvariantCulture, out var rank) && float.IsFinite(rank),
        _ => Texto.Fault(key) is null,
    };

    public static DocumentOrder Of(string name) => name.TrimStart('-') switch
    {
        "folio" => new(name, "folio", "text"),
        "actualizado_en" => new(name, "registrado_en", "timestamptz"),
        Relevance => new(name, "ts_rank(terminos, plataforma.buscado(@texto))", "real"),
        var key => new(name, $"(claves ->> '{key}')", "text"),
    };
}
