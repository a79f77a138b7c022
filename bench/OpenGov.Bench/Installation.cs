using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Npgsql;

namespace OpenGov.Bench;

/// <summary>A host on a database of its own with so many commitments, ten thousand to a plan.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private const int PerPlan = 10_000;

    private readonly Process host;

    private Installation(int size, Process host, HttpClient http, string owner) => (Size, this.host, Http, Owner) = (size, host, http, owner);

    public int Size { get; }

    public HttpClient Http { get; }

    public string Owner { get; }

    public TimeSpan ImportTime { get; private set; }

    public double FileMegabytes { get; private set; }

    public double MemoryBefore { get; private set; }

    public double MemoryPeak { get; private set; }

    public List<string> Plans { get; } = [];

    public static async Task<Installation> StartAsync(int size, string binary, string serving, string owner)
    {
        var database = $"bench_{size}";
        await SqlAsync(owner, $"drop database if exists {database} with (force)");
        await SqlAsync(owner, $"create database {database}");
        (serving, owner) = (serving.Replace("Database=opengov", $"Database={database}"), owner.Replace("Database=opengov", $"Database={database}"));
        var url = $"http://127.0.0.1:{FreePort()}";
        var host = Process.Start(Configured(binary, "servir", serving, owner, url))!;
        _ = host.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var installation = new Installation(size, host, new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(20) }, owner);
        for (var tries = 0; tries < 600 && !await installation.IsReadyAsync(); tries++) await Task.Delay(100);

        using var token = Process.Start(Configured(binary, "token crear --titular bench", serving, owner, url))!;
        installation.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await token.StandardOutput.ReadToEndAsync()).Trim());
        await installation.LoadAsync();
        installation.Http.DefaultRequestHeaders.Authorization = null; // the public reads
        return installation;
    }

    public async Task<long> RunAsync(string path)
    {
        using var answer = await Http.GetAsync($"/api/v1/{path}");
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
    }

    public async Task<JsonElement> ReadAsync(string path) => await Http.GetFromJsonAsync<JsonElement>($"/api/v1/{path}");

    public static async Task<object?> SqlAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 600;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        host.Kill();
        await host.WaitForExitAsync();
        host.Dispose();
    }

    private async Task LoadAsync()
    {
        var organizations = new List<string>();
        foreach (var n in Enumerable.Range(1, 40))
            organizations.Add((await PostAsync("organizaciones", new { clave = $"O{n:00}", nombre = $"Organización {n}", sector = n % 2 == 0 ? "sociedad_civil" : "entes_publicos", tipo = n % 2 == 0 ? "sociedad_civil" : "dependencia" })).GetProperty("folio").GetString()!);

        MemoryBefore = Memory("VmRSS");
        for (var from = 0; from < Size; from += PerPlan)
        {
            var clave = $"PAL{1 + (from / PerPlan)}";
            var cycle = (await PostAsync("ejercicios", new { entidad_clave = "BENCH", entidad = "Estado de México", nombre = clave, numero_pal = 1 + (from / PerPlan), declaratoria = new { fecha = "2016-06-20", firmantes = Array.Empty<object>() }, fecha = "2016-06-20" })).GetProperty("folio").GetString()!;
            Plans.Add((await PostAsync("planes", new { ejercicio_folio = cycle, titulo = clave, vigencia = new { desde = "2020-01-01", hasta = "2021-12-31" } })).GetProperty("folio").GetString()!);
            var file = Generator.WriteFile(from, Math.Min(PerPlan, Size - from), organizations);
            await using (var content = File.OpenRead(file))
            {
                FileMegabytes = content.Length / 1e6;
                var watch = Stopwatch.StartNew();
                using var answer = await Http.PostAsync($"/api/v1/planes/{Plans[^1]}/importacion", new StreamContent(content) { Headers = { ContentType = new("application/json") } });
                if (!answer.IsSuccessStatusCode) throw new InvalidOperationException(await answer.Content.ReadAsStringAsync());
                ImportTime += watch.Elapsed;
            }

            File.Delete(file);
            Console.Error.WriteLine($"  {Math.Min(from + PerPlan, Size)}/{Size} compromisos importados");
        }

        MemoryPeak = Memory("VmHWM");
        await SqlAsync(Owner, "vacuum analyze");
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync($"/api/v1/{path}", body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(text) : throw new InvalidOperationException($"{path}: {text}");
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            return (await Http.GetAsync("/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private double Memory(string what) => double.Parse(File.ReadLines($"/proc/{host.Id}/status").First(l => l.StartsWith(what, StringComparison.Ordinal)).Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture) / 1024;

    private static ProcessStartInfo Configured(string binary, string arguments, string serving, string owner, string url) => new(binary, arguments)
    {
        RedirectStandardOutput = true, RedirectStandardError = false,
        Environment = { ["OPENGOV__BASEDEDATOS"] = serving, ["OPENGOV__BASEDEDATOSMIGRACION"] = owner, ["OPENGOV__ESCUCHAR"] = url, ["OPENGOV__LIMITES__PUBLICO"] = "10000000", ["OPENGOV__LIMITES__TOKEN"] = "10000000", ["Logging__LogLevel__Default"] = "Warning" },
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(System.Net.IPAddress.Loopback, 0);
        probe.Start();
        return ((System.Net.IPEndPoint)probe.LocalEndpoint).Port;
    }
}
