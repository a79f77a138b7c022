using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>Un extraño que solo sigue los cambios tiene lo mismo que publicamos.</summary>
public sealed class EspejoTests(OpenGovApi api)
{
    private const int Actos = 300;

    [Fact]
    public async Task El_espejo_de_un_extrano_es_igual_a_lo_publicado_y_solo_baja_lo_nuevo()
    {
        Programa.Exigir("python3");
        await using var mundo = await MundoConReloj.Abrir(api, DateOnly.FromDateTime(DateTime.UtcNow), anfitriones: 2);
        await Semilla.Importar(mundo.Cliente("*"), mundo.Cliente("seguimiento:verificar", "seguimiento:integrante"));
        var carpeta = Directory.CreateTempSubdirectory("opengov-espejo-");
        await Coincide(mundo, carpeta);
        var antes = await Tamano(mundo);

        var azar = new Random(20191015);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Actuar(mundo, new Random(azar.Next()), Actos / 6)));
        var salida = await Coincide(mundo, carpeta);

        var ahora = await Tamano(mundo);
        Assert.True(ahora > antes + (Actos / 2), $"De {antes} a {ahora} cambios.");
        Assert.StartsWith($"{ahora} cambios, {ahora - antes} bajados ahora;", salida, StringComparison.Ordinal);
        carpeta.Delete(recursive: true);
    }

    private static Task<long> Tamano(MundoConReloj mundo) => mundo.Escalar<long>("select max(cursor) from difusion.entregas");

    private async Task<string> Coincide(MundoConReloj mundo, DirectoryInfo carpeta)
    {
        await api.Eventualmente(async () => Assert.Equal(0, await PorPublicar(mundo)), segundos: 60);
        using var cualquiera = mundo.Cliente();
        var (codigo, salida, errores) = await Programa.Correr("python3", [Programa.Verificador("espejo.py"), cualquiera.BaseAddress!.ToString(), carpeta.FullName], segundos: 300);
        Assert.True(codigo == 0, errores);
        return salida;
    }

    // What an act sets off elsewhere is still on its way.
    private async Task<long> PorPublicar(MundoConReloj mundo)
    {
        var pendientes = 0L;
        foreach (var esquema in api.Esquemas())
            pendientes += await mundo.Escalar<long>($"select (select count(*) from {esquema}.por_publicar) + (select count(*) from {esquema}.outbox where procesado_en is null and muerto_en is null)");
        return pendientes;
    }

    private static async Task Actuar(MundoConReloj mundo, Random azar, int cuantos)
    {
        using var stl = mundo.Cliente("*");
        List<string> organizaciones = [], paginas = [];
        for (var i = 0; i < cuantos; i++)
        {
            var acto = azar.Next(10);
            if (acto < 4 || organizaciones.Count == 0) organizaciones.Add(await Crear(stl, "organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: $"Colectivo «{azar.Next()}» ñ 🗳️\n")));
            else if (acto < 6) await Hacer(stl, $"organizaciones/{Sacar(azar, organizaciones)}", "extincion", new { hasta = "2026-01-31", motivo = "Se disolvió." });
            else if (acto < 8 || paginas.Count == 0)
            {
                paginas.Add(await Crear(stl, "paginas", Pagina($"/prueba/{Guid.NewGuid():n}"[..40], azar.Next())));
                if (azar.Next(2) == 0) await Hacer(stl, $"paginas/{paginas[^1]}", "publicacion", new { }); // the others stay drafts: nobody sees them
            }
            else await Hacer(stl, $"paginas/{paginas[azar.Next(paginas.Count)]}", "contenido", Pagina(null, azar.Next()), HttpMethod.Put);
        }
    }

    private static async Task<string> Crear(HttpClient stl, string recurso, object cuerpo) => (await (await stl.PostAsJsonAsync($"/api/v1/{recurso}", cuerpo)).DebeSerCreado()).Texto("folio");

    private static async Task Hacer(HttpClient stl, string recurso, string acto, object cuerpo, HttpMethod? metodo = null) =>
        await (await stl.Actuar(recurso, acto, cuerpo, metodo)).DebeSer(HttpStatusCode.OK);

    private static string Sacar(Random azar, List<string> folios)
    {
        var folio = folios[azar.Next(folios.Count)];
        folios.Remove(folio);
        return folio;
    }

    private static object Pagina(string? ruta, int n) => ruta is null
        ? new { titulo = $"Página {n}", resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = $"Van **{n}**." } } }
        : new { ruta, titulo = $"Página {n}", resumen = "Lo que va.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = $"Van **{n}**." } } };
}
