using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenGov.ApiTests;

/// <summary>
/// A process that does not outlive this one. Its input is a pipe of ours: when that closes, because we say so or because we died, a
/// guard kills it; and if the guard dies, the kernel does. All three of its streams are ours, so nobody waits for it by a pipe.
/// </summary>
internal sealed class Hijo : IDisposable
{
    private const string Guion = """
        exec 3<&0
        setpriv --pdeathsig KILL "$@" </dev/null 3<&- & hijo=$!
        { while read -r senal; do kill -"$senal" $hijo; done; kill -KILL $hijo; } <&3 >/dev/null 2>&1 & lector=$!
        exec 3<&-
        wait $hijo; codigo=$?
        kill -KILL $lector; wait $lector 2>/dev/null
        exit $codigo
        """;

    private readonly Process proceso;
    private bool muerto;
    private readonly ConcurrentQueue<string> salida = new();
    private readonly ConcurrentQueue<string> errores = new();

    public Hijo(string ejecutable, IEnumerable<string> palabras, IReadOnlyDictionary<string, string> entorno, Action<string>? alDecir = null)
    {
        var inicio = new ProcessStartInfo("bash", ["-c", Guion, "guardia", ejecutable, .. palabras])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (nombre, valor) in entorno) inicio.Environment[nombre] = valor;
        proceso = new Process { StartInfo = inicio };
        proceso.OutputDataReceived += (_, linea) => Anotar(salida, linea.Data, alDecir);
        proceso.ErrorDataReceived += (_, linea) => Anotar(errores, linea.Data, null);
        proceso.Start();
        proceso.BeginOutputReadLine();
        proceso.BeginErrorReadLine();
    }

    /// <summary>Process number of the guard.</summary>
    public int Guardia => proceso.Id;

    public bool Vive => !muerto && !proceso.HasExited;

    public string Salida => string.Join('\n', salida);

    public string Errores => string.Join('\n', errores);

    public void Senalar(string senal)
    {
        proceso.StandardInput.WriteLine(senal);
        proceso.StandardInput.Flush();
    }

    /// <summary>As <c>kill -9</c>: nothing is finished, nothing is said.</summary>
    public void Matar()
    {
        proceso.StandardInput.Close();
        Assert.True(proceso.WaitForExit(TimeSpan.FromSeconds(20)), "Un proceso sobrevivió a kill -9.");
    }

    /// <returns>The code it ended with by itself.</returns>
    public async Task<int> Terminar(int segundos)
    {
        using var limite = new CancellationTokenSource(TimeSpan.FromSeconds(segundos));
        try
        {
            await proceso.WaitForExitAsync(limite.Token);
        }
        catch (OperationCanceledException)
        {
            Matar();
            Assert.Fail($"No terminó en {segundos} s.\n{Salida}\n{Errores}");
        }

        return proceso.ExitCode;
    }

    public void Dispose()
    {
        if (Vive) Matar();
        muerto = true;
        proceso.Dispose();
    }

    private static void Anotar(ConcurrentQueue<string> lineas, string? linea, Action<string>? alDecir)
    {
        if (linea is null) return;
        lineas.Enqueue(linea);
        alDecir?.Invoke(linea);
    }
}
