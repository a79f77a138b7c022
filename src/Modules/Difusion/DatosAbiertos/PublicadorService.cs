using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The files as they are now, for whoever serves them.</summary>
internal sealed class PublicacionActual
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(4);

    private readonly TaskCompletionSource primera = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Publicacion? actual;

    public Publicacion? Valor => actual;

    public void Reemplazar(Publicacion publicacion)
    {
        actual = publicacion;
        primera.TrySetResult();
    }

    /// <summary>A host that has just started builds its files while the first caller waits a little.</summary>
    public async Task<Publicacion> ListaAsync(CancellationToken ct)
    {
        if (actual is null) await Task.WhenAny(primera.Task, Task.Delay(Paciencia, ct));
        return actual ?? throw new NotReadyException("Los datos abiertos se están preparando. Vuelve a intentar en unos segundos.");
    }
}

/// <summary>
/// Builds the files again when the cut moves: something was released, a day ended, a name was taken back. Each host builds its own, and the same
/// cut gives the same bytes. It rests several times what it took, up to ten seconds, so that a burst of acts costs a few builds and not one each.
/// </summary>
internal sealed class PublicadorService(
    Constructor constructor, Cortes cortes, PublicacionActual actual, CarpetaDeDatos carpeta, Novedades novedades, IHostApplicationLifetime life, ILogger<PublicadorService> logger)
    : ServicioInsistente("Los archivos de datos abiertos", logger)
{
    private const int Descanso = 4;
    private const double Minimo = 0.25;
    private const double Maximo = 10;
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(2);

    protected override async Task TrabajarAsync(CancellationToken ct)
    {
        await life.StartedAsync(ct); // the tables are those of the contract, which exists once the routes do
        while (!ct.IsCancellationRequested)
        {
            var corte = await cortes.AhoraAsync(ct);
            if (actual.Valor?.Corte == corte)
            {
                await novedades.EsperarAsync(corte.Hasta, Paciencia, ct);
                continue;
            }

            var empezo = Stopwatch.GetTimestamp();
            actual.Reemplazar(await constructor.ConstruirAsync(carpeta.Ruta, actual.Valor, corte, ct));
            carpeta.Limpiar(actual.Valor!);
            await Task.Delay(TimeSpan.FromSeconds(Math.Clamp(Stopwatch.GetElapsedTime(empezo).TotalSeconds * Descanso, Minimo, Maximo)), ct);
        }
    }
}

/// <summary>Where a host keeps the files it serves. They can always be built again: nothing here is the only copy.</summary>
internal sealed class CarpetaDeDatos(TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Gracia = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-datos-");
    private Dictionary<string, DateTimeOffset> sobrantes = new(StringComparer.Ordinal); // since when

    public string Ruta => carpeta.FullName;

    /// <summary>What is not of the present publication goes, some time after it ceased to be: somebody may have been told of it and not have opened it yet.</summary>
    public void Limpiar(Publicacion vigente)
    {
        var vivos = vigente.Archivos.Values.Select(a => a.Huella).ToHashSet(StringComparer.Ordinal);
        var ahora = clock.GetUtcNow();
        sobrantes = carpeta.EnumerateFiles().Where(a => !vivos.Contains(a.Name.Split('.')[0])).ToDictionary(a => a.Name, a => sobrantes.GetValueOrDefault(a.Name, ahora));
        foreach (var (nombre, _) in sobrantes.Where(s => ahora - s.Value >= Gracia)) File.Delete(Path.Combine(Ruta, nombre));
    }

    public void Dispose() => carpeta.Delete(recursive: true);
}
