using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Modificaciones;

public sealed class AutorizarModificacionTests(OpenGovApi api)
{
    [Fact]
    public async Task El_compromiso_tiene_otra_version_y_la_anterior_sigue_consultandose()
    {
        var lanzado = await api.CompromisoLanzado();
        var antes = await api.Leido($"compromisos/{lanzado.Compromiso}");
        var modificacion = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Secundarias en paz");

        var autorizada = await (await api.Autorizar(lanzado, modificacion)).DebeSer(HttpStatusCode.OK);

        var despues = await api.Leido($"compromisos/{lanzado.Compromiso}");
        Assert.Equal(("autorizada", despues.GetProperty("version").GetInt32()), (autorizada.Texto("estado"), autorizada.GetProperty("version_resultante").GetInt32()));
        Assert.Equal(("Secundarias en paz", "lanzado"), (despues.Texto("titulo"), despues.Texto("estado")));
        Assert.Equal("AutorizarModificacion", despues.GetProperty("acto").Texto("operacion"));
        Assert.Equal(modificacion, Assert.Single(despues.GetProperty("modificaciones").EnumerateArray()).Texto("folio"));
        Assert.Equal(antes.GetRawText(), (await api.Leido($"compromisos/{lanzado.Compromiso}/versiones/{antes.GetProperty("version").GetInt32()}")).GetRawText());
        Assert.Equal(
            antes.GetProperty("redaccion").GetProperty("metas")[0].GetProperty("actividades")[0].Texto("id"),
            despues.GetProperty("redaccion").GetProperty("metas")[0].GetProperty("actividades")[0].Texto("id"));
    }

    [Fact]
    public async Task Prorrogar_lo_que_ya_vencio_se_publica_como_extemporaneo_y_el_seguimiento_guarda_la_linea_base_anterior()
    {
        var lanzado = await api.CompromisoLanzado();
        await api.Eventualmente(async () => await (await api.SinCuenta().GetAsync($"/api/v1/expedientes/{lanzado.Compromiso}")).DebeSer(HttpStatusCode.OK));
        var modificacion = await api.ModificacionEnRevision(lanzado, redaccion =>
        {
            redaccion["plazo"]!["fin"] = "2021-12-31";
            redaccion["metas"]![1]!["limite"] = "2021-12-31";
            redaccion["metas"]![1]!["actividades"]![0]!["fin"] = "2021-12-31";
        });

        var autorizada = await (await api.Autorizar(lanzado, modificacion)).DebeSer(HttpStatusCode.OK);

        Assert.True(autorizada.GetProperty("extemporanea").GetBoolean());
        Assert.Equal(3, autorizada.GetProperty("prorrogas").GetArrayLength());
        Assert.True((await api.Leido($"compromisos/{lanzado.Compromiso}")).GetProperty("modificaciones")[0].GetProperty("extemporanea").GetBoolean());
        Assert.Single((await api.Leido($"modificaciones?plan_folio={lanzado.Plan.Folio}&extemporanea=true")).GetProperty("datos").EnumerateArray());
        await api.Eventualmente(async () =>
        {
            var expediente = await api.Leido($"expedientes/{lanzado.Compromiso}");
            Assert.Single(expediente.GetProperty("lineas_base").EnumerateArray());
            Assert.Equal("2021-12-31", expediente.GetProperty("plazo").Texto("hasta"));
        });
    }

    [Fact]
    public async Task Lo_que_se_declaro_de_una_actividad_no_cuenta_para_otra_que_tome_su_clave()
    {
        var lanzado = await api.CompromisoLanzado();
        await api.Eventualmente(async () => await (await api.SinCuenta().GetAsync($"/api/v1/expedientes/{lanzado.Compromiso}")).DebeSer(HttpStatusCode.OK));
        await Declarar(lanzado.Compromiso, "A1", 50);
        await api.Eventualmente(async () => Assert.Equal(20m, Declarado(await api.Leido($"compromisos/{lanzado.Compromiso}"))));
        var antes = Actividad(await api.Leido($"compromisos/{lanzado.Compromiso}"));
        var modificacion = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["metas"]![0]!["actividades"]![0]!["titulo"] = "Publicar una guía de convivencia en cada secundaria");

        var autorizada = await (await api.Autorizar(lanzado, modificacion)).DebeSer(HttpStatusCode.OK);

