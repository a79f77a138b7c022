using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Cada juego de archivos es de un solo momento, lo construya quien lo construya y cuando lo construya.</summary>
public sealed class CortesTests(OpenGovApi api)
{
    private const string Tarea = "difusion.cerrar-dia";
    private static readonly string[] Formatos = ["csv", "json", "ndjson", "xlsx"];

    [Fact]
    public async Task Lo_que_se_publica_mientras_se_construyen_espera_a_los_siguientes()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        await Publicada(stl, await Registrar(stl, "Colectivo de antes"));

        await using (await mundo.Tener("lock table difusion.conteos_adhesiones in access exclusive mode"))
        {
            await Registrar(stl, "Colectivo que se construye");
            await Espera(async () => await mundo.Escalar<bool>("select exists (select from pg_locks where not granted and relation = 'difusion.conteos_adhesiones'::regclass)")); // the builder has begun
            await Registrar(stl, "Colectivo que llega a la mitad");
            await Espera(async () => await mundo.Escalar<long>("select count(*) from difusion.publicados where recurso = 'organizaciones'") == 3);
        }

        var vistos = new Dictionary<long, int>();
        while (!vistos.ContainsValue(3))
        {
            var archivo = await stl.GetFromJsonAsync<JsonElement>("/datos/organizaciones.json");
            vistos[archivo.GetProperty("version").GetInt64()] = archivo.GetProperty("datos").GetArrayLength();
            await Task.Delay(20);
        }

