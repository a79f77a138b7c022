using OpenGov.ApiTests.Mesas;
using static OpenGov.ApiTests.Contrato.EscenariosDelContrato;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Facts between modules: delivered at least once, lived once, in the order of each thing, and never in silence.</summary>
public sealed class BandejaTests(OpenGovApi api)
{
    [Fact]
    public async Task Un_hecho_que_llega_otra_vez_no_se_vive_dos_veces()
    {
        var mesa = await MesaConHechosEntregados();
        var antes = await VersionesEnCompromisos(mesa);

        await VolverAEntregar(mesa);

        Assert.True(antes > 0, "La mesa no hizo nacer nada en Compromisos: la prueba no estaría probando nada.");
        Assert.Equal(antes, await VersionesEnCompromisos(mesa));
    }

    [Fact]
    public async Task Una_reaccion_sin_su_marca_tampoco_repite_su_efecto()
    {
        var mesa = await MesaConHechosEntregados();
        var antes = await CosasEnCompromisos(mesa);

        await api.Escalar<object?>($"delete from compromisos.inbox where evento_id in (select id from mesas.outbox where agregado = '{mesa}')");
        await VolverAEntregar(mesa);

        Assert.Equal(antes, await CosasEnCompromisos(mesa));
    }

    [Fact]
    public async Task Lo_que_no_se_puede_entregar_se_aparta_y_detiene_solo_a_los_suyos()
    {
        var (roto, sano) = ($"X-{Clave()}", $"X-{Clave()}");
        await Encolar(roto, "mesas.hecho_que_nadie_conoce", intentos: 7);
        await Encolar(roto, "mesas.mesa_convocada");
        await Encolar(sano, "mesas.mesa_convocada");

        await api.Eventualmente(async () => Assert.Equal(1, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{roto}' and muerto_en is not null")), segundos: 30);
        await api.Eventualmente(async () => Assert.Equal(1, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{sano}' and procesado_en is not null")), segundos: 30);

        Assert.Contains("mesas.hecho_que_nadie_conoce", await api.Escalar<string>($"select ultimo_error from mesas.outbox where agregado = '{roto}' and muerto_en is not null"), StringComparison.Ordinal);
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{roto}' and procesado_en is null and muerto_en is null"));
    }

    [Fact]
    public async Task Lo_apartado_vuelve_a_andar_cuando_se_remedia_y_arrastra_a_los_suyos()
    {
        var folio = $"X-{Clave()}";
        await Encolar(folio, "mesas.hecho_que_nadie_conoce", intentos: 7);
        await Encolar(folio, "mesas.mesa_convocada");
        await api.Eventualmente(async () => Assert.Equal(1, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{folio}' and muerto_en is not null")), segundos: 30);

        await api.Escalar<object?>($"update mesas.outbox set tipo = 'mesas.mesa_convocada', muerto_en = null, intentos = 0, proximo_intento_en = now() where agregado = '{folio}' and muerto_en is not null");

        await api.Eventualmente(async () => Assert.Equal(2, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{folio}' and procesado_en is not null")), segundos: 30);
    }

    private async Task<string> MesaConHechosEntregados()
    {
        var mesa = await api.MesaEnCurso(pasos: 3);
        await Entregados(mesa);
        return mesa;
    }

    private async Task VolverAEntregar(string mesa)
    {
        await api.Escalar<object?>($"update mesas.outbox set procesado_en = null, proximo_intento_en = now() where agregado = '{mesa}'");
        await api.Escalar<object?>("select pg_notify('outbox_mesas', '')");
        await Entregados(mesa);
    }

    private Task Entregados(string mesa) => api.Eventualmente(
        async () => Assert.Equal(0, await api.Escalar<long>($"select count(*) from mesas.outbox where agregado = '{mesa}' and procesado_en is null")), segundos: 30);

    private Task<long> VersionesEnCompromisos(string mesa) => api.Escalar<long>($"select count(*) from compromisos.historia where documento like '%{mesa}%'");

    private Task<long> CosasEnCompromisos(string mesa) => api.Escalar<long>($"select count(distinct (recurso, folio)) from compromisos.historia where documento like '%{mesa}%'");

    private Task<object?> Encolar(string agregado, string tipo, int intentos = 0) => api.Escalar<object?>($$"""
        insert into mesas.outbox (id, agregado, tipo, carga, fecha, ocurrido_en, proximo_intento_en, ejemplo, traza, intentos)
        values (gen_random_uuid(), '{{agregado}}', '{{tipo}}',
                '{"mesa_folio":"{{agregado}}","ejercicio_folio":"X","tema_clave":"movilidad","fecha":"2026-01-01"}', '2026-01-01', now(), now(), true, 'prueba', {{intentos}})
        """);
}
