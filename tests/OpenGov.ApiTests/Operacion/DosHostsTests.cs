using System.Net;
using System.Net.Http.Json;
using Npgsql;

namespace OpenGov.ApiTests.Operacion;

/// <summary>Two hosts on one database are one installation: they share its migrations, its reads and its outbox.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class DosHostsTests(InstalacionCompartida mundo)
{
    [Fact]
    public async Task Cuatro_hosts_migran_a_la_vez_uno_muere_a_la_mitad_y_los_demas_se_reparten_el_trabajo()
    {
        await using var instalacion = await Instalacion.IniciarAsync();
        var hosts = Enumerable.Range(0, 4).Select(_ => instalacion.NuevoHost()).ToList();
        await Espera.Hasta(() => instalacion.Escalar<bool>("select to_regclass('plataforma.cimientos') is not null"), segundos: 90);
        hosts[0].Matar();
        await Task.WhenAll(hosts.Skip(1).Select(host => host.Listo()));

        foreach (var esquema in Semilla.Esquemas)
            Assert.True(await instalacion.Escalar<bool>($"select count(*) > 0 and count(*) = count(distinct \"MigrationId\") from {esquema}.migraciones"), esquema);
        Assert.Equal(6, await instalacion.Escalar<long>("select count(*) from plataforma.cimientos"));

        var token = await instalacion.Token();
        using var uno = hosts[1].Cliente(token);
        using var otro = hosts[2].Cliente(token);
        var creada = await uno.PostAsJsonAsync("/api/v1/organizaciones", new { clave = "COMPARTIDA", nombre = "Compartida", sector = "sociedad_civil", tipo = "sociedad_civil" });
        await creada.DebeSerCreado();
        var leida = await otro.GetAsync("/api/v1/organizaciones/ORG-COMPARTIDA");
        await leida.DebeSer(HttpStatusCode.OK);
        Assert.Equal(creada.Headers.ETag, leida.Headers.ETag);
        await (await otro.Actuar("organizaciones/ORG-COMPARTIDA", "extincion", new { hasta = "2020-01-01" })).DebeSer(HttpStatusCode.OK);

        // Whoever leads the outbox dies, twice: another takes over.
        await UnHechoSeEntrega(instalacion);
        hosts[3].Matar();
        await UnHechoSeEntrega(instalacion);
        hosts[1].Matar();
        await UnHechoSeEntrega(instalacion);
        await (await otro.GetAsync("/api/v1/organizaciones/ORG-COMPARTIDA")).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Un_host_que_inicia_no_detiene_a_quien_escribe()
    {
        var instalacion = mundo.Instalacion;
        await using var escritor = new NpgsqlConnection(instalacion.Postgres.BaseDeDatos);
        await escritor.OpenAsync();
        await using var transaccion = await escritor.BeginTransactionAsync();
        await using (var escribe = new NpgsqlCommand("lock table plataforma.idempotencia, secretariado.historia, mesas.outbox in row exclusive mode", escritor)) await escribe.ExecuteNonQueryAsync();

        using var host = instalacion.NuevoHost();
        await host.Listo(segundos: 60); // with a write open all the while

        Assert.False(await instalacion.Escalar<bool>("select exists (select from pg_locks where not granted)"));
    }

    [Fact]
    public async Task Al_pedirle_que_termine_termina_bien_y_pronto()
    {
        using var host = mundo.Instalacion.NuevoHost();
        await host.Listo();

        Assert.Equal(0, await host.Detener());
    }

    [Fact]
    public async Task Al_terminar_avisa_primero_que_ya_no_esta_listo_y_no_falla_lo_que_tiene_en_curso()
    {
        using var host = mundo.Instalacion.NuevoHost(("OPENGOV__AVISODECIERRESEGUNDOS", "4"));
        await host.Listo();
        using var cliente = host.Cliente();
        using var freno = new CancellationTokenSource();
        var lectores = Enumerable.Range(0, 4).Select(_ => Leer(cliente, freno.Token)).ToList();

        var termina = host.Detener();
        await Espera.Hasta(async () => (int)(await cliente.GetAsync("/health/ready")).StatusCode == 503, segundos: 4);
        (await cliente.GetAsync("/api/v1/organizaciones")).EnsureSuccessStatusCode();
        Assert.Equal("cerrando", (await (await cliente.GetAsync("/health/ready")).Content.ReadFromJsonAsync<System.Text.Json.JsonElement>()).Texto("codigo"));
        await freno.CancelAsync();

        Assert.All(await Task.WhenAll(lectores), leidas => Assert.True(leidas > 0));
        Assert.Equal(0, await termina);
    }

    /// <summary>One after another until told to stop; a failure fails the test.</summary>
    private static async Task<int> Leer(HttpClient cliente, CancellationToken freno)
    {
        var leidas = 0;
        for (; leidas == 0 || !freno.IsCancellationRequested; leidas++) (await cliente.GetAsync("/api/v1/organizaciones", CancellationToken.None)).EnsureSuccessStatusCode();
        return leidas;
    }

    /// <summary>A fact nobody reacts to: delivering it is only marking it.</summary>
    private static async Task UnHechoSeEntrega(Instalacion instalacion)
    {
        var id = await instalacion.Escalar<Guid>("""
            insert into mesas.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, ejemplo, traza, intentos, proximo_intento_en)
            values (gen_random_uuid(), 'PRUEBA', 'secretariado.periodicidad_incumplida', '{"secretariado_folio":"X","ultima_sesion":"2020-01-01","fecha":"2020-08-01"}',
                    '2020-08-01', now(), true, 'prueba', 0, now()) returning id
            """);
        await Espera.Hasta(async () => await instalacion.Escalar<bool>($"select procesado_en is not null from mesas.outbox where id = '{id}'"), segundos: 15);
    }
}
