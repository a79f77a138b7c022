using Npgsql;

namespace OpenGov.BuildingBlocks;

/// <summary>PostgreSQL is away, or said no: EF wraps what Npgsql throws, and Npgsql throws a bare timeout while it connects.</summary>
public static class DatabaseFailure
{
    public static bool IsIn(Exception? exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
            if (at is NpgsqlException or TimeoutException) return true;
        return false;
    }

    /// <summary>Away, full or busy: the same thing done later may well succeed. What PostgreSQL refuses for what it is does not pass.</summary>
    public static bool IsPassing(Exception? exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is PostgresException refused) return refused.IsTransient || refused.SqlState is PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable;
            if (at is NpgsqlException or TimeoutException) return true;
        }

        return false;
    }

    /// <summary>Two acts met at an unlucky moment: nothing was written, and the same act may well succeed if it is done again.</summary>
    public static bool IsCollision(Exception? exception)
    {
        for (var at = exception; at is not null; at = at.InnerException)
            if (at is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable }) return true;
        return false;
    }
}
