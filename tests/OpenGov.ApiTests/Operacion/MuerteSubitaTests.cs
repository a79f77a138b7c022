using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Operacion;

/// <summary>What was acknowledged is never lost, and asking twice never counts twice, though hosts die in the middle.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class MuerteSubitaTests
{
    private const int Muertes = 10;
    private const int Clientes = 4;
    private readonly ConcurrentDictionary<string, string> reconocidas = new();
    private volatile bool seguir = true;
    private volatile Uri vivo = null!;

    [Fact(Skip = "El host a veces termina antes de estar listo al arrancar bajo escrituras: primero de docs/roadmap.md.")]
    public async Task Ninguna_escritura_reconocida_se_pierde_ni_se_duplica()
    {
        await using var instalacion = await Instalacion.IniciarAsync();
        var actual = instalacion.NuevoHost();
        await actual.Listo();
        vivo = actual.Direccion;
        var token = await instalacion.Token("secretariado:escribir");
        var clientes = Enumerable.Range(0, Clientes).Select(n => Escribir(n, token)).ToList();

        for (var muerte = 0; muerte < Muertes; muerte++)
        {
            var siguiente = instalacion.NuevoHost();
            await siguiente.Listo();
            var antes = reconocidas.Count;
            await Espera.Hasta(() => Task.FromResult(reconocidas.Count > antes + 20), segundos: 30); // there is work in flight
            actual.Matar();
            (actual, vivo) = (siguiente, siguiente.Direccion);
        }

        seguir = false;
        await Task.WhenAll(clientes);

        Assert.True(reconocidas.Count > Muertes * 20, $"Solo hubo {reconocidas.Count} escrituras.");
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from secretariado.organizaciones"));
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from secretariado.historia where recurso = 'organizaciones' and version = 1"));
        Assert.Equal(reconocidas.Count, await instalacion.Escalar<long>("select count(*) from secretariado.historia where recurso = 'organizaciones'"));
        using var lector = actual.Cliente();
        foreach (var (clave, direccion) in reconocidas)
            Assert.Equal($"ORG-{clave}", (await (await lector.GetAsync(direccion)).DebeSer(HttpStatusCode.OK)).Texto("folio"));
    }

    /// <summary>A careful client: what is not answered is asked again with the same key.</summary>
    private async Task Escribir(int cliente, string token)
    {
        for (var n = 0; seguir; n++)
        {
            var clave = $"C{cliente}-{n}";
            while (await Intentar(clave, token) is not { } direccion || !reconocidas.TryAdd(clave, direccion)) await Task.Delay(20);
        }
    }

    private async Task<string?> Intentar(string clave, string token)
    {
        using var http = new HttpClient { BaseAddress = vivo, Timeout = TimeSpan.FromSeconds(10) };
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizaciones")
        {
            Content = JsonContent.Create(new { clave, nombre = $"Organización {clave}", sector = "sociedad_civil", tipo = "sociedad_civil" }),
        };
        peticion.Headers.Add("Authorization", $"Bearer {token}");
        peticion.Headers.Add("Idempotency-Key", clave);
        try
        {
            using var respuesta = await http.SendAsync(peticion);
            if ((int)respuesta.StatusCode is 503 or 409 && (await respuesta.Leer()).Texto("codigo") != "ya_existe") return null; // busy, or its twin has not finished dying
            await respuesta.DebeSerCreado();
            return respuesta.Headers.Location!.PathAndQuery();
        }
        catch (Exception sinRespuesta) when (sinRespuesta is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }
}

file static class Direcciones
{
    public static string PathAndQuery(this Uri direccion) => direccion.IsAbsoluteUri ? direccion.PathAndQuery : direccion.OriginalString;
}
