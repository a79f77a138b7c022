using System.Net;

namespace OpenGov.ApiTests.Mesas.Pasos;

/// <summary>The five steps over HTTP; their combinations are in the unit tests.</summary>
public sealed class PasosTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Los_cinco_pasos_se_cierran_en_orden_con_su_producto()
    {
        var folio = await api.MesaEnCurso();

        for (var paso = 1; paso <= 5; paso++) await api.EnMesa(folio, $"pasos/{paso}/cierre", EscenariosMesas.Producto(paso));

        var mesa = await (await api.SinCuenta().GetAsync($"/api/v1/mesas/{folio}")).Leer();
        Assert.Equal(Enumerable.Repeat("completado", 5), mesa.Pasos());
        var productos = mesa.GetProperty("productos");
        Assert.Equal("Nadie sabe cuándo pasa el transporte público.", productos.GetProperty("problema").Texto("enunciado"));
        Assert.Equal(19, productos.GetProperty("problema").GetProperty("conteo")[0].GetProperty("votos").GetInt32());
        Assert.Equal("L1", productos.GetProperty("lineas_de_accion")[0].Texto("clave"));
        Assert.Equal("Secretaría de Movilidad", productos.GetProperty("compromisos")[0].Texto("responsable_sugerido"));
        Assert.Equal("Rutas publicadas con horario", productos.GetProperty("indicadores")[0].Texto("que_mide"));
        Assert.Equal("norma", productos.GetProperty("cambios_gobernanza")[0].Texto("tipo"));
    }

    [Fact]
    public async Task El_paso_3_antes_que_el_2_esta_fuera_de_orden()
    {
        var folio = await api.MesaEnCurso(pasos: 1);

        var respuesta = await personal.Actuar($"mesas/{folio}", "pasos/3/cierre", EscenariosMesas.Producto(3));

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M1-paso-fuera-de-orden");
    }

    [Fact]
    public async Task Reabrir_el_paso_1_deja_los_otros_cuatro_por_revisar()
    {
        var folio = await api.MesaEnCurso(pasos: 5);

        var mesa = await api.EnMesa(folio, "pasos/1/reapertura", new { motivo = "El enunciado confundía dos problemas.", fecha = "2019-12-10" });

        Assert.Equal(["en_curso", "por_revisar", "por_revisar", "por_revisar", "por_revisar"], mesa.Pasos());
        Assert.Equal("El enunciado confundía dos problemas.", mesa.GetProperty("pasos")[0].GetProperty("reaperturas")[0].Texto("motivo"));
    }

    [Theory]
    [InlineData(1, """{"enunciado":"x","causas":[],"efectos":["y"],"opciones_consideradas":["a","b"],"metodo":"consenso"}""", "MESA-paso1-sin-causa")]
    [InlineData(2, """{"acciones":[{"descripcion":"x","sector":"academia"}],"lineas_de_accion":[]}""", "MESA-paso2-pocas-acciones")]
    [InlineData(3, """{"compromisos":[]}""", "MESA-paso3-sin-compromiso")]
    [InlineData(4, """{"indicadores":[]}""", "MESA-paso4-compromiso-sin-indicador")]
    [InlineData(5, """{"cambios_gobernanza":[]}""", "MESA-paso5-sin-cambio")]
    public async Task Un_paso_sin_su_producto_dice_que_le_falta(int paso, string cuerpo, string regla)
    {
        var folio = await api.MesaEnCurso(pasos: paso - 1);

        var respuesta = await personal.Actuar($"mesas/{folio}", $"pasos/{paso}/cierre", System.Text.Json.JsonDocument.Parse(cuerpo).RootElement);

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, regla);
    }

    [Fact]
    public async Task Lo_mal_formado_se_senala_en_su_lugar()
    {
        var folio = await api.MesaEnCurso(pasos: 2);
        var compromisos = new[] { new { numero = 0, titulo = "", texto = "x", responsable_sugerido = "y", linea_de_accion = "L1" } };

        var respuesta = await personal.Actuar($"mesas/{folio}", "pasos/3/cierre", new { compromisos });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(
            ["#/compromisos/0/numero", "#/compromisos/0/titulo"],
            problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Distinct().Order());
    }

    [Theory]
    [InlineData(1, """{"enunciado":"x","causas":[null],"efectos":["y"],"opciones_consideradas":["a","b"],"metodo":"votacion","conteo":[null]}""", "causas/0")]
    [InlineData(2, """{"acciones":[null,{"descripcion":"x","sector":"academia"}],"lineas_de_accion":[{"clave":"L1","descripcion":"x"}]}""", "acciones/0")]
    [InlineData(3, """{"compromisos":[null]}""", "compromisos/0")]
    [InlineData(4, """{"indicadores":[null]}""", "indicadores/0")]
    [InlineData(5, """{"cambios_gobernanza":[null]}""", "cambios_gobernanza/0")]
    public async Task Un_nulo_en_una_lista_se_senala(int paso, string cuerpo, string miembro)
    {
        var folio = await api.MesaEnCurso(pasos: paso - 1);

        var respuesta = await personal.Actuar($"mesas/{folio}", $"pasos/{paso}/cierre", System.Text.Json.JsonDocument.Parse(cuerpo).RootElement);

        await respuesta.DebeSenalarCampo(miembro);
    }

    [Theory]
    [InlineData("pasos/6/cierre")]
    [InlineData("pasos/0/reapertura")]
    public async Task No_hay_mas_de_cinco_pasos(string acto)
    {
        var respuesta = await personal.Actuar($"mesas/{await api.MesaEnCurso()}", acto, new { });

        await respuesta.DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task De_dos_cierres_sobre_la_misma_version_solo_uno_vale()
    {
        var folio = await api.MesaEnCurso();
        var version = (await personal.GetAsync($"/api/v1/mesas/{folio}")).Headers.ETag!.ToString();
        await api.EnMesa(folio, "pasos/1/cierre", EscenariosMesas.Producto(1));

        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/mesas/{folio}/pasos/2/cierre") { Content = System.Net.Http.Json.JsonContent.Create(EscenariosMesas.Producto(2)) };
        peticion.Headers.TryAddWithoutValidation("If-Match", version);
        var rancia = await personal.SendAsync(peticion);

        await rancia.DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
    }
}
