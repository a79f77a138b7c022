using System.Net;
using System.Net.Http.Json;
using Npgsql;
using OpenGov.ApiTests.Contrato;
using OpenGov.Difusion.Contracts;

namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>A dozen public acts in a cluster of their own, and somebody who rules it.</summary>
internal sealed class MundoAlterable(MundoConReloj mundo) : IAsyncDisposable
{
    private const int Organizaciones = 9;
    private const int Cambios = Organizaciones + 3; // the key, and two that were extinguished
    private static readonly string[] Tablas =
        ["difusion.entregas", "difusion.nodos", "difusion.puntos_de_control", "difusion.publicados", "secretariado.historia", "secretariado.vigentes", "secretariado.indice", "secretariado.por_publicar"];

    public HttpClient Cualquiera { get; } = mundo.Cliente();

    public static async Task<MundoAlterable> Abrir(OpenGovApi api)
    {
        var mundo = new MundoAlterable(await MundoConReloj.Abrir(api, DateOnly.FromDateTime(DateTime.UtcNow)));
        await api.Eventualmente(() => mundo.DebeHaber(1), segundos: 60);
        var stl = mundo.Stl();
        var folios = new List<string>();
        for (var i = 1; i <= Organizaciones; i++)
        {
            folios.Add((await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: $"Colectivo {i}"))).DebeSerCreado()).Texto("folio"));
            await api.Eventualmente(() => mundo.DebeHaber(i + 1), segundos: 30); // one checkpoint each
        }

        foreach (var folio in folios.Take(2)) await (await stl.Extinguir(folio)).DebeSer(HttpStatusCode.OK);
        await api.Eventualmente(() => mundo.DebeHaber(Cambios), segundos: 30);
        await mundo.ComoSuperusuario("create schema respaldo; " + string.Concat(Tablas.Select(t => $"create table respaldo.{Copia(t)} as table {t};")));
        return mundo;
    }

    public Task<InformeDeIntegridad> Verificar(string? guardado = null) => mundo.Preguntar(new VerificarDatosEnConsola(guardado));

    public async Task ComoSuperusuario(string sql)
    {
        await using var origen = NpgsqlDataSource.Create(mundo.Superusuario);
        await using var comando = origen.CreateCommand($"set session_replication_role = replica; {sql}");
        await comando.ExecuteNonQueryAsync();
    }

    /// <summary>What a query gives, as psql would leave it in a CSV.</summary>
    public async Task<string> Volcar(string sql)
    {
        await using var conexion = new NpgsqlConnection(mundo.Superusuario);
        await conexion.OpenAsync();
        using var salida = await conexion.BeginTextExportAsync($"copy ({sql}) to stdout (format csv, header)");
        return await salida.ReadToEndAsync();
    }

    public Task Restaurar() => ComoSuperusuario(string.Concat(Tablas.Select(t => $"delete from {t}; insert into {t} overriding system value select * from respaldo.{Copia(t)};")));

    public ValueTask DisposeAsync()
    {
        Cualquiera.Dispose();
        return mundo.DisposeAsync();
    }

    private HttpClient Stl() => mundo.Cliente("*");

    private async Task DebeHaber(int cuantos) => Assert.Equal(cuantos, await mundo.Escalar<long>("select coalesce(max(tamano), 0) from difusion.puntos_de_control"));

    private static string Copia(string tabla) => tabla.Replace('.', '_');
}

/// <summary>One for all who alter it: each begins from how it was.</summary>
public sealed class MundoAlterableCompartido(OpenGovApi api) : IAsyncLifetime
{
    internal MundoAlterable Mundo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Mundo = await MundoAlterable.Abrir(api);

    public ValueTask DisposeAsync() => Mundo.DisposeAsync();

    internal async Task<MundoAlterable> ComoEra()
    {
        await Mundo.Restaurar();
        return Mundo;
    }
}

[CollectionDefinition(Nombre)]
public sealed class DeAlteraciones : ICollectionFixture<MundoAlterableCompartido>
{
    public const string Nombre = "alteraciones";
}
