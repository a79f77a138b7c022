using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Seguimiento.Comites;

public sealed class ComitesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelComite();

    [Fact]
    public async Task Se_forma_se_integra_se_constituye_e_inicia_funciones()
    {
        var comite = await api.ComiteEnFunciones();

        var leido = await api.Leido(comite.Recurso);

        Assert.Equal($"{comite.Plan.Plan.Folio}-COM", comite.Folio);
        Assert.Equal(("en_funciones", "2020-04-03"), (leido.Texto("estado"), leido.Texto("constituido_el")));
        Assert.True(leido.GetProperty("integracion").GetProperty("esta_completa").GetBoolean());
        Assert.Equal("en_conformacion", (await api.Leido($"{comite.Recurso}?en_fecha=2020-04-02")).Texto("estado"));
    }

    [Fact]
    public async Task Lo_forma_un_acuerdo_de_esa_materia_sobre_ese_plan()
    {
        var plan = await api.PlanLanzado();
        var deOtraMateria = await api.AcuerdoAdoptado(plan.Sesion);

        await (await Formar(plan.Plan.Folio, deOtraMateria)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-acuerdo-de-otra-materia");
        await (await Formar(plan.Plan.Folio, "NO-HAY")).DebeSenalarCampo("acuerdo_folio");
        await (await Formar("NO-HAY", deOtraMateria)).DebeSenalarCampo("plan_folio");
    }

    [Fact]
    public async Task Un_plan_tiene_un_comite_a_la_vez()
    {
        var comite = await api.ComiteEnConformacion();
        var otro = await api.AcuerdoAdoptado(comite.Plan.Sesion, "formacion_comite", comite.Plan.Plan.Folio);

        await (await Formar(comite.Plan.Plan.Folio, otro)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-comite-vigente");
    }

    [Fact]
    public async Task El_titular_de_sociedad_civil_del_STL_no_lo_integra()
    {
        var comite = await api.ComiteEnConformacion();

        var respuesta = await api.Nombrar(comite, comite.Plan.Stl.Personas["daniel"], "sociedad_civil");

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "SEG-I1-integrante-del-stl");
    }

    [Fact]
    public async Task Quien_trabaja_para_un_corresponsable_entra_excusado_y_no_firma()
    {
        var comite = await api.ComiteEnConformacion();
        var persona = await api.PersonaRegistrada("Marta Solís");

        var nombrada = await (await api.Nombrar(comite, persona, "sociedad_civil", comite.Plan.Plan.Contraparte)).DebeSer(HttpStatusCode.OK);

        var excusa = nombrada.GetProperty("integrantes")[0].GetProperty("excusas")[0];
        Assert.Equal(("SEG-I3-empleador", comite.Plan.Compromiso), (excusa.Texto("regla"), excusa.Texto("compromiso_folio")));
    }

    [Fact]
    public async Task Quien_redacto_el_compromiso_entra_excusado()
    {
        var comite = await api.ComiteEnConformacion();

        var nombrada = await (await api.Nombrar(comite, comite.Plan.Plan.Autora)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("SEG-I5-autoria", nombrada.GetProperty("integrantes")[0].GetProperty("excusas")[0].Texto("regla"));
    }

    [Fact]
    public async Task No_se_constituye_par_ni_incompleto()
    {
        var comite = await api.ComiteEnConformacion();
        for (var i = 0; i < 2; i++) await (await api.Nombrar(comite, await api.PersonaRegistrada($"Persona {i}"))).DebeSer(HttpStatusCode.OK);

        await (await personal.Actuar(comite.Recurso, "constitucion", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-I7-minimo");
    }

    [Fact]
    public async Task Un_nombramiento_mal_formado_dice_donde()
    {
        var comite = await api.ComiteEnConformacion();

        var respuesta = await personal.Actuar(comite.Recurso, "integrantes", new { persona_folio = "x", sector = "Sociedad Civil", declaracion = new { huella_sha256 = "corta", firmada_el = "2020-04-01" } });

        foreach (var campo in new[] { "persona_folio", "sector", "declaracion/huella_sha256" }) await respuesta.DebeSenalarCampo(campo);
        await (await api.Nombrar(comite, "PER-NADIE")).DebeSenalarCampo("persona_folio");
    }

    [Fact]
    public async Task Integrarlo_pide_su_alcance()
    {
        var comite = await api.ComiteEnConformacion();

        await (await api.Con("seguimiento:verificar").Actuar(comite.Recurso, "constitucion", new { })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Una_baja_y_una_excusa_dicen_por_que()
    {
        var comite = await api.ComiteEnFunciones();
        var persona = comite.Personas[0];

        await (await personal.Actuar(comite.Recurso, $"integrantes/{persona}/baja", new { })).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "SEG-baja-sin-motivo");
        await (await personal.Actuar(comite.Recurso, $"integrantes/{persona}/excusas", new { compromiso_folio = comite.Plan.Compromiso, motivo = "Su hermano dirige el programa.", fecha = "2020-05-01" })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar(comite.Recurso, $"integrantes/{comite.Personas[1]}/declaracion", new { declaracion = new { huella_sha256 = new string('f', 64), firmada_el = "2020-05-01" }, fecha = "2020-05-02" })).DebeSer(HttpStatusCode.OK);
        var sinElla = await (await personal.Actuar(comite.Recurso, $"integrantes/{persona}/baja", new { motivo = "Cambió de residencia." })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(2, sinElla.GetProperty("integracion").GetProperty("vigentes").GetInt32());
        await (await personal.Actuar(comite.Recurso, $"integrantes/{persona}/baja", new { motivo = "Otra vez." })).DebeSer(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Se_disuelve_por_otro_acuerdo()
    {
        var comite = await api.ComiteEnFunciones();
        var deAntes = await api.AcuerdoAdoptado(comite.Plan.Sesion, "formacion_comite", comite.Plan.Plan.Folio);
        var acuerdo = await api.AcuerdoAdoptado(await api.SesionInstalada(comite.Plan.Stl, dia: "2021-01-08"), "formacion_comite", comite.Plan.Plan.Folio);

        await (await personal.Actuar(comite.Recurso, "disolucion", new { acuerdo_folio = deAntes, fecha = "2021-01-10" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-acuerdo-anterior");
        var disuelto = await (await personal.Actuar(comite.Recurso, "disolucion", new { acuerdo_folio = acuerdo, fecha = "2021-01-10" })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("disuelto", "2021-01-10"), (disuelto.Texto("estado"), disuelto.Texto("disuelto_el")));
    }

    private Task<HttpResponseMessage> Formar(string plan, string acuerdo) =>
        personal.PostAsJsonAsync("/api/v1/comites", new { plan_folio = plan, acuerdo_folio = acuerdo, fecha = "2020-04-02" });
}
