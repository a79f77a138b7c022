using System.Net;
using System.Text;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento.Calendarios;

public sealed class CalendarioTests(OpenGovApi api)
{
    [Fact]
    public async Task El_calendario_nace_con_el_lanzamiento_y_dice_que_paso_con_cada_periodo()
    {
        var plan = await api.PlanLanzado();
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-10", ("A1", 50, []));
        await api.ReporteEnviado(plan, "2020-T3", "2020-11-02", ("A1", 60, []));

        Assert.Equal(
            ["2020-T2 entregado 2020-07-15", "2020-T3 entregado_tarde 2020-10-15", "2020-T4 sin_reporte 2021-01-15", "2021-T1 abierto 2021-04-15", "2021-T2 por_venir 2021-07-15", "2021-T3 por_venir 2021-10-15"],
            await Estados(plan, "?en_fecha=2021-02-01"));
        Assert.Equal("2020-T3 sin_reporte 2020-10-15", (await Estados(plan, "?en_fecha=2020-10-20"))[1]);
        Assert.Equal("2020-T3 abierto 2020-10-15", (await Estados(plan, "?en_fecha=2020-10-15"))[1]);
    }

    [Fact]
    public async Task Una_agenda_se_suscribe_por_plan_y_por_institucion()
    {
        var plan = await api.PlanLanzado();
        foreach (var ruta in (string[])[$"planes/{plan.Plan.Folio}", $"instituciones/{plan.Plan.Dependencia}"])
        {
            var respuesta = await api.SinCuenta().GetAsync($"/api/v1/calendarios/{ruta}");
            var lineas = (await respuesta.Content.ReadAsStringAsync()).Split("\r\n");

            Assert.Equal((HttpStatusCode.OK, "text/calendar"), (respuesta.StatusCode, respuesta.Content.Headers.ContentType!.MediaType));
            Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR", ""), (lineas[0], lineas[^2], lineas[^1]));
            Assert.All(lineas, l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
            var texto = string.Concat(lineas.Select(l => l.StartsWith(' ') ? l[1..] : $"\n{l}"));
            Assert.Contains($"\nUID:{plan.Compromiso}-R-2020-T2@opengov\n", texto, StringComparison.Ordinal);
            Assert.Contains("\nDTSTART;VALUE=DATE:20200715\n", texto, StringComparison.Ordinal);
            Assert.Contains("\nSUMMARY:SIN REPORTE 2020-T2: Escuelas", texto, StringComparison.Ordinal);
            Assert.Contains("\nSUMMARY:VENCIDA SIN VERIFICAR A1: ", texto, StringComparison.Ordinal);
            Assert.Equal(lineas.Count(l => l == "BEGIN:VEVENT"), lineas.Count(l => l == "END:VEVENT"));
        }

        await (await api.SinCuenta().GetAsync("/api/v1/calendarios/planes/NO-HAY")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    private async Task<List<string>> Estados(PlanLanzado plan, string parametros) =>
    [
        .. (await api.Leido($"compromisos/{plan.Compromiso}/calendario{parametros}")).GetProperty("periodos").EnumerateArray()
            .Select(p => $"{p.GetProperty("periodo").Texto("clave")} {p.Texto("estado")} {p.Texto("limite")}"),
    ];
}
