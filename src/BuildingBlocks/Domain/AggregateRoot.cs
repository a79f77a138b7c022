using MediatR;

namespace OpenGov.BuildingBlocks;

/// <summary>The consistency boundary of a command: it keeps its rules, and remembers the facts it has to tell.</summary>
public abstract class AggregateRoot
{
    public const int FolioMaximo = 64;

    private readonly List<INotification> events = [];

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The immutable name a person uses; unique among its kind, never reused.</summary>
    public string Folio { get; protected init; } = "";

    /// <summary>One more on every change; what <c>If-Match</c> speaks of.</summary>
    public int Version { get; private set; }

    /// <summary>Legal day of the last act that somebody did; no later act may be dated before it.</summary>
    public DateOnly? UltimoActo { get; private set; }

    /// <summary>Some act on it was recorded as example data, so readers must not take it as fact.</summary>
    public bool Ejemplo { get; private set; }

    public IReadOnlyList<INotification> Events => events;

    protected void Raise(INotification fact) => events.Add(fact);

    /// <summary>Saving asks it too; whoever saves many things at once asks first, to say which one is at fault.</summary>
    public void EnsureInOrder(DateOnly fecha) => Rule.Ensure(UltimoActo is not { } anterior || fecha >= anterior,
        "acto-fuera-de-orden", $"El acto anterior sobre este recurso es del {UltimoActo:yyyy-MM-dd}; uno posterior no puede llevar fecha previa.");

    /// <summary>Called once for each save by the persistence, which alone knows the act that changed it.</summary>
    internal IReadOnlyList<INotification> Record(DateOnly fecha, bool ejemplo, bool byClock)
    {
        EnsureInOrder(fecha);

        Version++;
        if (!byClock) UltimoActo = fecha;
        Ejemplo |= ejemplo;
        INotification[] told = [.. events];
        events.Clear();
        return told;
    }
}

/// <summary>An aggregate with a public document: every change of it becomes a row of <c>historia</c>.</summary>
public interface IPublished
{
    /// <summary>The wire shape, without personal data and without anything that depends on the clock.</summary>
    PublicDocument ToDocument();

    /// <summary>False while only staff may see it.</summary>
    bool IsVisible => true;
}
