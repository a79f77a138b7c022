namespace OpenGov.Compromisos.Intercambio;

/// <summary>Asks each question once: ten thousand commitments name the same few institutions. Only for questions without effects.</summary>
internal sealed class Directorio(ISender sender) : ISender
{
    private const int Recordadas = 10_000;
    private readonly Dictionary<object, object?> respuestas = [];

    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        if (respuestas.TryGetValue(request, out var conocida)) return (TResponse)conocida!;

        var respuesta = await sender.Send(request, cancellationToken);
        if (respuestas.Count < Recordadas) respuestas[request] = respuesta;
        return respuesta;
    }

    public Task Send<TRequest>(TRequest request, CancellationToken cancellationToken = default)
        where TRequest : IRequest => sender.Send(request, cancellationToken);

    public Task<object?> Send(object request, CancellationToken cancellationToken = default) => sender.Send(request, cancellationToken);

    public IAsyncEnumerable<TResponse> CreateStream<TResponse>(IStreamRequest<TResponse> request, CancellationToken cancellationToken = default) => sender.CreateStream(request, cancellationToken);

    public IAsyncEnumerable<object?> CreateStream(object request, CancellationToken cancellationToken = default) => sender.CreateStream(request, cancellationToken);
}
