using System.Text.Json;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace OpenGov.Host;

/// <summary>The only place where an exception becomes an answer.</summary>
internal static class ExceptionProblems
{
    public static ProblemDraft Describe(HttpContext http, Exception exception) => exception switch
    {
        RuleViolationException rule => new(rule.Status, rule.Code, rule.Status == 409 ? "El estado no lo permite" : "Falta algo que el paso exige", rule.Message, rule.Faults?.Select(f => new ErrorDeCampo(f.At, f.Code, f.Message)).ToList()),
        // One fault for each member: the first explains the rest.
        ValidationException invalid => Invalid([.. invalid.Errors.Select(e => new ErrorDeCampo(Pointers.FromPath(e.PropertyName), Pointers.CodeOf(e), e.ErrorMessage)).DistinctBy(e => e.Puntero)]),
        NotFoundException missing => ProblemCatalog.NotFound with { Detail = missing.Message },
        NotReadyException soon => ProblemCatalog.NotReady with { Detail = soon.Message },
        StaleVersionException or DbUpdateConcurrencyException => ProblemCatalog.PreconditionFailed,
        BadParameterException bad => new(400, "parametro_invalido", "Parámetro no válido", bad.Message, [new($"?{bad.Parameter}", "parametro_invalido", bad.Message)]),
        BadHttpRequestException { StatusCode: 408 } => ProblemCatalog.TooSlow,
        BadHttpRequestException { StatusCode: 413 } => ProblemCatalog.PayloadTooLarge,
        BadHttpRequestException { StatusCode: 415 } => ProblemCatalog.UnsupportedMediaType,
        BadHttpRequestException { InnerException: JsonException malformed } => BodyReport.Explain(http, malformed),
        BadHttpRequestException bad => new(bad.StatusCode, "peticion_mal_formada", "Petición mal formada", "La petición no se pudo leer: revisa los parámetros de la ruta y los encabezados."),
        _ => Find<PostgresException>(exception) is { } refused ? Refused(http, refused)
            : DatabaseFailure.IsIn(exception) ? ProblemCatalog.DatabaseAway
            : ProblemCatalog.Unexpected,
    };

    /// <summary>Beyond this many, one more line helps nobody and makes the answer larger than the question.</summary>
    private const int ErrorsSaid = 100;

    public static ProblemDraft Invalid(IReadOnlyList<ErrorDeCampo> errors) => new(
        422, "validacion", "Los datos no son válidos",
        errors.Count == 1 ? "1 campo necesita corrección." : $"{errors.Count} campos necesitan corrección{(errors.Count > ErrorsSaid ? $"; se dicen los primeros {ErrorsSaid}" : "")}.",
        [.. errors.Take(ErrorsSaid)]);

    private static ProblemDraft Refused(HttpContext http, PostgresException refused) => refused.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation when refused.ConstraintName == "ix_historia_referencia" => new(409, "acto-ya-registrado", "El acto ya consta", "Otro acto con la misma referencia se registró al mismo tiempo."),
        // Two acts raced for the same version: the loser decided on what is no longer the last.
        PostgresErrorCodes.UniqueViolation when refused.TableName == "historia" && http.GetEndpoint()?.Metadata.GetMetadata<IfMatchRequired>() is not null => ProblemCatalog.PreconditionFailed,
        PostgresErrorCodes.UniqueViolation => new(409, "ya_existe", "Ya existe", "Ya hay un registro con la misma clave; los folios y claves no se repiten."),
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable => ProblemCatalog.Collided,
        PostgresErrorCodes.QueryCanceled => ProblemCatalog.DatabaseAway,
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or "25P03" => ProblemCatalog.DatabaseAway,
        _ => ProblemCatalog.Unexpected,
    };

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (var at = exception; at is not null; at = at.InnerException)
            if (at is T found) return found;
        return null;
    }
}
