using System.Net;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Seguimiento.Comites;

/// <summary>Who may be in the committee, told as it happens.</summary>
public sealed class IndependenciaTests(OpenGovApi api)
{
    [Fact]
    public async Task A_quien_dejo_el_STL_hace_tres_meses_se_le_dice_desde_cuando_puede()
    {
        var comite = await api.ComiteEnConformacion();
        var stl = comite.Plan.Stl;
        await (await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "oscar")}/cese", new { motivo = "Renunció.", fecha = "2020-01-02" })).DebeSer(HttpStatusCode.OK);

        var respuesta = await api.Nombrar(comite, stl.Personas["oscar"], "sociedad_civil"); // 2 April 2020

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "SEG-I2-enfriamiento");
        Assert.Contains("2021-01-01", problema.Texto("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quien_trabaja_para_un_implementador_entra_excusado_y_entonces_no_ve_ni_firma()
    {
        var comite = await api.ComiteEnConformacion();
        var persona = await api.PersonaRegistrada("Marta Solís");
        string[] otras = [await api.PersonaRegistrada("Luz Herrera"), await api.PersonaRegistrada("Raúl Nava")];
        await (await api.Nombrar(comite, persona, "sociedad_civil", comite.Plan.Plan.Contraparte)).DebeSer(HttpStatusCode.OK);
        foreach (var otra in otras) await (await api.Nombrar(comite, otra)).DebeSer(HttpStatusCode.OK);
        foreach (var acto in new[] { "constitucion", "inicio" }) await (await api.DelComite().Actuar(comite.Recurso, acto, new { fecha = "2020-04-03" })).DebeSer(HttpStatusCode.OK);
        comite = comite with { Personas = [.. otras, persona] };
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        var folio = (await (await api.AbrirEvaluacion(comite, otras[0], "intermedia", EscenariosSeguimiento.Contenido([evidencia], "limitado"))).DebeSerCreado()).Texto("folio");

        // she sees no draft
        await (await api.Integrante(persona).GetAsync($"/api/v1/evaluaciones/{folio}/borrador/{persona}")).DebeSer(HttpStatusCode.NotFound);
        await (await api.Integrante(persona).GetAsync($"/api/v1/evaluaciones/{folio}")).DebeSer(HttpStatusCode.NotFound);
        await (await api.Integrante(persona).GetAsync($"/api/v1/evaluaciones/{folio}/borrador/{otras[0]}")).DebeSer(HttpStatusCode.Forbidden);
        Assert.Empty((await (await api.Integrante(persona).GetAsync($"/api/v1/{comite.Recurso}/integrantes/{persona}/borradores")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray());
        Assert.Equal(folio, Assert.Single((await (await api.Integrante(otras[0]).GetAsync($"/api/v1/{comite.Recurso}/integrantes/{otras[0]}/borradores")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray()).Texto("folio"));

        // and signs nothing
        await (await api.Verificar(comite.Plan, persona, "A1", evidencia)).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-excusado");
        await (await api.AbrirEvaluacion(comite, persona, "diseno", EscenariosSeguimiento.Contenido([evidencia], diseno: true))).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-excusado");
        await (await api.EnEvaluacion(folio, otras[0], "envio", new { persona_folio = otras[0], fecha = "2020-10-02" })).DebeSer(HttpStatusCode.OK);
        await (await api.Integrante(persona).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = persona, fecha = "2020-10-20" })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-excusado");
    }

    [Fact]
    public async Task Los_vinculos_se_declaran_en_privado_y_obligan_en_publico()
    {
        var comite = await api.ComiteEnFunciones();
        var persona = comite.Personas[1];
        var custodia = api.Con("seguimiento:declaraciones");
        var ruta = $"integrantes/{persona}/vinculos";

        var publico = await (await custodia.Actuar(comite.Recurso, ruta, Vinculos(comite.Plan.Plan.Dependencia), HttpMethod.Put)).DebeSer(HttpStatusCode.OK);

        Assert.Equal("2020-05-01", publico.GetProperty("integrantes")[1].Texto("vinculos_declarados_el"));
        Assert.Equal("SEG-I3-empleador", publico.GetProperty("integrantes")[1].GetProperty("excusas")[0].Texto("regla"));
        Assert.DoesNotContain("Asesoría", publico.ToString(), StringComparison.Ordinal);
        var privado = await (await custodia.GetAsync($"/api/v1/{comite.Recurso}/{ruta}")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(comite.Plan.Plan.Dependencia, privado.GetProperty("vinculos")[0].Texto("organizacion_folio"));
        await (await api.SinCuenta().GetAsync($"/api/v1/{comite.Recurso}/{ruta}")).DebeSer(HttpStatusCode.Unauthorized);
        await (await api.DelComite().GetAsync($"/api/v1/{comite.Recurso}/{ruta}")).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        await (await custodia.Actuar(comite.Recurso, ruta, Vinculos("ORG-NO-HAY"), HttpMethod.Put)).DebeSenalarCampo("organizacion_folio");
    }

    [Fact]
    public async Task Lo_que_firmo_desde_el_dia_en_que_se_excusa_se_marca_y_no_cuenta()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, "A1", evidencia, "2020-08-01")).DebeSerCreado();
        Assert.Equal(40, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal());

        await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[0]}/excusas", new { compromiso_folio = comite.Plan.Compromiso, motivo = "Su hermano dirige el programa.", fecha = "2020-07-01" })).DebeSer(HttpStatusCode.OK);

        await api.Eventualmente(async () => Assert.Equal(0, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal()));
        var marcada = Assert.Single((await api.Leido($"verificaciones?compromiso_folio={comite.Plan.Compromiso}&independencia_observada=true")).GetProperty("datos").EnumerateArray());
        Assert.Equal("SEG-excusa-voluntaria", marcada.GetProperty("observacion").Texto("regla"));
    }

    [Fact]
    public async Task Quien_sustituye_toma_el_lugar_en_un_solo_acto()
    {
        var comite = await api.ComiteEnFunciones();
        var entra = await api.PersonaRegistrada("Dora Millán");
        var cuerpo = new { persona_folio = entra, sector = "academia", declaracion = new { huella_sha256 = new string('d', 64), firmada_el = "2020-04-01" }, motivo = "Cambió de residencia.", fecha = "2020-05-01" };

        var sustituido = await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[0]}/sustitucion", cuerpo)).DebeSer(HttpStatusCode.OK);

        Assert.True(sustituido.GetProperty("integracion").GetProperty("esta_completa").GetBoolean());
        Assert.Equal(sustituido.GetProperty("integrantes")[0].Texto("id"), sustituido.GetProperty("integrantes")[3].Texto("sustituye_a"));
        await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[1]}/sustitucion", cuerpo with { persona_folio = comite.Plan.Stl.Personas["daniel"] })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-I1-integrante-del-stl");
        await (await api.DelComite().Actuar(comite.Recurso, $"integrantes/{comite.Personas[1]}/sustitucion", cuerpo with { persona_folio = "x" })).DebeSenalarCampo("persona_folio");
        Assert.Equal(3, (await api.Leido(comite.Recurso)).GetProperty("integracion").GetProperty("vigentes").GetInt32());
    }

    private static object Vinculos(string organizacion) => new
    {
        fecha = "2020-05-01", vinculos = new[] { new { organizacion_folio = organizacion, tipo = "servicios_profesionales", detalle = "Asesoría jurídica en 2019." } },
    };
}
