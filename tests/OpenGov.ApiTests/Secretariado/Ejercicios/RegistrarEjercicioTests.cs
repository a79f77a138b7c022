using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Ejercicios;

public sealed class RegistrarEjercicioTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelSecretariado();

    [Fact]
    public async Task Su_folio_se_forma_con_la_entidad_y_el_numero_de_plan()
    {
        var clave = $"E{Sufijo()}";

        var respuesta = await personal.PostAsJsonAsync("/api/v1/ejercicios", Valido(clave));

        var creado = await respuesta.DebeSerCreado();
        Assert.Equal($"{clave}-PAL1", creado.Texto("folio"));
        Assert.EndsWith($"/ejercicios/{clave}-PAL1", respuesta.Headers.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal("Infoem", creado.GetProperty("declaratoria").GetProperty("firmantes")[0].Texto("institucion"));
    }

    [Fact]
    public async Task La_declaratoria_es_anterior_al_acto()
    {
        var respuesta = await personal.PostAsJsonAsync("/api/v1/ejercicios", Valido($"E{Sufijo()}", fecha: "2016-06-19"));

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-declaratoria-posterior");
    }

    [Fact]
    public async Task Se_corrige_y_se_dice_por_que()
    {
        var folio = await api.EjercicioRegistrado();
        var correccion = new { entidad = "Estado de México", nombre = "Gobierno abierto del Estado de México", declaratoria = new { fecha = "2016-06-20", firmantes = Array.Empty<object>() } };

        await (await personal.Actuar($"ejercicios/{folio}", "correccion", correccion)).DebeSenalarCampo("motivo");
    }

    private static object Valido(string clave, string fecha = "2016-06-20") => new
    {
        entidad_clave = clave, entidad = "Estado de México", nombre = "Ejercicio de gobierno abierto", numero_pal = 1, fecha,
        declaratoria = new { fecha = "2016-06-20", firmantes = new[] { new { nombre = "Titular del órgano garante", institucion = "Infoem" } } },
    };
}
