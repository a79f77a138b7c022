using System.Net.Http.Headers;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenGov.Host.Jobs;

namespace OpenGov.ApiTests;

/// <summary>A clock that stands still until a test moves it. Waits are still real: only what day it is can be chosen.</summary>
internal sealed class RelojDePrueba(DateTimeOffset inicio) : TimeProvider
{
    private long ticks = inicio.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>To noon of that day in central Mexico; it never goes back.</summary>
    public void IrA(DateOnly dia) => Interlocked.Exchange(ref ticks, new DateTimeOffset(dia, new TimeOnly(18, 0), TimeSpan.Zero).UtcTicks);
}

/// <summary>One or more hosts on a database of their own, all by the clock of the test.</summary>
internal sealed class MundoConReloj : IAsyncDisposable
{
    private readonly PostgresDePrueba postgres = new();
    private readonly List<OpenGovApi.Fabrica> anfitriones = [];
    private readonly OpenGovApi api;
    private readonly (string Nombre, string Valor)[] ajustes;
    private readonly bool conReloj;

    private MundoConReloj(OpenGovApi api, DateOnly? inicio, (string Nombre, string Valor)[] ajustes)
    {
        (this.api, this.ajustes, conReloj) = (api, ajustes, inicio is not null);
        Reloj = new(DateTimeOffset.UnixEpoch);
        if (inicio is { } dia) Reloj.IrA(dia);
    }

    public RelojDePrueba Reloj { get; }

    /// <summary>For what only the administrator of the cluster may do.</summary>
    public string Superusuario => postgres.Superusuario;

    /// <param name="inicio">Day at which its clock stands; null for the real clock.</param>
    public static async Task<MundoConReloj> Abrir(OpenGovApi api, DateOnly? inicio, int anfitriones = 1, params (string Nombre, string Valor)[] ajustes)
    {
        var mundo = new MundoConReloj(api, inicio, ajustes);
        await mundo.postgres.IniciarAsync(privado: true);
        for (var i = 0; i < anfitriones; i++) await mundo.AbrirOtro();
        return mundo;
    }

    /// <summary>One more host, that starts now.</summary>
    public Task AbrirOtro() => IniciarAsync(ajustes);

    /// <summary>The last host ends and another takes its place, with settings of its own.</summary>
    public async Task RelevarAsync(params (string Nombre, string Valor)[] ajustes)
    {
        await anfitriones[^1].DisposeAsync();
        anfitriones.RemoveAt(anfitriones.Count - 1);
        await IniciarAsync(ajustes);
    }

    /// <summary>A client of the last host that started, whose token lasts a year.</summary>
    public HttpClient Cliente(params string[] alcances)
    {
        var cliente = api.Juzgado(anfitriones[^1].ClientOptions.BaseAddress);
        if (alcances.Length > 0) cliente.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", OpenGovApi.Emitir(anfitriones[^1].Services, alcances, dias: 366));
        return cliente;
    }

    /// <summary>It falls due, as when its hour comes, and each host looks at once; how many of them found it undone.</summary>
    public async Task<int> EjecutarEnTodos(string tarea)
    {
        await Tareas(anfitriones[0]).MakeDueAsync(tarea, CancellationToken.None);
        return await RevisarEnTodos(tarea);
    }

    /// <summary>Each host looks at once whether it is due; how many of them found it undone.</summary>
    public async Task<int> RevisarEnTodos(string tarea) =>
        (await Task.WhenAll(anfitriones.Select(a => Tareas(a).RunAsync(tarea, onlyIfDue: true, CancellationToken.None)))).Count(corrio => corrio);

    private async Task IniciarAsync((string Nombre, string Valor)[] ajustes)
    {
        var anfitrion = new OpenGovApi.Fabrica(postgres.BaseDeDatos, postgres.BaseDeDatosMigracion, ajustes) { Reloj = conReloj ? Reloj : null };
        anfitrion.UseKestrel(0);
        anfitrion.StartServer();
        anfitriones.Add(anfitrion);
        await api.Eventualmente(async () => Assert.Equal(200, (int)(await Cliente().GetAsync("/health/ready")).StatusCode), segundos: 60);
    }

    private static ScheduledJobs Tareas(OpenGovApi.Fabrica anfitrion) => anfitrion.Services.GetRequiredService<ScheduledJobs>();

    /// <summary>What the command line would ask.</summary>
    public async Task<T> Preguntar<T>(IRequest<T> pregunta)
    {
        await using var ambito = anfitriones[^1].Services.CreateAsyncScope();
        ambito.ServiceProvider.GetRequiredService<ActContext>().Actor = Actor.System;
        return await ambito.ServiceProvider.GetRequiredService<ISender>().Send(pregunta);
    }

    /// <summary>What the statement locks stays in somebody else's hands until it is let go.</summary>
    public async Task<IAsyncDisposable> Tener(string sql)
    {
        var conexion = new NpgsqlConnection(postgres.BaseDeDatosMigracion);
        await conexion.OpenAsync();
        await using var comando = new NpgsqlCommand($"begin; {sql}", conexion);
        await comando.ExecuteNonQueryAsync();
        return conexion;
    }

    public async Task<T> Escalar<T>(string sql)
    {
        await using var origen = NpgsqlDataSource.Create(postgres.BaseDeDatos);
        await using var comando = origen.CreateCommand(sql);
        return (T)(await comando.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var anfitrion in anfitriones) await anfitrion.DisposeAsync();
        await postgres.DisposeAsync();
    }
}
