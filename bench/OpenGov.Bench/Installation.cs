using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace OpenGov.Bench;

/// <summary>A host on a database of its own with so many commitments.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly Process host;
    private readonly int postmaster;

    private Installation(int size, Process host, int postmaster, HttpClient http, string owner, string token) =>
        (Size, this.host, this.postmaster, Http, Owner, Token) = (size, host, postmaster, http, owner, token);

    public int Size { get; }

    public HttpClient Http { get; }

    public string Owner { get; }

    public string Token { get; }

    public IReadOnlyList<string> Plans { get; private set; } = [];

    public static async Task<Installation> StartAsync(Cluster cluster, int size, string database)
    {
        var (serving, owner) = (Cluster.In(database, cluster.Serving), Cluster.In(database, cluster.Owner));
        var url = $"http://127.0.0.1:{FreePort()}";
        var host = Process.Start(Configured(cluster.Binary, "servir", serving, owner, url))!;
        _ = host.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var http = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(20) };
        for (var tries = 0; !await IsReadyAsync(http); tries++)
        {
            if (tries > 1_200 || host.HasExited) throw new InvalidOperationException($"El host de {size:N0} no quedó listo.");
            await Task.Delay(100);
        }

        using var token = Process.Start(Configured(cluster.Binary, "token crear --titular bench", serving, owner, url))!;
        return new(size, host, cluster.Postmaster, http, owner, (await token.StandardOutput.ReadToEndAsync()).Trim());
    }

    /// <summary>Until what the import left to be published is published: it must not share the processor with what is measured.</summary>
    public async Task SettleAsync()
    {
        var watch = Stopwatch.StartNew();
        while (await Cluster.SqlAsync(Owner, "select 1 from compromisos.por_publicar limit 1") is not null) await Task.Delay(500);
        if (watch.Elapsed.TotalSeconds > 1) Console.WriteLine($"  {Size:N0}: lo importado terminó de publicarse {watch.Elapsed.TotalSeconds:0} s después");
        Plans = [.. (await ReadAsync("planes?limite=200")).GetProperty("datos").EnumerateArray().Select(p => p.GetProperty("folio").GetString()!).Where(folio => !folio.EndsWith("PAL99", StringComparison.Ordinal))];
    }

    public async Task<long> AskAsync(string path)
    {
        using var answer = await Http.GetAsync($"/api/v1/{path}");
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
    }

    public async Task<JsonElement> ReadAsync(string path) => await Http.GetFromJsonAsync<JsonElement>($"/api/v1/{path}");

    /// <summary>Processor time so far of the host and of every PostgreSQL process. One host is asked at a time, so the difference is its own.</summary>
    public double ProcessorMilliseconds() => Ticks(host.Id)
        + Directory.EnumerateDirectories("/proc").Select(d => int.TryParse(Path.GetFileName(d), out var pid) ? pid : 0).Where(pid => pid > 0 && Parent(pid) == postmaster).Sum(Ticks);

    public double Memory(string what) => double.Parse(File.ReadLines($"/proc/{host.Id}/status").First(l => l.StartsWith(what, StringComparison.Ordinal)).Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public void ForgetPeak() => File.WriteAllText($"/proc/{host.Id}/clear_refs", "5");

    public void Kill() => host.Kill();

    public async ValueTask DisposeAsync()
    {
        if (host.HasExited) return;

        Http.Dispose();
        Kill();
        await host.WaitForExitAsync();
    }

    // Fields after the name, which may hold spaces: state, parent, … utime and stime are the 12th and 13th, in hundredths of a second.
    private static string[]? Stat(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/stat").Split(") ")[^1].Split(' ');
        }
        catch (IOException)
        {
            return null; // it ended meanwhile
        }
    }

    private static int Parent(int pid) => Stat(pid) is { } stat ? int.Parse(stat[1], CultureInfo.InvariantCulture) : 0;

    private static double Ticks(int pid) => Stat(pid) is { } stat ? 10.0 * (long.Parse(stat[11], CultureInfo.InvariantCulture) + long.Parse(stat[12], CultureInfo.InvariantCulture)) : 0;

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            return (await http.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static ProcessStartInfo Configured(string binary, string arguments, string serving, string owner, string url) => new(binary, arguments)
    {
        RedirectStandardOutput = true,
        Environment = { ["OPENGOV__BASEDEDATOS"] = serving, ["OPENGOV__BASEDEDATOSMIGRACION"] = owner, ["OPENGOV__ESCUCHAR"] = url, ["OPENGOV__LIMITES__PUBLICO"] = "10000000", ["OPENGOV__LIMITES__TOKEN"] = "10000000", ["Logging__LogLevel__Default"] = "Warning" },
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
