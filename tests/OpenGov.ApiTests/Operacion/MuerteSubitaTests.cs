using System.Collections.Concurrent;
using System.Net.Http.Json;
using OpenGov.ApiTests.Mesas;

namespace OpenGov.ApiTests.Operacion;

/// <summary>What was acknowledged is never lost, and asking twice never counts twice, though hosts die in the middle.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class MuerteSubitaTests
{
    private const int Muertes = 10;
    private const int Clientes = 4;
    private static readonly TimeSpan Respiro = TimeSpan.FromMilliseconds(100); // the next host needs the machine to start
    private readonly ConcurrentDictionary<string, int> reconocidas = new(); // folio, last version acknowledged
    private volatile bool seguir = true;
    private volatile HttpClient vivo = null!;
    private int repetidas;
    private int enVuelo;

    [Fact]
    public async Task Ninguna_escritura_reconocida_se_pierde_ni_se_duplica_y_cada_reaccion_ocurre_una_vez()
    {
        await using var instalacion = await Instalacion.IniciarAsync();
        var actual = instalacion.NuevoHost();
        await actual.Listo();
        var token = await instalacion.Token();
        using var primero = vivo = actual.Cliente(token);
        var (ejercicio, facilitador) = (await primero.EjercicioConStl(), await primero.Persona());
        var clientes = Enumerable.Range(0, Clientes).Select(n => LlevarMesas(n, ejercicio, facilitador)).ToList();

        for (var muerte = 0; muerte < Muertes; muerte++)
        {
            var siguiente = instalacion.NuevoHost();
            await siguiente.Listo();
            var antes = Escrituras;
            await Espera.Hasta(async () => await SiguenBien(clientes) && Escrituras > antes + 20, segundos: 30);
            await Espera.Hasta(() => Task.FromResult(enVuelo > 0), segundos: 10, cadaMilisegundos: 1);
            actual.Matar();
            (actual, vivo) = (siguiente, siguiente.Cliente(token));
        }

        seguir = false;
        await Task.WhenAll(clientes);

        Assert.True(Escrituras > Muertes * 20, $"Solo hubo {Escrituras} escrituras.");
        Assert.True(repetidas > 0, "Ninguna escritura quedó sin respuesta: las muertes no interrumpieron nada.");
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from mesas.mesas"));
        Assert.Equal(Escrituras, await instalacion.Escalar<long>("select count(*) from mesas.historia where recurso = 'mesas'"));
        Assert.Equal(Escrituras, await instalacion.Escalar<long>("select count(*) from mesas.auditoria where recurso = 'mesas'"));
        foreach (var (folio, version) in reconocidas)
            Assert.Equal(version, (await (await vivo.GetAsync($"/api/v1/mesas/{folio}")).Leer()).GetProperty("version").GetInt32());

        // Each mesa chose its problem once, and Compromisos heard of it once.
        await Espera.Hasta(() => instalacion.Escalar<bool>("select not exists (select from mesas.outbox where procesado_en is null)"), segundos: 60);
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from compromisos.problematicas"));
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from compromisos.historia where recurso = 'problematicas'"));
    }

    private static async Task<bool> SiguenBien(List<Task> clientes)
    {
        if (clientes.Find(c => c.IsFaulted) is { } roto) await roto;
        return true;
    }

    private int Escrituras => reconocidas.Values.Sum();

    /// <summary>Brings one mesa after another to the choice of its problem: four writes, each with its key.</summary>
    private async Task LlevarMesas(int cliente, string ejercicio, string facilitador)
    {
        for (var n = 0; seguir; n++)
        {
            var tema = $"tema_c{cliente}_n{n}";
            var folio = await Escribir("mesas", EscenariosMesas.Mesa(ejercicio, tema, facilitador), version: 0);
            await Escribir($"mesas/{folio}/convocatoria", new { dirigida_a = new[] { "academia" }, fecha = "2019-11-20" }, version: 1);
            await Escribir($"mesas/{folio}/apertura", new { fecha = EscenariosMesas.Apertura }, version: 2);
            await Escribir($"mesas/{folio}/pasos/1/cierre", EscenariosMesas.Producto(1), version: 3);
            await Task.Delay(Respiro * 4);
        }
    }

    /// <summary>A careful client: what is not answered is asked again, as it was and with the same key.</summary>
    private async Task<string> Escribir(string ruta, object cuerpo, int version)
    {
        var clave = $"{Guid.NewGuid()}";
        while (true)
        {
            using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{ruta}") { Content = JsonContent.Create(cuerpo) };
            peticion.Headers.Add("Idempotency-Key", clave);
            peticion.Headers.TryAddWithoutValidation("If-Match", $"\"v{version}\"");
            Interlocked.Increment(ref enVuelo);
            try
            {
                using var respuesta = await vivo.SendAsync(peticion);
                var leida = await respuesta.Leer();
                if (respuesta.IsSuccessStatusCode)
                {
                    Assert.Equal(version + 1, leida.GetProperty("version").GetInt32());
                    reconocidas[leida.Texto("folio")] = version + 1;
                    return leida.Texto("folio");
                }

                Assert.True(leida.Texto("codigo") is "base_de_datos_no_disponible" or "acto_en_competencia" or "idempotency_key_en_curso", $"{ruta}: {leida}");
            }
            catch (Exception sinRespuesta) when (sinRespuesta is HttpRequestException or TaskCanceledException or IOException)
            {
                Interlocked.Increment(ref repetidas);
            }
            finally
            {
                Interlocked.Decrement(ref enVuelo);
            }

            await Task.Delay(Respiro);
        }
    }
}
