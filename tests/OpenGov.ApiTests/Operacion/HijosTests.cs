using System.Diagnostics;

namespace OpenGov.ApiTests.Operacion;

/// <summary>Nothing that a test starts outlives it, however it dies: what stays behind breaks the next run.</summary>
public sealed class HijosTests
{
    private static readonly Dictionary<string, string> SinNada = [];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Un_cluster_prestado_termina_con_quien_lo_pidio(bool deGolpe)
    {
        var directorio = Path.Combine(Path.GetTempPath(), $"opengov-hijos-{Guid.NewGuid():N}");
        var inicio = new ProcessStartInfo(Path.Combine(Repositorio.Raiz, "build", "postgres"), ["prestar", directorio])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var prestamo = Process.Start(inicio)!;
        Assert.StartsWith("OPENGOV__BASEDEDATOS=", await prestamo.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        var servidor = (await File.ReadAllLinesAsync(Path.Combine(directorio, "datos", "postmaster.pid")))[0];
        Assert.True(Vive(servidor));

        if (deGolpe) prestamo.Kill();
        else prestamo.StandardInput.Close();

        await prestamo.WaitForExitAsync();
        await Espera.Hasta(() => Task.FromResult(!Vive(servidor)), segundos: 15);
        Assert.Equal(deGolpe, Directory.Exists(directorio)); // who dies at once cannot tidy up: the next one sweeps
        if (deGolpe) Directory.Delete(directorio, recursive: true);
    }

    [Fact]
    public async Task Un_proceso_termina_con_su_guardia()
    {
        var numero = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var hijo = new Hijo("bash", ["-c", "echo $$; exec sleep 600"], SinNada, numero.SetResult);
        var proceso = await numero.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(Vive(proceso));

        using var guardia = Process.GetProcessById(hijo.Guardia);
        guardia.Kill();

        await Espera.Hasta(() => Task.FromResult(!Vive(proceso)), segundos: 10);
    }

    [Fact]
    public async Task Un_proceso_dice_con_que_termino()
    {
        using var hijo = new Hijo("bash", ["-c", "echo dicho; echo mal >&2; exit 7"], SinNada);

        Assert.Equal(7, await hijo.Terminar(segundos: 10));

        Assert.Equal(("dicho", "mal"), (hijo.Salida, hijo.Errores));
    }

    // A zombie is dead already; somebody has yet to ask of what.
    private static bool Vive(string numero) =>
        File.Exists($"/proc/{numero}/stat") && File.ReadAllText($"/proc/{numero}/stat").Split(") ")[^1][0] is not 'Z';
}
