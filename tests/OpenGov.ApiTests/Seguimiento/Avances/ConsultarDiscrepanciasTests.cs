using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.Avances;

public sealed class ConsultarDiscrepanciasTests(OpenGovApi api)
{
    [Fact]
    public async Task Dice_cuanto_de_lo_declarado_falta_por_verificar_en_cada_nivel_y_en_cualquier_fecha()
    {
        var comite = await api.ComiteEnFunciones();
        var plan = comite.Plan;
        var evidencia = await api.EvidenciaAportada(plan, "A1");
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 100, [evidencia]), ("A2", 50, []));
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(plan, persona, "A1", evidencia)).DebeSerCreado();

        var hoy = await api.Leido($"discrepancias?plan_folio={plan.Plan.Folio}");
        var antes = await api.Leido($"discrepancias?plan_folio={plan.Plan.Folio}&en_fecha=2020-07-31");

        foreach (var (nivel, folio) in new[] { ("planes", plan.Plan.Folio), ("instituciones", plan.Plan.Dependencia), ("compromisos", plan.Compromiso) })
        {
            Assert.Equal((folio, 70m, 40m, 30m), Indice(hoy, nivel));
            Assert.Equal((folio, 70m, 0m, 70m), Indice(antes, nivel));
        }

        Assert.Empty((await api.Leido($"discrepancias?plan_folio={plan.Plan.Folio}&en_fecha=2019-01-01")).GetProperty("planes").EnumerateArray());
    }

    [Fact]
    public async Task Una_fecha_que_no_lo_es_se_rechaza() =>
        await (await api.SinCuenta().GetAsync("/api/v1/discrepancias?en_fecha=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

    private static (string Folio, decimal Declarado, decimal Verificado, decimal Discrepancia) Indice(JsonElement lectura, string nivel)
    {
        var indice = Assert.Single(lectura.GetProperty(nivel).EnumerateArray());
        return (indice.Texto("folio"), indice.GetProperty("declarado").GetDecimal(), indice.GetProperty("verificado").GetDecimal(), indice.GetProperty("discrepancia").GetDecimal());
    }
}
