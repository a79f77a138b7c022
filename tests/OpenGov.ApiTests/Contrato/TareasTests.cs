namespace OpenGov.ApiTests.Contrato;

/// <summary>What the hosts of one installation do by the clock.</summary>
public sealed class TareasTests(OpenGovApi api)
{
    [Fact]
    public async Task Un_anfitrion_con_el_reloj_adelantado_no_aplaza_las_tareas_de_los_demas()
    {
        await using var adelantado = await api.ConRelojCorrido(TimeSpan.FromDays(5));

        await api.Eventualmente(async () => Assert.True(await adelantado.Ejecutar("difusion.enviar-correos")), segundos: 60);

        Assert.True(await api.Escalar<bool>("select proxima_en < now() + interval '1 minute' from plataforma.tareas where nombre = 'difusion.enviar-correos'"));
    }
}
