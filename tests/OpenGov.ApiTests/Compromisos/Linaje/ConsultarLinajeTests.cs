using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

using OpenGov.ApiTests.Difusion;
using OpenGov.ApiTests.Mesas;

namespace OpenGov.ApiTests.Compromisos.Linaje;

public sealed class ConsultarLinajeTests(OpenGovApi api)
{
    [Fact]
    public async Task De_la_causa_a_la_actividad_cada_eslabon_consta()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaEnCurso(pasos: 3, ejercicio);
        var plan = await api.PlanIniciado(ejercicio);
        JsonElement nacido = default;
        await api.Eventualmente(async () => nacido = Assert.Single((await api.Leido($"compromisos?origen_folio={mesa}")).GetProperty("datos").EnumerateArray()));
        var (compromiso, problematica) = (nacido.Texto("folio"), nacido.GetProperty("redaccion").Texto("problematica_folio"));
        var personal = api.PersonalDeCompromisos();
        await (await personal.Actuar($"problematicas/{problematica}", "validacion", new { })).DebeSer(HttpStatusCode.OK);
        var elegida = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        var descartada = await api.AlternativaPropuesta(problematica, "academia");
        await (await personal.Actuar($"alternativas/{elegida}", "seleccion", new { })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar($"alternativas/{descartada}", "descarte", new { motivo = "Cuesta el triple." })).DebeSer(HttpStatusCode.OK);
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        (redaccion["problematica_folio"], redaccion["alternativa_folio"]) = (problematica, elegida);
        await api.EnCompromiso(compromiso, "redaccion", new { redaccion }, HttpMethod.Put);
        await api.EnCompromiso(compromiso, "validacion", new { });
        await api.EnPlan(plan, "consulta", new { });
        var propuesta = await PropuestaIncorporada(plan, compromiso, redaccion);

        var linaje = await api.Leido($"compromisos/{compromiso}/linaje");

