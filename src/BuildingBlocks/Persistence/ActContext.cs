using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>Who acts. Never taken from a body.</summary>
/// <param name="Name">Who the token was issued to, or what part of the system acts.</param>
public sealed record Actor(string Name, Guid? TokenId, IReadOnlyList<string> Scopes)
{
    public static Actor Anonymous { get; } = new("anonimo", null, []);

    /// <summary>The command line and the reactions to events: trusted, and named in the audit.</summary>
    public static Actor System { get; } = new("sistema", null, ["*"]);

    /// <summary>
    /// True if it holds the scope, in general, narrowed to this very resource, or narrowed to the one it hangs from: folios
    /// are a hierarchy, so EDOMEX-PAL1-C01 covers EDOMEX-PAL1-C01-R-2022-T1.
    /// </summary>
    public bool Holds(string scope, string? resource = null) => Scopes.Any(held =>
        held == "*" || held == scope || (resource is not null && $"{scope}:{resource}-".StartsWith($"{held}-", StringComparison.Ordinal)));
}

/// <summary>
/// One act in course: who does it, what it says of itself, which version its author saw, and the transaction that
/// holds it when something else (an idempotency key, an inbox mark) must commit with it. One per scope.
/// </summary>
public sealed class ActContext
{
    public Actor Actor { get; set; } = Actor.Anonymous;

    public string Trace { get; set; } = "";

    /// <summary>Name of the use case, as in the contract.</summary>
    public string Operation { get; set; } = "";

    /// <summary>Legal day; null means today.</summary>
    public DateOnly? Fecha { get; set; }

    public string? Motivo { get; set; }

    public string? Fuente { get; set; }

    public string? Referencia { get; set; }

    public bool Ejemplo { get; set; }

    /// <summary>Versions the caller's <c>If-Match</c> accepts; null when it made no condition.</summary>
    public IReadOnlyList<int>? ExpectedVersions { get; set; }

    /// <summary>A reaction may hear of an act late: it is then dated with the last one instead of refused.</summary>
    public bool IsReaction { get; set; }

    /// <summary>The clock itself acts: what it says bears its day, and does not keep what was done before from being recorded later (docs/adr/0061).</summary>
    public bool IsClock { get; set; }

    public NpgsqlTransaction? Transaction { get; set; }
}

/// <summary>The caller decided on a version that is no longer the last one (412).</summary>
public sealed class StaleVersionException() : Exception("El recurso cambió desde que lo consultaste. Vuelve a leerlo y decide con su versión actual.");