        Assert.Contains(autorizada.GetProperty("cambios").EnumerateArray(), c => c.Texto("frase") == "En la meta 1, en la actividad A1, ya no es la misma: lo que se reportó y se verificó de la anterior no cuenta para esta.");
        var despues = await api.Leido($"compromisos/{lanzado.Compromiso}");
        Assert.NotEqual(antes, Actividad(despues));
        await api.Eventualmente(async () =>
        {
            var expediente = await api.Leido($"expedientes/{lanzado.Compromiso}");
            Assert.Equal(JsonValueKind.Null, expediente.GetProperty("actividades")[0].GetProperty("declarado").ValueKind);
            Assert.Equal(0m, Declarado(await api.Leido($"compromisos/{lanzado.Compromiso}")));
        });

        static string Actividad(JsonElement compromiso) => compromiso.GetProperty("redaccion").GetProperty("metas")[0].GetProperty("actividades")[0].Texto("id");
        static decimal? Declarado(JsonElement compromiso) => compromiso.GetProperty("avance").GetProperty("declarado").GetDecimal();
    }

    private async Task Declarar(string compromiso, string actividad, int porcentaje)
    {
        var responsable = api.Con("seguimiento:reportar");
        var hoy = DateOnly.ParseExact(EscenariosSesiones.Hoy, "yyyy-MM-dd");
        var reporte = await (await responsable.PostAsJsonAsync($"/api/v1/compromisos/{compromiso}/reportes", new
        {
            periodo = $"{hoy.Year}-T{((hoy.Month - 1) / 3) + 1}",
            avances = new[] { new { actividad, porcentaje, descripcion = "Quince comités instalados.", evidencias_folios = Array.Empty<string>() } },
            dificultades = new[] { new { codigo = "coordinacion", texto = "Los planteles estuvieron cerrados." } },
        })).DebeSerCreado();
        await (await responsable.Actuar($"reportes/{reporte.Texto("folio")}", "envio", new { })).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sin_acuerdo_sobre_ella_nada_cambia()
    {
        var lanzado = await api.CompromisoLanzado();
        var modificacion = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Otro");
        var deOtra = await api.AcuerdoAdoptado(lanzado.Sesion, "modificacion_plan", lanzado.Plan.Folio);

        // Folios are a predictable series: the STL could have voted on this one before anybody wrote it
        var deAntes = await api.AcuerdoAdoptado(await api.SesionInstalada(lanzado.Sesion.Stl, dia: "2020-01-13"), "modificacion_plan", modificacion);
        var anterior = await api.PersonalDeCompromisos().Actuar($"modificaciones/{modificacion}", "autorizacion", new { acuerdo_folio = deAntes });
        var ajeno = await api.PersonalDeCompromisos().Actuar($"modificaciones/{modificacion}", "autorizacion", new { acuerdo_folio = deOtra });
        var inexistente = await api.PersonalDeCompromisos().Actuar($"modificaciones/{modificacion}", "autorizacion", new { acuerdo_folio = "NO-EXISTE" });

        await anterior.DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-anterior");
        await ajeno.DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-de-otro-objeto");
        await inexistente.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C4-sin-acuerdo");
        Assert.Equal("en_revision", (await api.Leido($"modificaciones/{modificacion}")).Texto("estado"));
        Assert.Equal("Escuelas secundarias sin violencia", (await api.Leido($"compromisos/{lanzado.Compromiso}")).Texto("titulo"));
    }

    [Fact]
    public async Task De_dos_que_se_contradicen_la_segunda_se_rechaza_con_razones()
    {
        var lanzado = await api.CompromisoLanzado();
        var primera = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Una");
        var segunda = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Otra");
        await (await api.Autorizar(lanzado, primera)).DebeSer(HttpStatusCode.OK);

        var movida = await api.Autorizar(lanzado, segunda);
        var sinRazones = await api.PersonalDeCompromisos().Actuar($"modificaciones/{segunda}", "rechazo", new { respuesta_razonada = "No." });
        var rechazada = await api.PersonalDeCompromisos().Actuar($"modificaciones/{segunda}", "rechazo", new { respuesta_razonada = "Otra solicitud ya cambió el título: preséntala de nuevo." });

        await movida.DebeSerProblema(HttpStatusCode.Conflict, "COM-C5-redaccion-movida");
        await sinRazones.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C5-rechazo-sin-razones");
        Assert.Equal("rechazada", (await rechazada.DebeSer(HttpStatusCode.OK)).Texto("estado"));
        Assert.Equal("Una", (await api.Leido($"compromisos/{lanzado.Compromiso}")).Texto("titulo"));
    }

    [Fact]
    public async Task Quien_solo_redacta_no_autoriza()
    {
        var lanzado = await api.CompromisoLanzado();
        var modificacion = await api.ModificacionEnRevision(lanzado, redaccion => redaccion["titulo"] = "Otro");

        await (await api.Con("compromisos:escribir").Actuar($"modificaciones/{modificacion}", "autorizacion", new { acuerdo_folio = "X1" })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
