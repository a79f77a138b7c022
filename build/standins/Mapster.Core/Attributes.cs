namespace Mapster;

/// <summary>What a mapping is built for. Mapster compares and combines the numbers.</summary>
[Flags]
public enum MapType
{
    Map = 1,
    MapToTarget = 2,
    Projection = 4,
}

/// <summary>Which end of a mapping a member stands on.</summary>
public enum MemberSide
{
    Source = 0,
    Destination = 1,
}

/// <summary>Gives a member another name, or maps one that is not public.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AdaptMemberAttribute : Attribute
{
    public AdaptMemberAttribute()
    {
    }

    public AdaptMemberAttribute(string name) => Name = name;

    public AdaptMemberAttribute(MemberSide side) => Side = side;

    public AdaptMemberAttribute(string name, MemberSide side)
    {
        Name = name;
        Side = side;
    }

    public string? Name { get; set; }

    public MemberSide? Side { get; set; }
}

/// <summary>Leaves a member out, on both sides unless one is named.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class AdaptIgnoreAttribute : Attribute
{
    public AdaptIgnoreAttribute()
    {
    }

    public AdaptIgnoreAttribute(MemberSide side) => Side = side;

    public MemberSide? Side { get; set; }
}

/// <summary>Fills the object that the member already holds instead of replacing it.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class UseDestinationValueAttribute : Attribute;

/// <summary>The settings of a mapping, said on one of its two types.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true)]
public abstract class BaseAdaptAttribute : Attribute
{
    private readonly Dictionary<string, bool> flags = [];

    protected BaseAdaptAttribute(Type type) => Type = type;

    protected BaseAdaptAttribute(string name) => Name = name;

    /// <summary>The type at the other end.</summary>
    public Type? Type { get; }

    /// <summary>Or its name, where <c>[name]</c> is the name of this one.</summary>
    public string? Name { get; }

    public MapType MapType { get; set; } = MapType.Map | MapType.MapToTarget | MapType.Projection;

    public Type[]? IgnoreAttributes { get; set; }

    public Type[]? IgnoreNoAttributes { get; set; }

    public string[]? IgnoreNamespaces { get; set; }

    public int MaxDepth { get; set; }

    public bool IgnoreNullValues { get => Get(nameof(IgnoreNullValues)); set => flags[nameof(IgnoreNullValues)] = value; }

    public bool MapToConstructor { get => Get(nameof(MapToConstructor)); set => flags[nameof(MapToConstructor)] = value; }

    public bool PreserveReference { get => Get(nameof(PreserveReference)); set => flags[nameof(PreserveReference)] = value; }

    public bool ShallowCopyForSameType
    {
        get => Get(nameof(ShallowCopyForSameType));
        set => flags[nameof(ShallowCopyForSameType)] = value;
    }

    public bool RequireDestinationMemberSource
    {
        get => Get(nameof(RequireDestinationMemberSource));
        set => flags[nameof(RequireDestinationMemberSource)] = value;
    }

    /// <summary>Null where the attribute does not say, so that the general settings hold.</summary>
    public bool? GetBooleanSettingValues(string name) => flags.TryGetValue(name, out bool value) ? value : null;

    private bool Get(string name) => GetBooleanSettingValues(name) ?? false;
}

/// <summary>On the source of a mapping.</summary>
public class AdaptToAttribute : BaseAdaptAttribute
{
    public AdaptToAttribute(Type type)
        : base(type)
    {
    }

    public AdaptToAttribute(string name)
        : base(name)
    {
    }
}

/// <summary>On the destination of a mapping.</summary>
public sealed class AdaptFromAttribute : BaseAdaptAttribute
{
    public AdaptFromAttribute(Type type)
        : base(type)
    {
    }

    public AdaptFromAttribute(string name)
        : base(name)
    {
    }
}

/// <summary>On a type that is mapped in both directions; Mapster looks for it as an <see cref="AdaptToAttribute"/> too.</summary>
public sealed class AdaptTwoWaysAttribute : AdaptToAttribute
{
    public AdaptTwoWaysAttribute(Type type)
        : base(type)
    {
    }

    public AdaptTwoWaysAttribute(string name)
        : base(name)
    {
    }
}
