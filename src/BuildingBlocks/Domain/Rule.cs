using System.Diagnostics.CodeAnalysis;

namespace OpenGov.BuildingBlocks;

/// <summary>A business rule is one sentence at the place that keeps it.</summary>
public static class Rule
{
    /// <summary>The state of the world must allow the step, or 409.</summary>
    public static void Ensure([DoesNotReturnIf(false)] bool condition, string code, string message)
    {
        if (!condition) throw new RuleViolationException(code, message, StatusCodes.Status409Conflict);
    }

    /// <summary>The step must bring what it demands, or 422.</summary>
    public static void Require([DoesNotReturnIf(false)] bool condition, string code, string message)
    {
        if (!condition) throw new RuleViolationException(code, message, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The step demands several things at once: what is missing is said in one answer, or 422.</summary>
    public static void RequireAll(IReadOnlyList<RuleFault> faults, string code, string message)
    {
        if (faults.Count > 0) throw new RuleViolationException(code, message, StatusCodes.Status422UnprocessableEntity) { Faults = faults };
    }
}

/// <summary>One of the things a step is missing.</summary>
/// <param name="At">JSON Pointer of the member at fault, for instance <c>#/redaccion/plazo</c>.</param>
/// <param name="Code">Stable code of the rule it breaks.</param>
/// <param name="Message">What to do, as a sentence in Spanish.</param>
public sealed record RuleFault(string At, string Code, string Message);

/// <summary>A broken rule: <see cref="Code"/> is API and never renamed.</summary>
public sealed class RuleViolationException(string code, string message, int status) : Exception(message)
{
    public string Code => code;

    public int Status => status;

    /// <summary>Each thing at fault, when there may be several.</summary>
    public IReadOnlyList<RuleFault>? Faults { get; init; }
}

/// <summary>There is no such thing, or the caller may not know that there is.</summary>
/// <param name="what">Where it was looked for.</param>
/// <param name="more">What else helps whoever looks for it.</param>
public sealed class NotFoundException(string what, string which, string? more = null) : Exception($"No se encontró «{which}» en «{what.Replace('_', '-')}». {more}".TrimEnd());

/// <summary>What was asked for will be there in a moment: the host has just started (503, and the answer says when to come back).</summary>
public sealed class NotReadyException(string message) : Exception(message);
