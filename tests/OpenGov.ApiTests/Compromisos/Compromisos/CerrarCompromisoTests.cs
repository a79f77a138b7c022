using System.Net;

using OpenGov.ApiTests.Seguimiento;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

/// <summary>How it ended is not for whoever promised it to say: it follows what the committee verified.</summary>
public sealed class CerrarCompromisoTests(OpenGovApi api)
{
    [Fact]
    public async Task Verificado_entero_se_cierra_como_cumplido_y_de_ninguna_otra_manera()
    {
        var comite = await api.ComiteEnFunciones();
        foreach (var actividad in (string[])["A1", "A2"]) await Verificada(comite, actividad);
        await Sabido(comite, 100);

        foreach (var otro in (string[])["cumplido_parcial", "incumplido"])
            await (await Cerrar(comite, otro)).DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-todo-verificado");
        var cerrado = await (await Cerrar(comite, "cumplido")).DebeSer(HttpStatusCode.OK);

        Assert.Equal(("cerrado", "cumplido"), (cerrado.Texto("estado"), cerrado.GetProperty("cierre").Texto("resultado")));
        Assert.Equal(100, cerrado.GetProperty("cierre").GetProperty("verificado").GetDecimal());
    }

    [Fact]
    public async Task Verificado_en_parte_se_cierra_como_cumplido_en_parte()
    {
        var comite = await api.ComiteEnFunciones();
        await Verificada(comite, "A1");
        await Sabido(comite, 40);

        await (await Cerrar(comite, "cumplido")).DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-sin-verificar");
        Assert.Equal(40, (await (await Cerrar(comite, "cumplido_parcial")).DebeSer(HttpStatusCode.OK)).GetProperty("cierre").GetProperty("verificado").GetDecimal());
    }

    [Fact]
    public async Task Lo_que_solo_se_declara_no_cuenta()
    {
        var comite = await api.ComiteEnFunciones();
        var evidencia = await api.EvidenciaAportada(comite.Plan, "A1");
        await api.ReporteEnviado(comite.Plan, "2020-T2", "2020-07-10", ("A1", 100, [evidencia]));
        await api.Eventualmente(async () => Assert.Equal("en_implementacion", (await api.Leido($"compromisos/{comite.Plan.Compromiso}")).Texto("estado")));

        await (await Cerrar(comite, "cumplido_parcial")).DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-nada-verificado");
    }

    private Task<HttpResponseMessage> Cerrar(ComiteDePrueba comite, string resultado) => api.PersonalDeCompromisos().Actuar($"compromisos/{comite.Plan.Compromiso}", "cierre", new { resultado });

    private async Task Verificada(ComiteDePrueba comite, string actividad)
    {
        var evidencia = await api.EvidenciaAportada(comite.Plan, actividad);
        foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, actividad, evidencia)).DebeSerCreado();
    }

    private Task Sabido(ComiteDePrueba comite, decimal verificado) => api.Eventualmente(async () =>
        Assert.Equal(verificado, (await api.Leido($"compromisos/{comite.Plan.Compromiso}")).GetProperty("avance").GetProperty("verificado").GetDecimal()));
}
