using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

/// <summary>Un papel mal capturado se anula, con motivo, y nada se borra salvo el contacto que trajo.</summary>
public sealed class AnularPapelTests(OpenGovApi api)
{
    private static readonly object Motivo = new { motivo = "El correo se leyó mal." };

    private readonly HttpClient personal = api.Con("difusion:capturar");

    [Fact]
    public async Task Anulado_deja_de_contar_una_vez_y_el_bien_leido_cuenta()
    {
        var (objeto, lote, correo) = (await api.Objeto(), LoteNuevo(), CorreoNuevo());
        var papel = await Capturado(lote, Papel(1, objeto, correo));
        await Capturado(lote, Papel(2, objeto));
        await api.SinPapeles();
        Assert.Equal(2, await api.Total(objeto));

        var anulado = await (await personal.Actuar(Recurso(papel), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.True(anulado.GetProperty("anulado").GetBoolean());
        Assert.Equal(1, await api.Total(objeto));

        var otraVez = await (await personal.Actuar(Recurso(papel), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(anulado.GetRawText(), otraVez.GetRawText());
        Assert.Equal(1, await api.Total(objeto));
        Assert.Equal("2,1", await api.Escalar<string>($"select concat_ws(',', verificadas, retiradas) from difusion.conteos_adhesiones where objeto_folio = '{objeto}'"));
        Assert.Equal("1,El correo se leyó mal.,pruebas", await api.Escalar<string>($"select concat_ws(',', count(*), min(motivo), min(actor)) from difusion.auditoria where folio = '{papel}' and operacion = 'AnularPapelDeAdhesion'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.papeles_adhesion where folio = '{papel}' and suerte = 'anulado'"));

        // The same batch again does not bring it back; the right reading is another row of the batch, of the same sheet.
        var repetido = Papel(1, objeto, correo, hoja: anulado.Texto("huella_papel"));
        Assert.Equal(1, (await Enviado(lote, repetido)).GetProperty("ya_constaban").GetInt32());
        await Capturado(lote, Papel(3, objeto, CorreoNuevo(), hoja: anulado.Texto("huella_papel")));
        await api.SinPapeles();
        Assert.Equal(2, await api.Total(objeto));
    }

    [Fact]
    public async Task Anulado_antes_de_contarse_nunca_cuenta_y_diez_a_la_vez_descuentan_uno()
    {
        var (objeto, lote) = (await api.Objeto(), LoteNuevo());
        var pronto = await Capturado(lote, Papel(1, objeto));
        await (await personal.Actuar(Recurso(pronto), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK); // counted already or not
        var papel = await Capturado(lote, Papel(2, objeto));
        await Capturado(lote, Papel(3, objeto));
        await api.SinPapeles();
        Assert.Equal(2, await api.Total(objeto));

        var respuestas = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => personal.Actuar(Recurso(papel), "anulacion", Motivo)));

        Assert.All(respuestas, r => Assert.Contains(r.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed }));
        Assert.Equal(1, await api.Total(objeto));
    }

    [Fact]
    public async Task Quien_firmo_otro_papel_o_confirmo_despues_sigue_contando()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var primero = await Capturado(LoteNuevo(), Papel(1, objeto, correo));
        await api.SinPapeles();
        var segundo = await Capturado(LoteNuevo(), Papel(1, objeto, correo));
        await api.SinPapeles();

        await (await personal.Actuar(Recurso(primero), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(1, await api.Total(objeto));
        await (await personal.Actuar(Recurso(segundo), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(0, await api.Total(objeto));

        var (enLinea, suCorreo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(enLinea, suCorreo);
        var repetido = await Capturado(LoteNuevo(), Papel(1, enLinea, suCorreo));
        await api.SinPapeles();
        await (await personal.Actuar(Recurso(repetido), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(1, await api.Total(enLinea));
        Assert.Equal(0, await Contactos(repetido));
    }

    [Fact]
    public async Task A_quien_tiene_ese_correo_se_le_pregunta_y_si_lo_pidio_cuenta()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var papel = await Capturado(LoteNuevo(), Papel(1, objeto, correo));
        await api.Carta(correo); // it counts
        await api.Solicitar(await api.Adhesion(objeto, correo)); // she asks on line, and already counts
        await api.SinSolicitudes();

        await (await personal.Actuar(Recurso(papel), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal(0, await api.Total(objeto));
        var carta = await api.Carta(correo, cuantas: 2);
        Assert.Contains("Lo capturamos mal y lo anulamos: ya no cuenta.", carta.Texto, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Confirmacion, null)).StatusCode);

        Assert.Equal(1, await api.Total(objeto));
        Assert.Equal("electronico", await api.Escalar<string>($"select canal from difusion.adhesiones where objeto_folio = '{objeto}'"));
    }

    [Fact]
    public async Task Lo_que_retiro_antes_sigue_retirado_y_ningun_papel_anterior_la_sostiene()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var carta = await api.Adherir(objeto, correo);
        await api.SinCuenta().PostAsync(carta.Retiro, null);
        var malo = await Capturado(LoteNuevo(), Papel(1, objeto, correo));
        await api.SinPapeles();

        Assert.Equal(0, await api.Total(objeto)); // signed the day she withdrew
        await (await personal.Actuar(Recurso(malo), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
        Assert.Equal("retirada", await api.Escalar<string>($"select estado from difusion.adhesiones where objeto_folio = '{objeto}'"));
        Assert.Equal(0, await Contactos(malo));
    }

    [Fact]
    public async Task Lo_anula_quien_lo_capturo_o_quien_lleva_las_adhesiones_con_motivo_y_a_la_vista_de_su_version()
    {
        var papel = await Capturado(LoteNuevo(), Papel(1, await api.Objeto(), CorreoNuevo()));
        await api.SinPapeles();

        await (await (await DeOtraPersona("difusion:capturar")).GetAsync($"/api/v1/{Recurso(papel)}")).DebeSer(HttpStatusCode.NotFound);
        await (await (await DeOtraPersona("difusion:capturar")).Actuar(Recurso(papel), "anulacion", Motivo)).DebeSer(HttpStatusCode.NotFound);
        await (await personal.PostAsJsonAsync($"/api/v1/{Recurso(papel)}/anulacion", Motivo)).DebeSer((HttpStatusCode)428);
        await (await personal.Actuar(Recurso(papel), "anulacion", new { })).DebeSenalarCampo("motivo");
        await (await api.Con("difusion:responder").GetAsync($"/api/v1/{Recurso(papel)}")).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");

        var leido = await (await personal.GetAsync($"/api/v1/{Recurso(papel)}")).DebeSer(HttpStatusCode.OK);
        Assert.Equal((await api.Consentimiento(), "pruebas", false), (leido.Texto("consentimiento_folio"), leido.Texto("capturado_por"), leido.GetProperty("anulado").GetBoolean()));
        await (await (await DeOtraPersona("difusion:capturar", "difusion:adhesiones")).Actuar(Recurso(papel), "anulacion", Motivo)).DebeSer(HttpStatusCode.OK);
    }

    private Task<long> Contactos(string papel) => api.Escalar<long>($"select count(*) from difusion.datos_personales d join difusion.papeles_adhesion p on p.dato_id = d.id where p.folio = '{papel}'");

    private static string Recurso(string papel) => $"papeles-de-adhesion/{papel}";

    private static string LoteNuevo() => $"L{Guid.NewGuid():N}"[..20];

    private static JsonObject Papel(int renglon, string objeto, string? correo = null, string? hoja = null) => new()
    {
        ["renglon"] = renglon, ["objeto_folio"] = objeto, ["tipo"] = "apoyo", ["fecha_papel"] = Dia(), ["correo"] = correo,
        ["huella_papel"] = hoja ?? Convert.ToHexStringLower([.. Guid.NewGuid().ToByteArray(), .. new byte[16]]),
    };

    private async Task<HttpClient> DeOtraPersona(params string[] alcances) => api.ConToken(
        (await (await api.Con().PostAsJsonAsync("/api/v1/tokens", new { titular = $"Otra persona {Guid.NewGuid():N}", alcances })).DebeSerCreado()).Texto("secreto"));

    private async Task<JsonElement> Enviado(string lote, JsonObject papel) => await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", new JsonObject
    {
        ["lote"] = lote, ["consentimiento_folio"] = await api.Consentimiento(), ["renglones"] = new JsonArray(papel),
    })).DebeSer(HttpStatusCode.OK);

    private async Task<string> Capturado(string lote, JsonObject papel) => (await Enviado(lote, papel)).GetProperty("papeles")[0].Texto("folio");
}
