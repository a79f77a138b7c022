using System.Net;
using System.Net.Http.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Planes;

public sealed class IniciarPlanTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/planes";

    [Fact]
    public async Task El_plan_lleva_el_folio_de_su_ejercicio_y_se_lee_sin_cuenta()
    {
        var ejercicio = await api.EjercicioRegistrado();

        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, EscenariosCompromisos.Plan(ejercicio));

        await respuesta.DebeSerCreado();
        var plan = await api.Leido($"planes/{ejercicio}");
        Assert.Equal(("borrador", ejercicio), (plan.Texto("estado"), plan.Texto("ejercicio_folio")));
        Assert.Equal(0, plan.GetProperty("compromisos_folios").GetArrayLength());
    }

    [Fact]
    public async Task Un_ejercicio_tiene_un_solo_plan()
    {
        var plan = await api.PlanIniciado();

        var repetido = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, EscenariosCompromisos.Plan(plan.Folio));

        await repetido.DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task Sin_ejercicio_no_hay_plan()
    {
        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, EscenariosCompromisos.Plan("NO-EXISTE"));

        await respuesta.DebeSenalarCampo("ejercicio_folio");
    }

    [Fact]
    public async Task Una_vigencia_al_reves_no_se_acepta()
    {
        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, new
        {
            ejercicio_folio = await api.EjercicioRegistrado(), titulo = "Plan", vigencia = new { desde = "2021-12-31", hasta = "2020-01-01" },
        });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-plan-vigencia-invalida");
    }

    [Fact]
    public async Task Quien_solo_registra_mesas_no_inicia_planes()
    {
        var respuesta = await api.Con("mesas:escribir").PostAsJsonAsync(Ruta, EscenariosCompromisos.Plan("EDOMEX-PAL1"));

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
