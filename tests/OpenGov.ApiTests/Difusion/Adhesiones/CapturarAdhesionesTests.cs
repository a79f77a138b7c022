using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

public sealed class CapturarAdhesionesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.Con("difusion:capturar");

    [Fact]
    public async Task El_mismo_lote_de_cuarenta_papeles_dos_veces_e_interrumpido_a_la_mitad_son_cuarenta()
    {
        var (objeto, lote) = (await api.Objeto(), LoteNuevo());
        var papeles = Enumerable.Range(1, 40).Select(i => Papel(i, objeto, i % 2 == 0 ? CorreoNuevo() : null)).ToArray();
        var enviado = Encoding.UTF8.GetBytes((await Cuerpo(lote, papeles)).ToJsonString());
        await Interrumpido(enviado, enviado.Length / 2);
        await Interrumpido(enviado, enviado.Length);

        var primera = await Capturado(lote, papeles);
        var segunda = await Capturado(lote, papeles);
        await api.SinPapeles();

        Assert.Equal(40, primera.GetProperty("capturadas").GetInt32() + primera.GetProperty("ya_constaban").GetInt32());
        Assert.Equal((0, 40), (segunda.GetProperty("capturadas").GetInt32(), segunda.GetProperty("ya_constaban").GetInt32()));
        Assert.Equal(Folios(primera), Folios(segunda));
        Assert.Equal(40, await api.Escalar<long>($"select count(*) from difusion.papeles_adhesion where lote = '{lote}'"));
        Assert.Equal((40, 0, 40), await Cuentas(objeto));
    }

    [Fact]
    public async Task Enviado_a_la_vez_tambien()
    {
        var (objeto, lote) = (await api.Objeto(), LoteNuevo());
        var cuerpo = await Cuerpo(lote, [.. Enumerable.Range(1, 40).Select(i => Papel(i, objeto))]);

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", cuerpo)));

        Assert.All(respuestas, r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", cuerpo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(40, await api.Escalar<long>($"select count(*) from difusion.papeles_adhesion where lote = '{lote}'"));
    }

    [Fact]
    public async Task Una_persona_cuenta_una_vez_en_papel_y_en_linea_por_su_correo_o_su_telefono()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(objeto, correo);
        var telefono = TelefonoNuevo();

        await Capturado(LoteNuevo(), Papel(1, objeto, correo.ToUpperInvariant()), Papel(2, objeto, telefono: telefono), Papel(3, objeto, telefono: $"+52 1 {telefono}"), Papel(4, objeto, telefono: $"044{telefono}"));
        await Capturado(LoteNuevo(), Papel(1, objeto, telefono: $"52-{telefono}"));
        await api.SinPapeles();

        Assert.Equal((2, 1, 1), await Cuentas(objeto));
        Assert.Equal("[cuenta, ya_constaba]", await api.Escalar<string>($"select '[' || string_agg(distinct suerte, ', ' order by suerte) || ']' from difusion.papeles_adhesion where objeto_folio = '{objeto}'"));
        Assert.Equal(2, await api.Escalar<long>($"select count(*) from difusion.datos_personales d where exists (select from difusion.papeles_adhesion p where p.huella = d.huella and p.objeto_folio = '{objeto}')"));
    }

    [Fact]
    public async Task Quien_pidio_en_linea_y_no_confirmo_cuenta_por_su_papel_y_su_enlace_ya_no_hace_falta()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        var carta = await api.Carta(correo);

        await Capturado(LoteNuevo(), Papel(1, objeto, correo));
        await api.SinPapeles();
        var pagina = await api.SinCuenta().PostAsync(carta.Confirmacion, null);

        Assert.Contains("ya estaba confirmada", await pagina.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((1, 0, 1), await Cuentas(objeto));
    }

    [Fact]
    public async Task Quien_dio_su_correo_en_el_papel_lo_sabe_y_puede_retirarse()
    {
        var (objeto, correo, lote) = (await api.Objeto(), CorreoNuevo(), LoteNuevo());
        await Capturado(lote, Papel(1, objeto, correo));

        var carta = await api.Carta(correo);
        Assert.Contains("papel firmado", carta.Texto, StringComparison.Ordinal);
        Assert.DoesNotContain("/confirmacion/", carta.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Retiro, null)).StatusCode);
        Assert.Equal((0, 0, 0), await Cuentas(objeto));

        await Capturado(LoteNuevo(), Papel(1, objeto, correo)); // of the same day: what she withdrew stays withdrawn
        await api.SinPapeles();
        Assert.Equal((0, 0, 0), await Cuentas(objeto));
        Assert.Equal("presencial,1,1", await api.Escalar<string>($"select concat_ws(',', canal, verificadas, retiradas) from difusion.conteos_adhesiones where objeto_folio = '{objeto}'"));
    }

    [Fact]
    public async Task Quien_solo_dio_su_telefono_ejerce_sus_derechos_con_el()
    {
        var (objeto, telefono) = (await api.Objeto(), TelefonoNuevo());
        await Capturado(LoteNuevo(), Papel(1, objeto, telefono: telefono, nombre: "Luz Arriaga"));
        await api.SinPapeles();

        var expediente = await Atender("acceso", new { telefono_conocido = $"+52 {telefono}" });
        Assert.Equal(("Luz Arriaga", telefono), (expediente.GetProperty("datos")[0].Texto("nombre"), expediente.GetProperty("datos")[0].Texto("telefono")));
        Assert.Equal("presencial", Assert.Single(expediente.GetProperty("adhesiones").EnumerateArray()).Texto("canal"));
        var otro = TelefonoNuevo();
        await Atender("rectificacion", new { telefono_conocido = telefono, telefono = otro });
        Assert.Empty((await Atender("acceso", new { telefono_conocido = telefono })).GetProperty("adhesiones").EnumerateArray());

        await Atender("oposicion", new { telefono_conocido = otro });
        await Capturado(LoteNuevo(), Papel(1, objeto, telefono: otro));
        await api.SinPapeles();

        Assert.Equal((0, 0, 0), await Cuentas(objeto));
        await Atender("cancelacion", new { telefono_conocido = otro });
        Assert.Empty((await Atender("acceso", new { telefono_conocido = otro })).GetProperty("datos").EnumerateArray());
    }

    [Theory]
    [InlineData("fecha_papel", "DIF-adhesion-papel-futuro")]
    [InlineData("fecha_papel", "DIF-adhesion-papel-anterior-al-aviso")]
    [InlineData("nombre", "DIF-adhesion-nombre-sin-contacto")]
    [InlineData("correo", "DIF-adhesion-organizacion-sin-contacto")]
    [InlineData("objeto_folio", "DIF-adhesion-cerrada")]
    [InlineData("objeto_folio", "no_existe")]
    [InlineData("huella_papel", "DIF-F5-hoja-de-otro-lote")]
    [InlineData("telefono", "forma")]
    [InlineData("correo", "forma")]
    [InlineData("publicar_nombre", "no_aplica")]
    public async Task Lo_que_un_papel_no_puede_traer_se_dice_en_su_renglon_y_nada_se_guarda(string miembro, string codigo)
    {
        var (objeto, lote) = (await api.Objeto(), LoteNuevo());
        var renglon = Papel(7, objeto);
        if (codigo == "DIF-F5-hoja-de-otro-lote") await Capturado(LoteNuevo(), renglon);
        object? malo = (miembro, codigo) switch
        {
            (_, "DIF-adhesion-papel-futuro") => Dia(1),
            (_, "DIF-adhesion-papel-anterior-al-aviso") => "2020-01-01",
            ("nombre", _) => "Ana Flores",
            (_, "DIF-adhesion-cerrada") => (await Compromisos.EscenariosCompromisos.PlanIniciado(api)).Folio,
            (_, "no_existe") => "NO-EXISTE-C99",
            ("telefono", _) => "212 34 56",
            ("correo", "forma") => "sin-arroba",
            (_, "no_aplica") => true,
            _ => null,
        };
        if (malo is not null) renglon[miembro] = JsonValue.Create(malo);
        if (codigo == "DIF-adhesion-organizacion-sin-contacto") (renglon["adherente"], renglon["nombre"]) = ("organizacion", "Red Ciudadana");

        var problema = await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", await Cuerpo(lote, Papel(1, objeto), renglon))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "DIF-F5-lote-con-faltas");

        Assert.Contains(problema.GetProperty("errores").EnumerateArray(), e => e.Texto("puntero") == $"#/renglones/1/{miembro}" && e.Texto("codigo") == codigo);
        Assert.Equal(0, await api.Escalar<long>($"select count(*) from difusion.papeles_adhesion where lote = '{lote}'"));
    }

    [Fact]
    public async Task Un_renglon_no_cambia_de_firma_y_el_modo_parcial_captura_los_demas()
    {
        var (objeto, lote) = (await api.Objeto(), LoteNuevo());
        await Capturado(lote, Papel(1, objeto, CorreoNuevo()));

        var cuerpo = await Cuerpo(lote, Papel(1, objeto, CorreoNuevo()), Papel(2, objeto));
        cuerpo["modo"] = "parcial";
        var resultado = await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", cuerpo)).DebeSer(HttpStatusCode.OK);

        Assert.Equal(1, resultado.GetProperty("capturadas").GetInt32());
        Assert.Equal("DIF-F5-renglon-de-otra-firma", Assert.Single(resultado.GetProperty("rechazadas").EnumerateArray()).GetProperty("faltas")[0].Texto("codigo"));
    }

    [Fact]
    public async Task Una_hoja_de_calculo_es_el_mismo_lote_que_en_JSON_y_queda_quien_lo_capturo()
    {
        var (objeto, lote, correo) = (await api.Objeto(), LoteNuevo(), CorreoNuevo());
        var ruta = $"/api/v1/capturas-de-adhesiones/csv?lote={lote}&consentimiento_folio={await api.Consentimiento()}";
        var csv = $"renglon,objeto_folio,tipo,fecha_papel,huella_papel,adherente,correo,telefono,nombre,publicar_nombre\n"
            + $"1,{objeto},seguimiento,{Dia()},{Hoja(objeto, 1)},,{correo},,,\n2,{objeto},apoyo,{Dia()},{Hoja(objeto, 1)},organizacion,,{TelefonoNuevo()},Red de {objeto},sí\n";

        var primera = await (await personal.PostAsync(ruta, new StringContent(csv, Encoding.UTF8, "text/csv"))).DebeSer(HttpStatusCode.OK);
        var mala = await (await personal.PostAsync($"{ruta}&modo=simulacro", new StringContent(csv.Replace("apoyo", "aplauso", StringComparison.Ordinal), Encoding.UTF8, "text/csv"))).DebeSer(HttpStatusCode.OK);
        await api.SinPapeles();

        Assert.Equal(2, primera.GetProperty("capturadas").GetInt32());
        Assert.Equal("tipo", Assert.Single(mala.GetProperty("rechazadas").EnumerateArray()).GetProperty("faltas")[0].Texto("miembro"));
        var conteo = await api.Conteo(objeto);
        Assert.Equal((1, 1, 2), (conteo.GetProperty("personas").GetProperty("total").GetInt32(), conteo.GetProperty("organizaciones").GetProperty("apoyo").GetInt32(), conteo.GetProperty("presenciales").GetProperty("total").GetInt32()));
        Assert.Equal("pruebas", await api.Escalar<string>($"select distinct capturado_por from difusion.papeles_adhesion where lote = '{lote}'"));
        Assert.Equal(2, await api.Escalar<long>($"select count(*) from difusion.auditoria u join difusion.papeles_adhesion p on p.folio = u.folio where p.lote = '{lote}' and u.operacion = 'CapturarAdhesiones' and u.actor = 'pruebas'"));
        var porRevisar = await (await api.DePrivacidad().GetAsync("/api/v1/nombres-por-revisar")).DebeSer(HttpStatusCode.OK);
        Assert.Contains(porRevisar.GetProperty("datos").EnumerateArray(), n => n.Texto("nombre") == $"Red de {objeto}");
    }

    [Fact]
    public async Task Pide_su_alcance_y_un_texto_de_consentimiento_que_exista()
    {
        var cuerpo = await Cuerpo(LoteNuevo(), Papel(1, await api.Objeto()));
        await (await api.Con("difusion:responder").PostAsJsonAsync("/api/v1/capturas-de-adhesiones", cuerpo)).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        cuerpo["consentimiento_folio"] = "AVISO-ADHESION-999";

        await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", cuerpo)).DebeSenalarCampo("consentimiento_folio");
    }

    private static string LoteNuevo() => $"L{Guid.NewGuid():N}"[..20];

    private static string TelefonoNuevo() => string.Concat("722", (Guid.NewGuid().GetHashCode() & int.MaxValue).ToString("D10", null).AsSpan(3));

    private static string Hoja(string objeto, int n) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{objeto}/{n}")));

    private static JsonObject Papel(int renglon, string objeto, string? correo = null, string? telefono = null, string? nombre = null) => new()
    {
        ["renglon"] = renglon, ["objeto_folio"] = objeto, ["tipo"] = "apoyo", ["fecha_papel"] = Dia(), ["huella_papel"] = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray().Concat(new byte[16]).ToArray()),
        ["correo"] = correo, ["telefono"] = telefono, ["nombre"] = nombre,
    };

    private async Task<JsonObject> Cuerpo(string lote, params JsonObject[] papeles) => new()
    {
        ["lote"] = lote, ["consentimiento_folio"] = await api.Consentimiento(), ["renglones"] = new JsonArray([.. papeles.Select(p => p.DeepClone())]),
    };

    private async Task<JsonElement> Capturado(string lote, params JsonObject[] papeles) =>
        await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", await Cuerpo(lote, papeles))).DebeSer(HttpStatusCode.OK);

    private async Task<JsonElement> Atender(string derecho, object cuerpo) => await (await api.DePrivacidad().PostAsJsonAsync($"/api/v1/privacidad/{derecho}", cuerpo)).DebeSer(HttpStatusCode.OK);

    private static List<string> Folios(JsonElement lote) => [.. lote.GetProperty("papeles").EnumerateArray().Select(p => p.Texto("folio"))];

    private async Task<(int Total, int Electronicas, int Presenciales)> Cuentas(string objeto)
    {
        var conteo = await api.Conteo(objeto);
        return (conteo.GetProperty("total").GetInt32(), conteo.GetProperty("electronicas").GetProperty("total").GetInt32(), conteo.GetProperty("presenciales").GetProperty("total").GetInt32());
    }

    // A connection that breaks after so many bytes of the body, and nobody reads the answer.
    private async Task Interrumpido(byte[] cuerpo, int enviados)
    {
        using var conexion = new TcpClient();
        await conexion.ConnectAsync(api.Direccion.Host, api.Direccion.Port);
        var cabeza = $"POST /api/v1/capturas-de-adhesiones HTTP/1.1\r\nHost: {api.Direccion.Authority}\r\nAuthorization: {personal.DefaultRequestHeaders.Authorization}\r\nContent-Type: application/json\r\nContent-Length: {cuerpo.Length}\r\n\r\n";
        await conexion.GetStream().WriteAsync(Encoding.ASCII.GetBytes(cabeza));
        await conexion.GetStream().WriteAsync(cuerpo.AsMemory(0, enviados));
        conexion.LingerState = new LingerOption(enable: enviados < cuerpo.Length, seconds: 0);
    }
}