        foreach (var (version, filas) in vistos)
            Assert.Equal(await mundo.Escalar<long>($"select count(distinct folio) from difusion.entregas where recurso = 'organizaciones' and cursor <= {version}"), filas);
    }

    [Fact]
    public async Task Un_dia_que_se_cierra_tarde_es_como_era_aunque_todo_haya_cambiado()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        var (una, otra) = (await Registrar(stl, "Colectivo que se extingue"), await Registrar(stl, "Colectivo que se oculta"));
        await Publicada(stl, una);
        await Publicada(stl, otra);
        var aTiempo = await Bajar(stl, "/datos");

        mundo.Reloj.IrA(new(2020, 1, 2));
        await (await stl.Extinguir(una, hasta: "2020-01-02")).DebeSer(HttpStatusCode.OK);
        await mundo.Escalar<int>($"""
            insert into secretariado.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en)
            select recurso, folio, 2, false, documento, 'OcultarOrganizacion', '2020-01-02', '2020-01-02T18:00:00Z' from secretariado.historia where folio = '{otra}' returning version
            """);
        await Publicada(stl, await Registrar(stl, "Colectivo nuevo"));
        await mundo.EjecutarEnTodos(Tarea);

        Assert.All((await Bajar(stl, "/datos/versiones/2020-01-01")).Zip(aTiempo), a => Assert.Equal(a.Second, a.First));

        var alDiaSiguiente = await Bajar(stl, "/datos");
        mundo.Reloj.IrA(new(2020, 1, 3));
        await Publicada(stl, await Registrar(stl, "Colectivo del tercer día"));
        await mundo.EjecutarEnTodos(Tarea);
        Assert.All((await Bajar(stl, "/datos/versiones/2020-01-02")).Zip(alDiaSiguiente), a => Assert.Equal(a.Second, a.First)); // with what is withdrawn, as it last was
    }

    [Fact]
    public async Task Un_dia_no_se_cierra_mientras_algo_suyo_espera_a_publicarse()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        await Publicada(stl, await Registrar(stl, "Colectivo a tiempo"));
        string tardia;

        await using (await mundo.Tener("lock table difusion.entregas in share mode")) // nothing is released
        {
            tardia = await Registrar(stl, "Colectivo de última hora");
            mundo.Reloj.IrA(new(2020, 1, 2));
            await mundo.EjecutarEnTodos(Tarea);
            Assert.Equal(0, await Cerrados(mundo));
        }

        await Publicada(stl, tardia);
        await mundo.EjecutarEnTodos(Tarea);
        Assert.Equal(1, await Cerrados(mundo));
        Assert.Contains(tardia, await stl.GetStringAsync("/datos/versiones/2020-01-01/organizaciones.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_dia_en_que_solo_cambiaron_las_adhesiones_tiene_su_version()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        await Publicada(stl, await Registrar(stl, "Colectivo del primer día"));
        await mundo.Escalar<object>($"{Conteo("2020-01-03", 1, 0)} returning 1");
        await mundo.Escalar<object>($"{Adhesion("Red con nombre", verificada: "2020-01-03T18:00:00Z", nombrada: "2020-01-05T18:00:00Z")} returning 1");

        mundo.Reloj.IrA(new(2020, 1, 8));
        await mundo.EjecutarEnTodos(Tarea);

        Assert.Equal("2020-01-01,2020-01-03,2020-01-05", await mundo.Escalar<string>("select string_agg(distinct dia::text, ',') from difusion.versiones_diarias"));
        Assert.DoesNotContain("Red con nombre", await stl.GetStringAsync("/datos/versiones/2020-01-03/adhesiones-organizaciones.csv"), StringComparison.Ordinal);
        Assert.Contains("Red con nombre", await stl.GetStringAsync("/datos/versiones/2020-01-05/adhesiones-organizaciones.csv"), StringComparison.Ordinal);
        Assert.Equal(await stl.GetStringAsync("/datos/versiones/2020-01-01/organizaciones.json"), await stl.GetStringAsync("/datos/versiones/2020-01-05/organizaciones.json"));
    }

    [Fact]
    public async Task Un_nombre_aceptado_hoy_espera_a_manana_en_todos_los_anfitriones_y_uno_retirado_no_espera()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 2));
        using var primero = mundo.Cliente("*");
        await mundo.Escalar<object>($"{Conteo("2020-01-01", 2, 0)} returning 1");
        await mundo.Escalar<object>($"{Adhesion("Red de ayer", verificada: "2020-01-01T18:00:00Z", nombrada: "2020-01-02T05:59:59Z")} returning 1");
        await Registrar(primero, "Colectivo que hace construir");
        await Nombradas(primero, 20200101_0000, "Red de ayer");

        await mundo.Escalar<object>($"{Adhesion("Red de hoy", verificada: "2020-01-01T18:00:00Z", nombrada: "2020-01-02T16:00:00Z")} returning 1"); // staff approves
        await mundo.AbrirOtro();
        using var segundo = mundo.Cliente("*");
        await Nombradas(segundo, 20200101_0000, "Red de ayer");
        await Coinciden(primero, segundo);
        Assert.Equal("2020-01-02T06:00:00Z", (await primero.GetFromJsonAsync<JsonElement>("/datos/adhesiones.json")).Texto("generado_en")); // when the legal day ended

        mundo.Reloj.IrA(new(2020, 1, 3));
        foreach (var anfitrion in new[] { primero, segundo }) await Nombradas(anfitrion, 20200102_0000, "Red de ayer", "Red de hoy");
        await mundo.Escalar<object>("update difusion.adhesiones set nombre_publico = null, nombre_retirado_en = '2020-01-03T18:00:00Z' where nombre_publico = 'Red de ayer' returning 1"); // she takes it back
        foreach (var anfitrion in new[] { primero, segundo }) await Nombradas(anfitrion, 20200102_0001, "Red de hoy");
        await Coinciden(primero, segundo);

        mundo.Reloj.IrA(new(2020, 1, 4));
        await Nombradas(primero, 20200103_0000, "Red de hoy");
    }

    private static async Task<string> Registrar(HttpClient stl, string nombre) =>
        (await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: nombre))).DebeSerCreado()).Texto("folio");

    private Task Publicada(HttpClient stl, string folio) =>
        api.Eventualmente(async () => Assert.Contains(folio, await stl.GetStringAsync("/datos/organizaciones.csv"), StringComparison.Ordinal), segundos: 60);

    private static async Task<List<byte[]>> Bajar(HttpClient stl, string carpeta)
    {
        var archivos = new List<byte[]>();
        foreach (var formato in Formatos) archivos.Add(await stl.GetByteArrayAsync($"{carpeta}/organizaciones.{formato}"));
        return archivos;
    }

    private Task Nombradas(HttpClient cualquiera, long version, params string[] nombres) => api.Eventualmente(async () =>
    {
        var archivo = await cualquiera.GetFromJsonAsync<JsonElement>("/datos/adhesiones-organizaciones.json");
        Assert.Equal(version, archivo.GetProperty("version").GetInt64());
        Assert.Equal(nombres, archivo.GetProperty("datos").EnumerateArray().Select(f => f.Texto("nombre")));
    }, segundos: 60);

    /// <summary>Once neither rests, all their files are the same bytes.</summary>
    private Task Coinciden(HttpClient uno, HttpClient otro) =>
        api.Eventualmente(async () => Assert.Equal(await uno.GetStringAsync("/datos/SHA256SUMS"), await otro.GetStringAsync("/datos/SHA256SUMS")), segundos: 60);

    private static Task<long> Cerrados(MundoConReloj mundo) => mundo.Escalar<long>("select count(distinct dia) from difusion.versiones_diarias");

    // Without a pause the lock would be waited for longer than a host does.
    private static async Task Espera(Func<Task<bool>> seCumple)
    {
        for (var limite = DateTime.UtcNow.AddSeconds(30); !await seCumple(); await Task.Delay(5)) Assert.True(DateTime.UtcNow < limite);
    }

    private static string Conteo(string dia, int verificadas, int retiradas) => string.Create(CultureInfo.InvariantCulture, $"""
        insert into difusion.conteos_adhesiones (objeto_folio, adherente, tipo, canal, dia, verificadas, retiradas) values ('X-C01', 'organizacion', 'apoyo', 'electronico', '{dia}', {verificadas}, {retiradas})
        """);

    private static string Adhesion(string nombre, string verificada, string nombrada) => $"""
        insert into difusion.adhesiones (id, folio, version, ejemplo, objeto_folio, adherente, tipo, canal, huella, estado, dato_id, acepta_contacto, publicacion, nombre_publico, verificada_en, nombrada_en)
        values (gen_random_uuid(), 'ADH-' || md5('{nombre}'), 1, false, 'X-C01', 'organizacion', 'apoyo', 'electronico', decode(md5('{nombre}'), 'hex'), 'verificada', gen_random_uuid(), false, 'aceptada', '{nombre}', '{verificada}', '{nombrada}')
        """;
}
