namespace OpenGov.ApiTests.Contrato;

/// <summary>What the hosts of one installation do by the clock.</summary>
public sealed class TareasTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_que_se_guardaba_por_un_tiempo_se_borra_aunque_sea_mucho()
    {
        var clave = EscenariosDelContrato.Clave();
        await api.Escalar<long>($"""
            with llaves as (insert into plataforma.idempotencia (llamante, ruta, clave, huella, creada_en) select 'X', 'POST /x', '{clave}-' || n, '', now() - interval '25 hours' from generate_series(1, 5000) n returning 1),
              hechos as (insert into mesas.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, proximo_intento_en, ejemplo, traza, intentos, procesado_en)
                select gen_random_uuid(), '{clave}', 'mesas.mesa_convocada', '{"{}"}', '2026-01-01', now(), now(), true, 'prueba', 0, now() - make_interval(days => n) from (values (29), (31)) d(n) returning 1)
            select (select count(*) from llaves) + (select count(*) from hechos)
            """);

        await api.Ejecutar("plataforma.depurar");

        Assert.Equal(0, await api.Escalar<long>($"select count(*) from plataforma.idempotencia where clave like '{clave}-%'"));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{clave}'"));
    }

    [Fact]
    public async Task Un_anfitrion_con_el_reloj_adelantado_no_aplaza_las_tareas_de_los_demas()
    {
        await using var adelantado = await api.ConRelojCorrido(TimeSpan.FromDays(5));

        await api.Eventualmente(async () => Assert.True(await adelantado.Ejecutar("difusion.enviar-correos")), segundos: 60);

        Assert.True(await api.Escalar<bool>("select proxima_en < now() + interval '1 minute' from plataforma.tareas where nombre = 'difusion.enviar-correos'"));
    }
}
