using System.Runtime.CompilerServices;
using Mapster.Utils;

namespace Mapster
{
    /// <summary>What one mapping knows while it runs: the parameters it was given and the objects it has made.</summary>
    public sealed class MapContext
    {
        [ThreadStatic]
        private static MapContext? current;

        public static MapContext? Current { get => current; internal set => current = value; }

        public Dictionary<string, object> Parameters { get; } = [];

        public Dictionary<ReferenceTuple, object> References { get; } = [];
    }

    /// <summary>Opens a context, or joins the one that is open on this thread, until it is disposed.</summary>
    public sealed class MapContextScope : IDisposable
    {
        private readonly MapContext? before = MapContext.Current;

        public MapContextScope()
        {
            Context = before ?? new MapContext();
            MapContext.Current = Context;
        }

        public MapContext Context { get; }

        public void Dispose() => MapContext.Current = before;
    }
}

namespace Mapster.Models
{
    /// <summary>The source of a member that has none, only settings of its own.</summary>
    public sealed class Never;
}

namespace Mapster.Utils
{
    /// <summary>A source object, by identity, and the type it was mapped to.</summary>
    public readonly struct ReferenceTuple(object reference, Type destinationType) : IEquatable<ReferenceTuple>
    {
        public object Reference { get; } = reference;

        public Type DestinationType { get; } = destinationType;

        public bool Equals(ReferenceTuple other) =>
            ReferenceEquals(Reference, other.Reference) && DestinationType == other.DestinationType;

        public override bool Equals(object? obj) => obj is ReferenceTuple other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Reference), DestinationType);

        public static bool operator ==(ReferenceTuple left, ReferenceTuple right) => left.Equals(right);

        public static bool operator !=(ReferenceTuple left, ReferenceTuple right) => !left.Equals(right);
    }
}
