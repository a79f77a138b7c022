using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Operacion;

/// <summary>PostgreSQL away is a 503 that says when to come back, never a hang nor a dead host; and it heals by itself.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class CaidaDePostgresTests(InstalacionCompartida mundo)
{
    private static readonly TimeSpan Pronto = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData("detener")]
    [InlineData("matar")]
    public async Task Sin_base_de_datos_se_dice_pronto_y_al_volver_se_sana_sin_reiniciar(string manera)
    {
        var (instalacion, cliente) = (mundo.Instalacion, mundo.Cliente);
        var (antes, durante) = (EscenariosDelContrato.Clave(), EscenariosDelContrato.Clave());
        await (await Registrar(cliente, antes)).DebeSerCreado();

        await (manera == "matar" ? instalacion.Postgres.MatarAsync() : instalacion.Postgres.DetenerAsync());
        foreach (var peticion in (Func<Task<HttpResponseMessage>>[])[() => cliente.GetAsync("/health/ready"), () => cliente.GetAsync("/api/v1/organizaciones"), () => Registrar(cliente, durante)])
        {
            var reloj = Stopwatch.StartNew();
            var respuesta = await peticion();
            await respuesta.DebeSerProblema(HttpStatusCode.ServiceUnavailable, "base_de_datos_no_disponible");
            Assert.NotNull(respuesta.Headers.RetryAfter?.Delta);
            Assert.True(reloj.Elapsed < Pronto, $"Tardó {reloj.Elapsed} en decirlo.");
        }

        await (await cliente.GetAsync("/health/live")).DebeSer(HttpStatusCode.OK);
        await instalacion.Postgres.ReanudarAsync();
        var ausencia = Stopwatch.StartNew();
        await Espera.Hasta(async () => (await cliente.GetAsync("/health/ready")).IsSuccessStatusCode, segundos: 10);
        Assert.True(ausencia.Elapsed < Pronto, $"Tardó {ausencia.Elapsed} en sanar.");

        await (await Registrar(cliente, durante)).DebeSerCreado();
        await (await cliente.GetAsync($"/api/v1/organizaciones/ORG-{antes}")).DebeSer(HttpStatusCode.OK);
        await Espera.Hasta(() => instalacion.Escalar<bool>(TodoTieneQuienLoEncabece), segundos: 15);
        Assert.True(mundo.Host.Vive);
    }

    /// <summary>The five outboxes and the log of open data are led again: who leads holds its lock.</summary>
    private const string TodoTieneQuienLoEncabece = """
        select count(*) = 6 from unnest(array['outbox.secretariado', 'outbox.mesas', 'outbox.compromisos', 'outbox.difusion', 'outbox.seguimiento', 'entregas']) as que
        where exists (select from pg_locks where locktype = 'advisory' and granted and objid::bigint = (hashtext('opengov.' || que)::bigint & 4294967295))
        """;

    [Fact]
    public async Task Un_host_que_inicia_antes_que_su_base_la_espera()
    {
        var instalacion = mundo.Instalacion;
        await instalacion.Postgres.DetenerAsync();
        using var host = instalacion.NuevoHost();
        await host.Responde();
        using var cliente = host.Cliente();

        var respuesta = await cliente.GetAsync("/api/v1/organizaciones");
        await respuesta.DebeSerProblema(HttpStatusCode.ServiceUnavailable, "iniciando");
        await instalacion.Postgres.ReanudarAsync();

        await host.Listo();
        await (await cliente.GetAsync("/api/v1/organizaciones")).DebeSer(HttpStatusCode.OK);
        await mundo.Host.Listo();
    }

    private static Task<HttpResponseMessage> Registrar(HttpClient cliente, string clave)
    {
        var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizaciones")
        {
            Content = JsonContent.Create(new { clave, nombre = "Organización de prueba", sector = "sociedad_civil", tipo = "sociedad_civil" }),
        };
        peticion.Headers.Add("Idempotency-Key", clave);
        return cliente.SendAsync(peticion);
    }
}
