namespace OpenGov.Compromisos.Intercambio;

/// <summary>A file of ours on disk, for as long as a request needs it: what does not fit in memory must not be in memory.</summary>
internal sealed class ArchivoTemporal : IDisposable
{
    private readonly string ruta = Path.Combine(Path.GetTempPath(), $"opengov-{Guid.NewGuid():N}");

    public FileStream Crear() => new(ruta, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 64 * 1024, FileOptions.Asynchronous);

    public FileStream Leer() => new(ruta, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    public void Dispose() => File.Delete(ruta);
}
