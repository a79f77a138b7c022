using System.Net;
using System.Net.Http.Json;
using OpenGov.Host.CommandLine;

namespace OpenGov.ApiTests.Operacion;

public sealed class ImportarTests(OpenGovApi api) : IDisposable
{
    private readonly CarpetaDePrueba carpeta = new();
    private readonly StringWriter salida = new();
    private readonly StringWriter errores = new();

    private string Direccion => $"/api/v1/organizaciones/ORG-{carpeta.Clave}";

    [Fact]
    public async Task Los_actos_se_registran_en_su_orden_y_repetirlos_no_cambia_nada()
    {
        carpeta.Con("1-directorio.json", carpeta.Registro()).Con("2-despues.json", carpeta.Extincion());

        Assert.Equal(0, await Importar());
        var antes = await Retrato();
        Assert.Equal(0, await Importar());

        Assert.Contains("2 registrados, 0 ya constaban, 0 fallidos", $"{salida}", StringComparison.Ordinal);
        Assert.Contains("0 registrados, 2 ya constaban, 0 fallidos", $"{salida}", StringComparison.Ordinal);
        Assert.Equal("\"v2\"", antes.ETag);
        Assert.Equal(antes, await Retrato());
    }

    [Fact]
    public async Task Un_acto_sin_referencia_propia_recibe_la_de_su_lugar_en_la_carpeta()
    {
        var cuerpo = new { clave = carpeta.Clave, nombre = "Red ciudadana de prueba", sector = "sociedad_civil", tipo = "sociedad_civil" };
        carpeta.Con("1.json", new { operacion = "RegistrarOrganizacion", cuerpo });

        await Importar();
        Assert.Equal(0, await Importar());

        Assert.Contains("0 registrados, 1 ya constaban", $"{salida}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_acto_rechazado_se_explica_y_al_corregirlo_se_sigue_donde_quedo()
    {
        carpeta.Con("1.json", carpeta.Registro(), carpeta.Registro(sector: "Otro Sector", sufijo: "B"), carpeta.Registro(sufijo: "C"));

        Assert.Equal(1, await Importar());
        Assert.Contains("1 registrados, 0 ya constaban, 1 fallido, 1 sin intentar", $"{salida}", StringComparison.Ordinal);
        Assert.Contains("1.json, acto 2: RegistrarOrganizacion", $"{errores}", StringComparison.Ordinal);
        Assert.Contains("422 validacion", $"{errores}", StringComparison.Ordinal);
        Assert.Contains("#/sector", $"{errores}", StringComparison.Ordinal);

        carpeta.Con("1.json", carpeta.Registro(), carpeta.Registro(sufijo: "B"), carpeta.Registro(sufijo: "C"));
        Assert.Equal(0, await Importar());
        Assert.Contains("2 registrados, 1 ya constaban, 0 fallidos", $"{salida}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Con_errores_en_la_carpeta_se_dicen_todos_y_nada_se_envia()
    {
        carpeta.Con("1.json", carpeta.Registro(), carpeta.Registro(),
            new { operacion = "BorrarTodo" },
            new { operacion = "ExtinguirOrganizacion", cuerpo = new { hasta = "2020-01-01" } },
            new { operacion = "ExtinguirOrganizacion", parametros = new { folio = "{{nadie}}" } },
            new { operacion = "EmitirToken", cuerpo = new { titular = "Nadie", alcances = new[] { "mesas:escribir" } } },
            new { operacion = "ListarOrganizaciones", parametros = new { color = "azul" } });

        Assert.Equal(1, await Importar());

        Assert.Equal(["acto 2", "acto 3", "acto 4", "acto 5", "acto 6", "acto 7"], $"{errores}".Split('\n').Where(l => l.StartsWith("  - ", StringComparison.Ordinal)).Select(l => l[12..18]));
        await (await api.SinCuenta().GetAsync(Direccion)).DebeSer(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("plan.json", "{\"nombre\":\"x\",\"descripcion\":\"\",\"archivos\":[\"no-esta.json\"]}", "Falta el archivo «no-esta.json»")]
    [InlineData("plan.json", "{\"nombre\":\"x\",\"descripcion\":\"\",\"archivos\":[\"../fuera.json\"]}", "debe ser un archivo de la misma carpeta")]
    [InlineData("plan.json", "{\"nombre\":\"x\",\"descripcion\":\"\",\"archivos\":[]}", "no nombra ningún archivo")]
    [InlineData("1.json", "{\"descripcion\":\"\",\"actos\":[{\"operacion\":\"X\",\"color\":1}]}", "«1.json», línea 1")]
    [InlineData("1.json", "{\"descripcion\":\"\",\n\"actos\":[{]}", "«1.json», línea 2")]
    public async Task Una_carpeta_mal_escrita_se_dice_en_que_archivo(string archivo, string texto, string explicacion)
    {
        carpeta.Con("1.json").Escribir(archivo, texto);

        Assert.Equal(1, await Importar());

        Assert.Contains(explicacion, $"{errores}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lo_que_nace_de_una_reaccion_se_espera_si_el_acto_lo_pide()
    {
        carpeta.Con("1.json", carpeta.Extincion(esperar: true));

        var importacion = Importar();
        await (await api.Con().PostAsJsonAsync("/api/v1/organizaciones", new { clave = carpeta.Clave, nombre = "Nace después", sector = "sociedad_civil", tipo = "sociedad_civil" })).DebeSerCreado();

        Assert.Equal(0, await importacion);
        Assert.Equal("\"v2\"", (await Retrato()).ETag);
    }

    [Fact]
    public async Task Lo_que_el_servidor_decide_se_lee_y_se_nombra_tambien_al_repetir()
    {
        var lectura = new { operacion = "ListarOrganizaciones", parametros = new { q = carpeta.Clave }, puntero = "/datos/0/folio" };
        carpeta.Con("1.json",
            new { operacion = "RegistrarOrganizacion", guardar = new { red = lectura }, cuerpo = new { clave = carpeta.Clave, nombre = $"Red {carpeta.Clave}", sector = "sociedad_civil", tipo = "sociedad_civil" } },
            carpeta.Extincion("{{red}}"));

        Assert.Equal(0, await Importar());
        Assert.Equal(0, await Importar());

        Assert.Contains("0 registrados, 2 ya constaban", $"{salida}", StringComparison.Ordinal);
        Assert.Equal("\"v2\"", (await Retrato()).ETag);
    }

    [Fact]
    public async Task Lo_que_no_guarda_referencia_se_omite_cuando_su_lectura_ya_responde()
    {
        carpeta.Con("1.json", carpeta.Registro(), new
        {
            operacion = "EmitirToken", cuerpo = new { titular = "Nadie", alcances = new[] { "mesas:escribir" } },
            ya_consta = new { operacion = "ConsultarOrganizacion", parametros = new { folio = $"ORG-{carpeta.Clave}" } },
        });

        Assert.Equal(0, await Importar());

        Assert.Contains("1 registrados, 1 ya constaban", $"{salida}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lo_que_se_hizo_y_no_se_alcanzo_a_oir_se_pide_otra_vez_y_cuenta_una()
    {
        var (ruta, bloques) = ($"/importada-{carpeta.Clave.ToLowerInvariant()}", new[] { new { clave = "texto", tipo = "texto", markdown = "Así **era**." } });
        var lectura = new { operacion = "ListarPaginas", parametros = new { q = carpeta.Clave }, puntero = "/datos/0/folio" };
        carpeta.Con("1.json",
            new { operacion = "RedactarPagina", guardar = new { pagina = lectura }, cuerpo = new { ruta, titulo = $"Página {carpeta.Clave}", resumen = "Lo que va.", bloques } },
            new { operacion = "EditarPagina", parametros = new { folio = "{{pagina}}" }, cuerpo = new { titulo = $"Página {carpeta.Clave}", resumen = "Lo que quedó.", bloques } });
        using var sordo = new RespuestaPerdida(HttpMethod.Put) { InnerHandler = new SocketsHttpHandler() };
        using var cliente = new HttpClient(sordo) { BaseAddress = api.Con().BaseAddress, DefaultRequestHeaders = { Authorization = api.Con().DefaultRequestHeaders.Authorization } };

        Assert.Equal(0, await Importar(cliente));

        Assert.True(sordo.Perdio);
        Assert.Contains("2 registrados, 0 ya constaban, 0 fallidos", $"{salida}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Los_datos_de_ejemplo_se_anuncian_y_quedan_marcados()
    {
        carpeta.Con("1.json", carpeta.Registro(ejemplo: true));

        Assert.Equal(0, await Importar(terminal: true));

        Assert.Contains("1 actos son datos de ejemplo, marcados «ejemplo: true»", $"{salida}", StringComparison.Ordinal);
        Assert.Contains("\r", $"{salida}", StringComparison.Ordinal);
        Assert.Contains("\"ejemplo\":true", (await Retrato()).Cuerpo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sin_servidor_se_dice_donde_se_busco_y_como_iniciarlo()
    {
        carpeta.Con("1.json", carpeta.Registro());
        using var nadie = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:9") };

        Assert.Equal(1, await ImportarCommand.ImportAsync(carpeta.Ruta, nadie, salida, errores, isTerminal: false, TimeSpan.Zero, default));

        Assert.Contains("No hay una instalación de OpenGov en http://127.0.0.1:9/", $"{errores}", StringComparison.Ordinal);
        Assert.Contains("build/run", $"{errores}", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        carpeta.Dispose();
        salida.Dispose();
        errores.Dispose();
    }

    private Task<int> Importar(bool terminal = false) => Importar(api.Con(), terminal);

    private Task<int> Importar(HttpClient cliente, bool terminal = false) =>
        ImportarCommand.ImportAsync(carpeta.Ruta, cliente, salida, errores, terminal, TimeSpan.FromSeconds(15), default);

    private async Task<(string ETag, string Cuerpo)> Retrato()
    {
        var leida = await api.SinCuenta().GetAsync(Direccion);
        return ($"{leida.Headers.ETag}", await leida.Content.ReadAsStringAsync());
    }

    /// <summary>A network that delivers the first request of a kind and loses its answer.</summary>
    private sealed class RespuestaPerdida(HttpMethod metodo) : DelegatingHandler
    {
        public bool Perdio { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var respuesta = await base.SendAsync(request, cancellationToken);
            if (Perdio || request.Method != metodo) return respuesta;

            Perdio = true;
            respuesta.Dispose();
            throw new HttpRequestException("La conexión se cortó.");
        }
    }
}
