namespace OpenGov.BuildingBlocks;

/// <summary>Work that the clock asks for, done by one of the hosts at a time. It must be harmless to repeat.</summary>
public interface IScheduledJob
{
    /// <summary>Stable name, <c>modulo.que-hace</c>: what an operator types.</summary>
    static abstract string Name { get; }

    /// <summary>How long after it ended well it is due again.</summary>
    static abstract TimeSpan Every { get; }

    Task RunAsync(CancellationToken ct);
}

/// <summary>A job some module registered.</summary>
public sealed record ScheduledJob(string Name, TimeSpan Every, Type Type);

public static class ScheduledJobExtensions
{
    public static void AddScheduledJob<T>(this IServiceCollection services)
        where T : class, IScheduledJob => services.AddScoped<T>().AddSingleton(new ScheduledJob(T.Name, T.Every, typeof(T)));
}
