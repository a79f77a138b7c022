using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Host.Jobs;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class AvisarPeriodicidadTests(OpenGovApi api)
{
    [Fact]
    public async Task Pasado_el_plazo_sin_sesionar_el_reloj_lo_cuenta_una_vez()
    {
        var stl = await api.SecretariadoInstalado(); // in 2019, and it has not met since

        await Correr();
        await Correr();

        Assert.Equal(["2019-10-15 2020-04-16"], await Contados(stl));
    }

    [Fact]
    public async Task La_sesion_que_llega_tarde_no_lo_cuenta_otra_vez()
    {
        var stl = await api.SecretariadoInstalado();
        await Correr();

        var sesion = new SesionDePrueba(stl, (await (await api.Convocar(stl, Convocatoria(fecha: "2020-07-10", dia: "2020-07-20"))).DebeSerCreado()).Texto("folio"));
        await api.Hace(sesion, "instalacion", new { presentes_folios = sesion.Titulares, fecha = "2020-07-20" });
        await api.Hace(sesion, "conclusion", new { fecha = "2020-07-20" });
        await Correr();

        Assert.Equal(["2019-10-15 2020-04-16", "2020-07-20 2021-01-21"], await Contados(stl));
    }

    /// <summary>However it is computed, the clock and the sessions speak of the same day: the one each was convened for, or the installation.</summary>
    [Fact]
    public async Task Una_sesion_que_acabo_pasada_la_medianoche_y_otra_anterior_a_la_instalacion_se_cuentan_una_vez()
    {
        var stl = await api.SecretariadoIntegrado();
        await Celebrar(stl, "instalacion", "2019-10-15", "2019-10-15");
        await (await api.DelSecretariado().Actuar(stl.Recurso, "instalacion", new { acta = EscenariosSecretariado.Documento(), fecha = "2019-10-16" })).DebeSer(HttpStatusCode.OK);
        await Celebrar(stl, "ordinaria", "2020-05-04", "2020-05-05");
        await Celebrar(stl, "ordinaria", "2020-12-01", "2020-12-01");

        await Correr();

        Assert.Equal(["2019-10-16 2020-04-17", "2020-05-04 2020-11-05", "2020-12-01 2021-06-02"], await Contados(stl));
    }

    [Fact]
    public async Task De_lo_que_no_se_ha_instalado_no_se_cuenta_nada()
    {
        var stl = await api.SecretariadoIntegrado();

        await Correr();

        Assert.Empty(await Contados(stl));
    }

    private async Task Celebrar(StlDePrueba stl, string tipo, string dia, string concluida)
    {
        var sesion = new SesionDePrueba(stl, (await (await api.Convocar(stl, Convocatoria(tipo, fecha: dia, dia: dia))).DebeSerCreado()).Texto("folio"), dia);
        await api.Hace(sesion, "instalacion", new { presentes_folios = sesion.Titulares, fecha = dia });
        await api.Hace(sesion, "conclusion", new { fecha = concluida });
    }

    private async Task Correr()
    {
        var tareas = api.Servicios.GetRequiredService<ScheduledJobs>();
        // Another test may have it in hand: what it tells, it tells for all
        await api.Eventualmente(async () => Assert.True(await tareas.RunAsync("secretariado.avisar-periodicidad", onlyIfDue: false, CancellationToken.None)), segundos: 60);
        Assert.Null((await tareas.StateAsync(CancellationToken.None)).Single(t => t.Name == "secretariado.avisar-periodicidad").Error);
    }

    private async Task<string[]> Contados(StlDePrueba stl) => await api.Escalar<string[]>(
        $"select coalesce(array_agg((carga::jsonb->>'ultima_sesion') || ' ' || (carga::jsonb->>'fecha') order by posicion), '{{}}') from secretariado.outbox where tipo = 'secretariado.periodicidad_incumplida' and carga::jsonb->>'secretariado_folio' = '{stl.Folio}'");
}
