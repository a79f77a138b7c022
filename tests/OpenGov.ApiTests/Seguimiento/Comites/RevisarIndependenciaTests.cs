using System.Net;
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
        var firmada = (await api.Leido($"verificaciones?compromiso_folio={comite.Plan.Compromiso}&independencia_observada=true")).GetProperty("datos");
        Assert.Equal(comite.Personas[0], Assert.Single(firmada.EnumerateArray()).Texto("persona_folio"));
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
