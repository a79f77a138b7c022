using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;
using OpenGov.ApiTests.Operacion;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>Un extraño que solo sigue los cambios tiene lo mismo que publicamos, aunque los hosts mueran mientras publican.</summary>
[Collection(Instalacion.DeUnaEnUna)]
public sealed class EspejoTests
{
    private const int Clientes = 6;
    private static readonly int Actos = Cuantos("OPENGOV_ACTOS", 240);
    private static readonly int Muertes = Cuantos("OPENGOV_MUERTES", 2);

    private readonly ProcesoHost[] hosts = new ProcesoHost[2];
    private readonly HttpClient[] vivos = new HttpClient[2];
    private int hechos;
    private int repetidas;

    [Fact]
    public async Task El_espejo_de_un_extrano_es_igual_a_lo_publicado_aunque_mueran_hosts_y_solo_baja_lo_nuevo()
    {
        Programa.Exigir("python3");
        await using var instalacion = await Instalacion.IniciarAsync();
        var llave = (await instalacion.Opengov("datos", "llave")).Texto;
        var token = await Abrir(instalacion, llave, 0);
        await Abrir(instalacion, llave, 1, token); // who asks again is the same caller, whichever host hears it
        using var comite = hosts[0].Cliente(await instalacion.Token("seguimiento:verificar", "seguimiento:integrante"));
        await Semilla.Importar(vivos[0], comite);
        var carpeta = Directory.CreateTempSubdirectory("opengov-espejo-");
        await Coincide(instalacion, carpeta, hosts[0]);
        var antes = await Tamano(instalacion);

        var azar = new Random(20191015);
        var clientes = Enumerable.Range(0, Clientes).Select(_ => Actuar(new Random(azar.Next()), Actos / Clientes)).ToList();
        for (var muerte = 1; muerte <= Muertes; muerte++)
        {
            await Espera.Hasta(async () => { if (clientes.Find(c => c.IsFaulted) is { } roto) await roto; return hechos >= Actos * muerte / (Muertes + 1); }, segundos: 600);
            hosts[muerte % 2].Matar();
            await Abrir(instalacion, llave, muerte % 2, token);
            await Espejo(carpeta, hosts[(muerte + 1) % 2], "--sin-archivos"); // while they go on
        }

        await Task.WhenAll(clientes);
        var salida = await Coincide(instalacion, carpeta, hosts[0]);

        var ahora = await Tamano(instalacion);
        Assert.True(ahora > antes + (Actos / 2), $"De {antes} a {ahora} cambios.");
        Assert.True(Muertes == 0 || repetidas > 0, "Las muertes no interrumpieron nada.");
        Assert.StartsWith($"{ahora} cambios, ", salida, StringComparison.Ordinal);
        Assert.StartsWith($"{ahora} cambios, 0 bajados ahora;", await Coincide(instalacion, carpeta, hosts[1]), StringComparison.Ordinal); // the other host says the same
        Assert.Contains("(0 bajados ahora)", await Espejo(carpeta, hosts[0]), StringComparison.Ordinal); // of the files too: both build the same bytes
        carpeta.Delete(recursive: true);
    }

    private static int Cuantos(string variable, int normal) => Environment.GetEnvironmentVariable(variable) is { } dicho ? int.Parse(dicho, CultureInfo.InvariantCulture) : normal;

    private static Task<long> Tamano(Instalacion instalacion) => instalacion.Escalar<long>("select max(cursor) from difusion.entregas");

    private async Task<string> Abrir(Instalacion instalacion, string llave, int lugar, string? token = null)
    {
        hosts[lugar] = instalacion.NuevoHost(("OPENGOV__DATOSABIERTOS__LLAVEDEFIRMA", llave));
        await hosts[lugar].Listo(segundos: 180);
        vivos[lugar] = hosts[lugar].Cliente(token ??= await instalacion.Token());
        return token;
    }

