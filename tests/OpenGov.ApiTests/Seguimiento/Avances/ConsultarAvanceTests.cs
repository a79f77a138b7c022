using System.Net;
using System.Text.Json;

namespace OpenGov.ApiTests.Seguimiento.Avances;

public sealed class ConsultarAvanceTests(OpenGovApi api)
{
    [Theory]
    [InlineData("2020-03-31", null)] // not launched yet
    [InlineData("2020-05-01", "verde")]
    [InlineData("2020-08-15", "amarillo")] // a quarter of the term, nothing verified
    [InlineData("2020-10-16", "rojo")] // and two quarters without a report
    public async Task El_semaforo_se_calcula_al_leer_en_la_fecha_que_se_pide(string dia, string? color)
    {
        var plan = await api.PlanLanzado();

        var respuesta = await api.SinCuenta().GetAsync($"/api/v1/compromisos/{plan.Compromiso}/avance?en_fecha={dia}");

        if (color is null) Assert.Equal(HttpStatusCode.NotFound, respuesta.StatusCode);
        else Assert.Equal(color, (await respuesta.DebeSer(HttpStatusCode.OK)).GetProperty("semaforo").Texto("color"));
    }

    [Fact]
    public async Task El_color_se_recalcula_con_lo_que_la_propia_respuesta_publica()
    {
        var plan = await api.PlanLanzado();
        foreach (var dia in new[] { "2020-04-15", "2020-06-15", "2020-08-01", "2021-03-01" })
        {
            var semaforo = (await api.Avance(plan, $"?en_fecha={dia}")).GetProperty("semaforo");

            Assert.Equal(Recalcular(semaforo.GetProperty("entradas"), semaforo.GetProperty("umbrales")), semaforo.Texto("color"));
        }
    }

    [Fact]
    public async Task El_cambio_de_color_se_avisa_a_los_demas_una_vez()
    {
        var plan = await api.PlanLanzado();
        var avisos = $"from seguimiento.outbox where tipo = 'seguimiento.semaforo_cambiado' and agregado = '{plan.Compromiso}-SEM'";

        for (var i = 0; i < 2; i++) await api.CorreTarea("seguimiento.avisa-semaforos");

        Assert.Equal(1, await api.Escalar<long>($"select count(*) {avisos}"));
        Assert.Equal((await api.Avance(plan)).GetProperty("semaforo").Texto("color"), await api.Escalar<string>($"select carga::jsonb->>'ahora' {avisos}"));
    }

    [Fact]
    public async Task Una_fecha_que_no_lo_es_se_dice() =>
        await (await api.SinCuenta().GetAsync("/api/v1/compromisos/X1/avance?en_fecha=ayer")).DebeSerProblema(HttpStatusCode.BadRequest, "parametro_invalido");

    internal static string Recalcular(JsonElement entradas, JsonElement umbrales)
    {
        if (!entradas.GetProperty("en_seguimiento").GetBoolean() || !entradas.GetProperty("iniciado").GetBoolean()) return "gris";
        if (entradas.GetProperty("actividades_vencidas").GetArrayLength() > 0) return "rojo";
        if (entradas.GetProperty("periodos_sin_reporte").GetArrayLength() >= umbrales.GetProperty("sin_reporte").GetInt32()) return "rojo";

        var rezago = entradas.GetProperty("transcurrido").GetDecimal() - entradas.GetProperty("verificado").GetDecimal();
        return rezago <= umbrales.GetProperty("verde").GetDecimal() ? "verde" : rezago <= umbrales.GetProperty("amarillo").GetDecimal() ? "amarillo" : "rojo";
    }
}
