namespace OpenGov.Compromisos.Intercambio;

/// <summary>Writes commitments one after another; disposing it ends the file.</summary>
internal interface IEscritorDePlan : IAsyncDisposable
{
    Task EscribirAsync(CompromisoEnArchivo compromiso);
}
