namespace OpenGov.Difusion;

/// <summary>Long downloads read the database a piece at a time, and few pieces at once: the other connections are for everybody else.</summary>
internal sealed class TurnosDeLectura : IDisposable
{
    private readonly SemaphoreSlim turnos = new(4);

    public async Task<T> TomarAsync<T>(Func<Task<T>> leer, CancellationToken ct)
    {
        await turnos.WaitAsync(ct);
        try
        {
            return await leer();
        }
        finally
        {
            turnos.Release();
        }
    }

    public void Dispose() => turnos.Dispose();
}
