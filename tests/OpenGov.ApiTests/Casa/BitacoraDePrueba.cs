using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OpenGov.ApiTests;

/// <summary>Keeps what the hosts log, to look in it for what must never be logged.</summary>
internal sealed class BitacoraDePrueba : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lineas = new();

    public IReadOnlyCollection<string> Lineas => lineas;

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lineas.Enqueue($"{formatter(state, exception)} {exception}");
}