        Assert.NotEmpty(linaje.GetProperty("problematica").GetProperty("causas").EnumerateArray());
        Assert.Equal([(mesa, 1), (mesa, 3)], linaje.GetProperty("mesas").EnumerateArray().Select(m => (m.Texto("mesa_folio"), m.GetProperty("paso").GetInt32())));
        Assert.Equal(
            [(elegida, "seleccionada", true), (descartada, "descartada", false)],
            linaje.GetProperty("alternativas").EnumerateArray().Select(a => (a.Texto("folio"), a.Texto("estado"), a.GetProperty("es_la_que_desarrolla").GetBoolean())));
        var huella = Assert.Single(linaje.GetProperty("propuestas").EnumerateArray());
        Assert.Equal((propuesta, "donde también deciden estudiantes", true), (huella.Texto("propuesta_folio"), huella.Texto("fragmento"), huella.GetProperty("sigue_escrito").GetBoolean()));
        Assert.Equal(["A1", "A2"], linaje.GetProperty("actividades").EnumerateArray().Select(a => a.Texto("clave")));
        Assert.Equal(
            ["AnotarCompromisoPropuestoPorMesa", "RedactarCompromiso", "ValidarCompromiso", "PonerPlanEnConsulta", "AjustarCompromiso"],
            linaje.GetProperty("actos").EnumerateArray().Select(a => a.Texto("operacion")).Where(o => o is not ("IniciarPlan" or "AnotarPropuestaIncorporada")));
        Assert.Empty(linaje.GetProperty("huecos").EnumerateArray());
    }

    [Fact]
    public async Task Lo_que_falta_se_dice()
    {
        var plan = await api.PlanIniciado();
        var compromiso = await api.CompromisoPropuesto(plan);

        var huecos = (await api.Leido($"compromisos/{compromiso}/linaje")).GetProperty("huecos").EnumerateArray().Select(h => h.Texto("eslabon"));

        Assert.Equal(["problematica", "mesa", "alternativa", "pluralidad", "propuestas", "actividades"], huecos);
    }

    [Fact]
    public async Task El_problema_que_sale_de_una_consulta_lo_dice_y_el_que_registra_el_personal_es_un_hueco()
    {
        var (plan, compromiso) = await api.PlanEnConsulta();
        var consulta = await api.ConsultaCerrada(plan);
        var identificada = await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/problematicas", new
        {
            ejercicio_folio = plan.Folio, tema_clave = "inseguridad", planteamiento = EscenariosCompromisos.Planteamiento(), consulta_folio = consulta,
        });

        await Atender(compromiso, "ajuste", (await identificada.DebeSerCreado()).Texto("folio"), HttpMethod.Post);
        var deConsulta = await api.Leido($"compromisos/{compromiso}/linaje");
        await Atender(compromiso, "ajuste", await api.ProblematicaValidada(plan.Folio), HttpMethod.Post);
        var delPersonal = await api.Leido($"compromisos/{compromiso}/linaje");

        var origen = deConsulta.GetProperty("problematica").GetProperty("origen");
        Assert.Equal(("consulta", consulta), (origen.Texto("tipo"), origen.Texto("folio")));
        Assert.Equal(["mesa"], DeOrigen(deConsulta));
        Assert.Equal(JsonValueKind.Null, delPersonal.GetProperty("problematica").GetProperty("origen").ValueKind);
        Assert.Equal(["origen_del_problema", "mesa"], DeOrigen(delPersonal));
    }

    [Fact]
    public async Task Si_la_mesa_solo_eligio_el_problema_consta_que_no_definio_el_compromiso()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaEnCurso(pasos: 1, ejercicio);
        var plan = await api.PlanIniciado(ejercicio);
        var compromiso = await api.CompromisoPropuesto(plan);
        JsonElement elegida = default;
        await api.Eventualmente(async () => elegida = Assert.Single((await api.Leido($"problematicas?origen_folio={mesa}")).GetProperty("datos").EnumerateArray()));

        await Atender(compromiso, "redaccion", elegida.Texto("folio"), HttpMethod.Put);

        var linaje = await api.Leido($"compromisos/{compromiso}/linaje");
        Assert.Equal([(mesa, 1)], linaje.GetProperty("mesas").EnumerateArray().Select(m => (m.Texto("mesa_folio"), m.GetProperty("paso").GetInt32())));
        Assert.Equal(["mesa"], DeOrigen(linaje));
    }

    [Fact]
    public async Task Se_lee_como_era_en_otro_instante()
    {
        var plan = await api.PlanIniciado();
        var compromiso = await api.CompromisoEnRedaccion(plan);
        var entonces = (await api.Leido($"compromisos/{compromiso}")).GetProperty("acto").Texto("registrado_en");
        var (problematica, alternativa, _) = await api.CompromisoDisenado(plan);
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        (redaccion["problematica_folio"], redaccion["alternativa_folio"]) = (problematica, alternativa);
        await api.EnCompromiso(compromiso, "redaccion", new { redaccion }, HttpMethod.Put);

        var ahora = await api.Leido($"compromisos/{compromiso}/linaje");
        var antes = await api.Leido($"compromisos/{compromiso}/linaje?conocido_en={entonces}");

        Assert.Equal(problematica, ahora.GetProperty("problematica").Texto("folio"));
        Assert.Equal(JsonValueKind.Null, antes.GetProperty("problematica").ValueKind);
        Assert.Equal((3, 2), (ahora.GetProperty("version").GetInt32(), antes.GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task De_lo_que_no_existe_no_hay_linaje() =>
        await (await api.SinCuenta().GetAsync("/api/v1/compromisos/NO-EXISTE/linaje")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    private static IEnumerable<string> DeOrigen(JsonElement linaje) =>
        linaje.GetProperty("huecos").EnumerateArray().Select(hueco => hueco.Texto("eslabon")).Where(eslabon => eslabon is "origen_del_problema" or "mesa");

    private async Task Atender(string compromiso, string acto, string problematica, HttpMethod metodo)
    {
        var redaccion = await api.LoEscrito(compromiso);
        redaccion["problematica_folio"] = problematica;
        await api.EnCompromiso(compromiso, acto, new { redaccion }, metodo);
    }

    private async Task<string> PropuestaIncorporada(PlanDePrueba plan, string compromiso, System.Text.Json.Nodes.JsonObject redaccion)
    {
        var consulta = await api.ConsultaAbierta(plan);
        var presentada = await (await api.SinCuenta().PostAsJsonAsync($"/api/v1/consultas/{consulta}/propuestas", new
        {
            texto = "Que también decidan las y los estudiantes.", consentimiento_version = "2026-01", compromiso_folio = compromiso, sello = await api.SinCuenta().Sello($"consultas/{consulta}"),
        })).DebeSerCreado();
        var folio = presentada.GetProperty("propuesta").Texto("folio");
        await api.ConsultaCerrada(plan, consulta);
        await api.EnConsulta(consulta, "analisis");
        await api.EnPropuesta($"propuestas/{folio}", "admision", new { });
        await api.EnPropuesta($"propuestas/{folio}", "respuesta", new { resultado = "aceptada", texto = "Se incorpora la participación de estudiantes.", responsable = "Secretaría de Educación" });
        var ajustada = redaccion.DeepClone().AsObject();
        ajustada["texto"] = "Reducir a la mitad los incidentes de violencia en treinta escuelas secundarias públicas, con comités de convivencia donde también deciden estudiantes.";
        var version = (await api.EnCompromiso(compromiso, "ajuste", new { redaccion = ajustada })).GetProperty("version").GetInt32();
        await api.EnPropuesta($"propuestas/{folio}", "incorporacion", new { compromiso_folio = compromiso, compromiso_version = version, fragmento = "donde también deciden estudiantes" });
        await api.Eventualmente(async () => Assert.Equal(2, (await api.Leido($"compromisos/{compromiso}")).GetProperty("origen").GetArrayLength()));
        return folio;
    }
}
