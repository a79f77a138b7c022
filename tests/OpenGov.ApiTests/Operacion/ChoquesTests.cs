using System.Net;
using System.Net.Http.Json;
using Npgsql;
using OpenGov.ApiTests.Contrato;
using OpenGov.ApiTests.Mesas;

namespace OpenGov.ApiTests.Operacion;

/// <summary>
/// Two acts that meet at an unlucky moment are the system's problem, not the caller's: it tries again by itself, says so when it cannot,
/// and never takes the wait for something else as a twin of the same key.
/// </summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class ChoquesTests(InstalacionCompartida mundo)
{
    private const string Mesas = "lock table mesas.mesas in share row exclusive mode";
    private const string Claves = "lock table plataforma.idempotencia in share row exclusive mode";
    private readonly string clave = EscenariosDelContrato.Clave();

    [Fact]
    public async Task De_un_abrazo_mortal_sale_repitiendo_el_acto_entero()
    {
        var (ejercicio, abrazos) = (await mundo.Cliente.EjercicioSinStl(), await Abrazos());
        await using var rival = await Rival.Con(mundo, Mesas);

        var acto = Programar(ejercicio);
        await Espera.Hasta(() => mundo.AlguienEspera(), segundos: 10); // it has the series of folios and wants the table
        await rival.Ejecutar($"insert into mesas.folios (serie, ultimo) values ('mesas/{ejercicio}/movilidad', 7) on conflict do nothing"); // the other way round
        Assert.False(acto.IsCompleted);
        await rival.Soltar();

        var mesa = await (await acto).DebeSerCreado();
        await Espera.Hasta(async () => await Abrazos() > abrazos, segundos: 10); // or there was none, and this proves nothing
        Assert.Equal($"{ejercicio}-M-MOVILIDAD", mesa.Texto("folio"));
        Assert.Equal(1, await mundo.Instalacion.Escalar<long>($"select count(*) from mesas.historia where folio = '{mesa.Texto("folio")}'"));
        Assert.Equal(1, await mundo.Instalacion.Escalar<int>($"select ultimo from mesas.folios where serie = 'mesas/{ejercicio}/movilidad'"));
        Assert.Equal($"{mesa}", $"{await (await Programar(ejercicio)).DebeSerCreado()}");
    }

    [Fact]
    public async Task Lo_que_no_encuentra_su_turno_es_503_nada_se_escribe_y_la_misma_clave_sirve_despues()
    {
        var ejercicio = await mundo.Cliente.EjercicioSinStl();
        await using var rival = await Rival.Con(mundo, Mesas);

        var vano = await Programar(ejercicio);

        await vano.DebeSerProblema(HttpStatusCode.ServiceUnavailable, "acto_en_competencia");
        Assert.NotNull(vano.Headers.RetryAfter?.Delta);
        Assert.Equal(0, await mundo.Instalacion.Escalar<long>($"select count(*) from plataforma.idempotencia where clave = '{clave}'"));
        Assert.Equal(0, await mundo.Instalacion.Escalar<long>($"select count(*) from mesas.folios where serie = 'mesas/{ejercicio}/movilidad'"));
        await rival.Soltar();
        await (await Programar(ejercicio)).DebeSerCreado();
    }

    [Fact]
    public async Task Solo_la_espera_por_la_misma_clave_dice_que_esta_en_curso()
    {
        var ejercicio = await mundo.Cliente.EjercicioSinStl();
        await using var rival = await Rival.Con(mundo, $"""
            create or replace function mesas.lento() returns trigger language plpgsql as 'begin perform pg_sleep(2); return new; end';
            create trigger lento before insert on mesas.mesas for each row when (new.ejercicio_folio = '{ejercicio}') execute function mesas.lento();
            """);
        await rival.Dejar();
        var primera = Programar(ejercicio);
        await Espera.Hasta(() => mundo.Instalacion.Escalar<bool>("select exists (select from pg_locks where relation = 'mesas.mesas'::regclass and mode = 'RowExclusiveLock')"), segundos: 10);

        await (await Programar(ejercicio)).DebeSerProblema(HttpStatusCode.Conflict, "idempotency_key_en_curso");

        Assert.Equal($"{await (await primera).DebeSerCreado()}", $"{await (await Programar(ejercicio)).DebeSerCreado()}");
        await mundo.Instalacion.Escalar<object?>("drop trigger lento on mesas.mesas");
    }

    [Fact]
    public async Task Una_clave_nueva_que_espera_por_otra_cosa_no_es_una_gemela()
    {
        await using var rival = await Rival.Con(mundo, Claves);

        var acto = mundo.Cliente.Enviar("organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(), clave);
        await OtraVez();
        await rival.Soltar();

        await (await acto).DebeSerCreado();
    }

    [Fact]
    public async Task Sin_clave_tambien_se_repite()
    {
        var ejercicio = await mundo.Cliente.EjercicioSinStl();
        await using var rival = await Rival.Con(mundo, Mesas);

        var acto = mundo.Cliente.PostAsJsonAsync("/api/v1/mesas", EscenariosMesas.Mesa(ejercicio));
        await OtraVez();
        await rival.Soltar();

        await (await acto).DebeSerCreado();
    }

    private Task<HttpResponseMessage> Programar(string ejercicio) => mundo.Cliente.Enviar("mesas", EscenariosMesas.Mesa(ejercicio), clave);

    /// <summary>Somebody waits, gives up, and waits again.</summary>
    private async Task OtraVez()
    {
        var esperas = new HashSet<DateTime>();
        await Espera.Hasta(
            async () =>
            {
                if (await mundo.AlguienEspera()) esperas.Add(await mundo.Instalacion.Escalar<DateTime>("select coalesce(max(waitstart), '2000-01-01') from pg_locks where not granted"));
                return esperas.Count(instante => instante.Year > 2000) > 1;
            },
            segundos: 10);
    }

    private Task<long> Abrazos() => mundo.Instalacion.Escalar<long>("select deadlocks from pg_stat_database where datname = current_database()");

    /// <summary>A transaction that takes a lock and does not hurry; nobody ends it before it says so.</summary>
    private sealed class Rival(NpgsqlConnection conexion, NpgsqlTransaction transaccion) : IAsyncDisposable
    {
        public static async Task<Rival> Con(InstalacionCompartida mundo, string orden)
        {
            var conexion = new NpgsqlConnection(mundo.Instalacion.Postgres.Superusuario);
            await conexion.OpenAsync();
            var rival = new Rival(conexion, await conexion.BeginTransactionAsync());
            await rival.Ejecutar("set local deadlock_timeout = '20s'");
            await rival.Ejecutar(orden);
            return rival;
        }

        public async Task Ejecutar(string sql)
        {
            await using var orden = new NpgsqlCommand(sql, conexion, transaccion);
            await orden.ExecuteNonQueryAsync();
        }

        public Task Dejar() => transaccion.CommitAsync();

        public Task Soltar() => transaccion.RollbackAsync();

        public async ValueTask DisposeAsync()
        {
            await transaccion.DisposeAsync();
            await conexion.DisposeAsync();
        }
    }
}
