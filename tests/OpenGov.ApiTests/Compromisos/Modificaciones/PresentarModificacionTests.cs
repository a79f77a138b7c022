using System.Net;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Modificaciones;

public sealed class PresentarModificacionTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_publica_con_lo_que_dice_y_lo_que_diria_y_el_compromiso_sigue_igual()
    {
        var lanzado = await api.CompromisoLanzado();
        var redaccion = await api.LoEscrito(lanzado.Compromiso);
        redaccion["titulo"] = "Secundarias en paz";
        redaccion["municipios"] = new JsonArray("15058", "15106");

        var creada = await (await api.PedirModificacion(lanzado, redaccion)).DebeSerCreado();

        Assert.Equal(($"{lanzado.Compromiso}-M01", "presentada"), (creada.Texto("folio"), creada.Texto("estado")));
        var publicada = await api.Leido($"modificaciones/{creada.Texto("folio")}");
        Assert.Equal(
            ["El título cambia de «Escuelas secundarias sin violencia» a «Secundarias en paz».", "Se agrega el municipio «15106»."],
            publicada.GetProperty("cambios").EnumerateArray().Select(c => c.Texto("frase")));
        Assert.Equal("Escuelas secundarias sin violencia", publicada.GetProperty("cambios")[0].Texto("antes"));
        Assert.Equal("Secretaría de Educación", publicada.GetProperty("solicitante").Texto("nombre"));
        Assert.Equal("Los planteles cerraron un ciclo escolar.", publicada.Texto("motivo"));
        Assert.False(publicada.GetProperty("extemporanea").GetBoolean());
        Assert.Equal("Escuelas secundarias sin violencia", (await api.Leido($"compromisos/{lanzado.Compromiso}")).Texto("titulo"));
        Assert.Equal(creada.Texto("folio"), Assert.Single((await api.Leido($"modificaciones?compromiso_folio={lanzado.Compromiso}&estado=presentada")).GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task Sin_cambios_o_tocando_su_origen_no_se_registra()
    {
        var lanzado = await api.CompromisoLanzado();
        var igual = await api.LoEscrito(lanzado.Compromiso);
        var otrosAutores = await api.LoEscrito(lanzado.Compromiso);
        otrosAutores["autores"] = new JsonArray();

        await (await api.PedirModificacion(lanzado, igual)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C5-sin-cambios");
        var problema = await (await api.PedirModificacion(lanzado, otrosAutores)).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C5-inalterable");

        Assert.Equal("#/redaccion/autores", problema.GetProperty("errores")[0].Texto("puntero"));
        Assert.Empty((await api.Leido($"modificaciones?compromiso_folio={lanzado.Compromiso}")).GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Quien_leyo_una_version_que_ya_no_es_la_ultima_vuelve_a_leer()
    {
        var lanzado = await api.CompromisoLanzado();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/compromisos/{lanzado.Compromiso}/modificaciones")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { redaccion = await api.LoEscrito(lanzado.Compromiso), solicitante = new { organizacion_folio = lanzado.Plan.Dependencia, puesto = "Dirección" } }),
        };
        peticion.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await api.PersonalDeCompromisos().SendAsync(peticion)).StatusCode);
    }

    [Fact]
    public async Task Antes_del_lanzamiento_no_hay_nada_que_modificar()
    {
        var plan = await api.PlanIniciado();
        var lanzado = new LanzadoDePrueba(plan, await api.CompromisoValidado(plan), null!);

        await (await api.PedirModificacion(lanzado, EscenariosCompromisos.Redaccion(plan))).DebeSerProblema(HttpStatusCode.Conflict, "COM-C5-no-se-modifica");
    }

    [Fact]
    public async Task El_solicitante_debe_existir_y_lo_mal_formado_se_senala()
    {
        var lanzado = await api.CompromisoLanzado();
        var redaccion = await api.LoEscrito(lanzado.Compromiso);
        redaccion["titulo"] = "Otro";

        var nadie = await api.PersonalDeCompromisos().Actuar($"compromisos/{lanzado.Compromiso}", "modificaciones", new { redaccion, solicitante = new { organizacion_folio = "ORG-NADIE", puesto = "Dirección" }, motivo = "Sí." });
        var malFormado = await api.PersonalDeCompromisos().Actuar($"compromisos/{lanzado.Compromiso}", "modificaciones", new { redaccion, solicitante = new { organizacion_folio = "x", puesto = " " }, motivo = "Sí." });

        await nadie.DebeSenalarCampo("solicitante/organizacion_folio");
        await malFormado.DebeSenalarCampo("solicitante/puesto");
    }
}
