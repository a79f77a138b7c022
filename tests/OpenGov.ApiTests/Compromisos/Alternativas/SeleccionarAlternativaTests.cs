using System.Net;
using System.Net.Http.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Alternativas;

public sealed class SeleccionarAlternativaTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_elige_entre_alternativas_de_dos_sectores()
    {
        var problematica = await api.ProblematicaValidada(await api.EjercicioRegistrado());
        var ciudadana = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        var deGobierno = await api.AlternativaPropuesta(problematica, "entes_publicos");

        var seleccionada = await (await api.PersonalDeCompromisos().Actuar($"alternativas/{ciudadana}", "seleccion", new { })).DebeSer(HttpStatusCode.OK);
        var descartada = await (await api.PersonalDeCompromisos().Actuar($"alternativas/{deGobierno}", "descarte", new { motivo = "Cuesta más y tarda más." })).DebeSer(HttpStatusCode.OK);

        Assert.Equal($"{problematica}-A01", ciudadana);
        Assert.Equal("seleccionada", seleccionada.Texto("estado"));
        Assert.Equal(("descartada", "Cuesta más y tarda más."), (descartada.Texto("estado"), descartada.Texto("motivo_descarte")));
        var lista = await api.Leido($"alternativas?problematica_folio={problematica}&estado=seleccionada");
        Assert.Equal(ciudadana, Assert.Single(lista.GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task Dos_del_mismo_sector_no_son_un_diseno_plural()
    {
        var problematica = await api.ProblematicaValidada(await api.EjercicioRegistrado());
        var alternativa = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        await api.AlternativaPropuesta(problematica, "sociedad_civil");

        var respuesta = await api.PersonalDeCompromisos().Actuar($"alternativas/{alternativa}", "seleccion", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "COM-C1-diseno-no-plural");
    }

    [Fact]
    public async Task Un_descarte_sin_motivo_no_se_acepta()
    {
        var alternativa = await api.AlternativaPropuesta(await api.ProblematicaIdentificada(await api.EjercicioRegistrado()), "academia");

        var respuesta = await api.PersonalDeCompromisos().Actuar($"alternativas/{alternativa}", "descarte", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C1-descarte-sin-motivo");
    }

    [Fact]
    public async Task Quien_propone_es_del_sector_que_dice_el_directorio()
    {
        var problematica = await api.ProblematicaIdentificada(await api.EjercicioRegistrado());
        var organizacion = await api.OrganizacionRegistrada("Red por la Convivencia", "sociedad_civil", "sociedad_civil");
        var ruta = $"/api/v1/problematicas/{problematica}/alternativas";

        var ajena = await api.PersonalDeCompromisos().PostAsJsonAsync(ruta, new { descripcion = "Comités.", proponente = new { sector = "academia", organizacion_folio = organizacion } });
        var propia = await (await api.PersonalDeCompromisos().PostAsJsonAsync(ruta, new { descripcion = "Comités.", proponente = new { sector = "sociedad_civil", organizacion_folio = organizacion } })).DebeSerCreado();

        await ajena.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C1-sector-distinto");
        Assert.Equal("Red por la Convivencia", propia.GetProperty("proponente").Texto("organizacion_nombre"));
    }

    [Fact]
    public async Task A_una_problematica_que_no_existe_no_se_le_proponen_alternativas()
    {
        var respuesta = await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/problematicas/NO-EXISTE/alternativas", new { descripcion = "Algo.", proponente = new { sector = "academia" } });

        await respuesta.DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }
}
