using System.Net;
using System.Net.Http.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Seguimiento.Comites;

public sealed class RevisarIndependenciaTests(OpenGovApi api)
{
    [Fact]
    public async Task Quien_entra_al_STL_se_inhabilita_y_lo_que_firmo_desde_entonces_se_marca_y_no_cuenta()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, "A1", evidencia)).DebeSerCreado();
        Assert.Equal(40, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal());

        await EntraAlStl(comite.Plan.Stl, comite.Personas[0], desde: "2020-07-15"); // before she signed, recorded after

        await api.Eventualmente(async () =>
        {
            var integrante = (await api.Leido(comite.Recurso)).GetProperty("integrantes")[0];
            Assert.Equal(("SEG-I1-integrante-del-stl", "2020-07-15"), (integrante.GetProperty("inhabilitacion").Texto("regla"), integrante.GetProperty("inhabilitacion").Texto("desde")));
        });
        await api.Eventualmente(async () =>
        {
            var firmada = (await api.Leido($"verificaciones?compromiso_folio={comite.Plan.Compromiso}&independencia_observada=true")).GetProperty("datos");
            Assert.Equal(comite.Personas[0], Assert.Single(firmada.EnumerateArray()).Texto("persona_folio"));
        });
        Assert.Equal(0, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal());
        await (await api.Verificar(comite.Plan, comite.Personas[0], "A1", evidencia, "2020-09-02")).DebeSerProblema(HttpStatusCode.Conflict, "SEG-V1-no-habilitado");

        await (await api.Verificar(comite.Plan, comite.Personas[2], "A1", evidencia, "2020-09-03")).DebeSerCreado();
        Assert.Equal(40, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal());
    }

    [Fact]
    public async Task Lo_que_firmo_antes_queda_en_pie()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, "A1", evidencia)).DebeSerCreado();

        await EntraAlStl(comite.Plan.Stl, comite.Personas[0], desde: "2020-09-01");

        await api.Eventualmente(async () => Assert.Contains("SEG-I1", (await api.Leido(comite.Recurso)).GetProperty("integrantes")[0].ToString(), StringComparison.Ordinal));
        Assert.Equal(40, (await api.Avance(comite.Plan)).GetProperty("verificado").GetDecimal());
    }

    [Fact]
    public async Task La_evaluacion_que_firmo_se_marca_y_sin_mayoria_ya_no_se_publica()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        var folio = await api.EvaluacionFirmada(comite, "intermedia", EscenariosSeguimiento.Contenido([evidencia], "limitado"));

        await EntraAlStl(comite.Plan.Stl, comite.Personas[0], desde: "2020-10-10");

        await api.Eventualmente(async () => Assert.Equal("en_replica", (await api.Leido($"evaluaciones/{folio}")).Texto("estado")));
        var observada = (await api.Leido($"evaluaciones/{folio}")).GetProperty("firmas")[0];
        Assert.Equal("SEG-I1-integrante-del-stl", observada.GetProperty("observacion").Texto("regla"));
        await (await api.DelComite().Actuar($"evaluaciones/{folio}", "publicacion", new { })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-E3-sin-mayoria");
        await (await api.Integrante(comite.Personas[2]).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = comite.Personas[2] })).DebeSerProblema(HttpStatusCode.Conflict, "SEG-I4-declaracion-vencida");
        await (await api.Integrante(comite.Personas[2]).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = comite.Personas[2], fecha = "2020-10-20" })).DebeSer(HttpStatusCode.OK);
        await (await api.DelComite().Actuar($"evaluaciones/{folio}", "publicacion", new { fecha = "2020-10-21" })).DebeSer(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Lo_que_ningun_aviso_conto_lo_encuentra_la_revision_diaria_y_repetirla_no_cambia_nada()
    {
        var comite = await api.ComiteEnFunciones();
        var antes = (await api.Leido(comite.Recurso)).GetProperty("version").GetInt32();

        await api.CorreTarea("seguimiento.revisar-independencia");

        Assert.Equal(antes, (await api.Leido(comite.Recurso)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task El_dictamen_y_la_recomendacion_que_firmo_en_conflicto_se_marcan()
    {
        var comite = await api.ComiteEnFunciones();
        await api.TodoVerificado(comite, "2020-08-01");
        await (await api.Promover(comite, firmantes: 3)).DebeSer(HttpStatusCode.OK);
        var recomendacion = (await (await api.StlPorIntegrante(comite.Personas[0]).PostAsJsonAsync($"/api/v1/{comite.Recurso}/recomendaciones", new
        {
            persona_folio = comite.Personas[0], texto = "Publicar cada mes el registro de incidentes.", destinatario_folio = comite.Plan.Plan.Dependencia, compromiso_folio = comite.Plan.Compromiso, responder_antes_de = "2020-09-15", fecha = "2020-08-03",
        })).DebeSerCreado()).Texto("folio");

        await EntraAlStl(comite.Plan.Stl, comite.Personas[0], desde: "2020-08-02");

        await api.Eventualmente(async () =>
        {
            var observado = Assert.Single((await api.Leido($"expedientes/{comite.Plan.Compromiso}")).GetProperty("promociones")[0].GetProperty("observados").EnumerateArray());
            Assert.Equal((comite.Personas[0], "SEG-I1-integrante-del-stl"), (observado.Texto("persona_folio"), observado.GetProperty("observacion").Texto("regla")));
            Assert.Equal("2020-08-02", (await api.Leido($"recomendaciones/{recomendacion}")).GetProperty("observacion").Texto("desde"));
        });
        Assert.Equal("resultados", (await api.Leido($"expedientes/{comite.Plan.Compromiso}")).Texto("fase"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from seguimiento.outbox where tipo = 'seguimiento.conflicto_detectado' and agregado = '{comite.Folio}'"));
    }

    private async Task EntraAlStl(StlDePrueba stl, string persona, string desde)
    {
        var personal = api.DelSecretariado();
        await (await personal.Actuar(stl.Recurso, "asientos", new { sector = "sociedad_civil", fecha = desde })).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar(stl.Recurso, "nombramientos", new
        {
            calidad = "titular", asiento = "sociedad_civil-2", fecha = desde, integrante = new { persona_folio = persona, cargo = "Representante de sociedad civil" },
        })).DebeSer(HttpStatusCode.OK);
    }
}
