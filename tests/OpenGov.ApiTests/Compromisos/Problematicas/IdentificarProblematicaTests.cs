using System.Net;
using System.Net.Http.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Problematicas;

public sealed class IdentificarProblematicaTests(OpenGovApi api)
{
    private const string Ruta = "/api/v1/problematicas";

    [Fact]
    public async Task Se_identifica_con_causas_efectos_y_datos_y_los_folios_son_consecutivos()
    {
        var ejercicio = await api.EjercicioRegistrado();

        var primera = await api.ProblematicaIdentificada(ejercicio);
        var segunda = await api.ProblematicaIdentificada(ejercicio);

        Assert.Equal(($"{ejercicio}-P01", $"{ejercicio}-P02"), (primera, segunda));
        var leida = await api.Leido($"problematicas/{primera}");
        Assert.Equal("borrador", leida.Texto("estado"));
        Assert.Equal("incidentes", leida.GetProperty("planteamiento").GetProperty("datos")[0].Texto("unidad"));
    }

    [Fact]
    public async Task Se_corrige_mientras_es_borrador_y_despues_ya_no()
    {
        var folio = await api.ProblematicaIdentificada(await api.EjercicioRegistrado());
        var otro = new { planteamiento = new { enunciado = "Nadie sabe cuántos incidentes hay.", causas = new[] { "No se registran" }, efectos = new[] { "No se atienden" } } };
        var personal = api.PersonalDeCompromisos();

        var corregida = await (await personal.Actuar($"problematicas/{folio}", "planteamiento", otro, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        await (await personal.Actuar($"problematicas/{folio}", "validacion", new { })).DebeSer(HttpStatusCode.OK);
        var tarde = await personal.Actuar($"problematicas/{folio}", "planteamiento", otro, HttpMethod.Put);

        Assert.Equal("Nadie sabe cuántos incidentes hay.", corregida.GetProperty("planteamiento").Texto("enunciado"));
        await tarde.DebeSerProblema(HttpStatusCode.Conflict, "COM-problematica-no-esta-en-borrador");
    }

    [Fact]
    public async Task Una_causa_vacia_se_senala_en_su_lugar()
    {
        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, new
        {
            ejercicio_folio = "EDOMEX-PAL1", tema_clave = "movilidad", planteamiento = new { enunciado = "Faltan rutas.", causas = new[] { "Sin datos", " " }, efectos = new[] { "Espera" } },
        });

        await respuesta.DebeSenalarCampo("planteamiento/causas/1");
    }

    [Fact]
    public async Task Sin_efectos_se_registra_pero_no_se_valida()
    {
        var cuerpo = new { ejercicio_folio = await api.EjercicioRegistrado(), tema_clave = "movilidad", planteamiento = new { enunciado = "Faltan rutas.", causas = new[] { "Sin datos" }, efectos = Array.Empty<string>() } };
        var folio = (await (await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, cuerpo)).DebeSerCreado()).Texto("folio");

        var respuesta = await api.PersonalDeCompromisos().Actuar($"problematicas/{folio}", "validacion", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-problematica-sin-causas-o-efectos");
    }

    [Fact]
    public async Task Se_archiva_con_su_motivo_y_sigue_publica()
    {
        var folio = await api.ProblematicaIdentificada(await api.EjercicioRegistrado());

        var sinMotivo = await api.PersonalDeCompromisos().Actuar($"problematicas/{folio}", "archivo", new { });
        await (await api.PersonalDeCompromisos().Actuar($"problematicas/{folio}", "archivo", new { motivo = "Repite otra." })).DebeSer(HttpStatusCode.OK);

        await sinMotivo.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-problematica-archivo-sin-motivo");
        Assert.Equal(("archivada", "Repite otra."), ((await api.Leido($"problematicas/{folio}")).Texto("estado"), (await api.Leido($"problematicas/{folio}")).Texto("motivo_archivo")));
    }

    [Fact]
    public async Task La_que_sale_de_una_consulta_dice_de_cual()
    {
        var (plan, _) = await api.PlanEnConsulta();
        var consulta = await api.ConsultaCerrada(plan);
        object Cuerpo(string folio) => new { ejercicio_folio = plan.Folio, tema_clave = "movilidad", planteamiento = EscenariosCompromisos.Planteamiento(), consulta_folio = folio };

        var creada = await (await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, Cuerpo(consulta))).DebeSerCreado();
        var inventada = await api.PersonalDeCompromisos().PostAsJsonAsync(Ruta, Cuerpo("CON-INVENTADA"));

        Assert.Equal(("consulta", consulta), (creada.GetProperty("origen").Texto("tipo"), creada.GetProperty("origen").Texto("folio")));
        await inventada.DebeSenalarCampo("consulta_folio");
    }

    [Fact]
    public async Task Quien_no_tiene_cuenta_no_registra_problematicas() =>
        await (await api.SinCuenta().PostAsJsonAsync(Ruta, new { })).DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");
}