    private static async Task<string> Coincide(Instalacion instalacion, DirectoryInfo carpeta, ProcesoHost host)
    {
        await Espera.Hasta(async () => await instalacion.Escalar<long>(Semilla.EnCamino) == 0, segundos: 120);
        return await Espejo(carpeta, host, "--todo");
    }

    private static async Task<string> Espejo(DirectoryInfo carpeta, ProcesoHost host, params string[] mas)
    {
        var (codigo, salida, errores) = await Programa.Correr("python3", [Programa.Verificador("espejo.py"), host.Direccion.ToString(), carpeta.FullName, .. mas], segundos: 900);
        Assert.True(codigo == 0, errores);
        return salida;
    }

    private async Task Actuar(Random azar, int cuantos)
    {
        List<(string Folio, int Version)> organizaciones = [], paginas = [];
        for (var i = 0; i < cuantos; i++, Interlocked.Increment(ref hechos))
        {
            var acto = azar.Next(10);
            if (acto < 4 || organizaciones.Count == 0) organizaciones.Add((await Escribir("organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: $"Colectivo «{azar.Next()}» ñ 🗳️\n"), 0, azar), 1));
            else if (acto < 6) await Escribir($"organizaciones/{Sacar(azar, organizaciones).Folio}/extincion", new { hasta = "2026-01-31", motivo = "Se disolvió." }, 1, azar);
            else if (acto < 8 || paginas.Count == 0)
            {
                var folio = await Escribir("paginas", Pagina($"/prueba/{Guid.NewGuid():n}"[..40], azar.Next()), 0, azar);
                var publicada = azar.Next(2); // the others stay drafts: nobody sees them
                if (publicada == 1) await Escribir($"paginas/{folio}/publicacion", new { }, 1, azar);
                paginas.Add((folio, 1 + publicada));
            }
            else
            {
                var (folio, version) = Sacar(azar, paginas);
                await Escribir($"paginas/{folio}/contenido", Pagina(null, azar.Next()), version, azar, HttpMethod.Put);
                paginas.Add((folio, version + 1));
            }
        }
    }

    /// <summary>A careful client: what is not answered is asked again, of whoever lives, as it was and with the same key.</summary>
    private async Task<string> Escribir(string ruta, object cuerpo, int version, Random azar, HttpMethod? metodo = null)
    {
        var clave = $"{Guid.NewGuid()}";
        while (true)
        {
            using var peticion = new HttpRequestMessage(metodo ?? HttpMethod.Post, $"/api/v1/{ruta}") { Content = JsonContent.Create(cuerpo) };
            peticion.Headers.Add("Idempotency-Key", clave);
            if (version > 0) peticion.Headers.TryAddWithoutValidation("If-Match", $"\"v{version}\"");
            try
            {
                using var respuesta = await vivos[azar.Next(2)].SendAsync(peticion);
                var leida = JsonSerializer.Deserialize<JsonElement>(await respuesta.Content.ReadAsStringAsync());
                if (respuesta.IsSuccessStatusCode) return leida.Texto("folio");

                Assert.True(leida.Texto("codigo") is "base_de_datos_no_disponible" or "acto_en_competencia" or "idempotency_key_en_curso", $"{ruta}: {leida}");
            }
            catch (Exception sinRespuesta) when (sinRespuesta is HttpRequestException or TaskCanceledException or IOException)
            {
                Interlocked.Increment(ref repetidas);
            }

            await Task.Delay(100);
        }
    }

    private static (string Folio, int Version) Sacar(Random azar, List<(string Folio, int Version)> cosas)
    {
        var cosa = cosas[azar.Next(cosas.Count)];
        cosas.Remove(cosa);
        return cosa;
    }

    private static object Pagina(string? ruta, int n) => ruta is null
        ? new { titulo = $"Página {n}", resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = $"Van **{n}**." } } }
        : new { ruta, titulo = $"Página {n}", resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = $"Van **{n}**." } } };
}
