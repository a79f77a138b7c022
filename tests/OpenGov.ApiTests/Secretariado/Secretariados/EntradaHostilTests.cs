using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class EntradaHostilTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelSecretariado();

    [Fact]
    public async Task Una_lista_no_lleva_elementos_nulos()
    {
        var ejercicio = await api.EjercicioRegistrado();

        var respuesta = await personal.PostAsJsonAsync("/api/v1/secretariados", new { ejercicio_folio = ejercicio, politica = new { sectores = new object?[] { null } } });

        await respuesta.DebeSenalarCampo("politica/sectores/0");
    }

    [Fact]
    public async Task Una_declaratoria_no_la_firma_nadie_nulo()
    {
        var respuesta = await personal.PostAsJsonAsync("/api/v1/ejercicios", new
        {
            entidad_clave = $"E{Sufijo()}", entidad = "Estado de México", nombre = "Ejercicio", numero_pal = 1,
            declaratoria = new { fecha = "2016-06-20", firmantes = new object?[] { null } },
        });

        await respuesta.DebeSenalarCampo("declaratoria/firmantes/0");
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task Una_fecha_fuera_de_la_historia_se_rechaza(string dia)
    {
        var organizacion = await api.OrganizacionRegistrada("Infoem", "organo_garante", "organo_garante");
        var sucesora = await api.OrganizacionRegistrada("Sucesora", "organo_garante", "organo_garante");

        var respuesta = await personal.Actuar($"organizaciones/{organizacion}", "sucesion", new { sucesora_folio = sucesora, desde = dia });

        await respuesta.DebeSenalarCampo("desde");
    }

    [Fact]
    public async Task Una_fecha_del_acto_fuera_de_la_historia_se_rechaza()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await personal.Actuar(stl.Recurso, "asientos", new { sector = "sociedad_civil", fecha = "0001-01-01" });

        await respuesta.DebeSenalarCampo("fecha");
    }

    [Fact]
    public async Task Un_nombramiento_que_no_existe_no_cesa()
    {
        var stl = await api.SecretariadoEnIntegracion();

        await (await personal.Actuar(stl.Recurso, $"nombramientos/{Guid.NewGuid()}/cese", new { motivo = "Renunció." })).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
        await (await personal.Actuar(stl.Recurso, "nombramientos/no-es-un-id/cese", new { motivo = "Renunció." })).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Lo_que_la_operacion_no_tiene_se_senala()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await personal.Actuar(stl.Recurso, "instalacion", new { estado = "instalado", folio = "OTRO" });

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "validacion");
        Assert.Equal(["#/estado", "#/folio"], problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("puntero")).Order());
    }
}
