using System.Net;

namespace OpenGov.ApiTests.Secretariado.Organizaciones;

public sealed class SucederOrganizacionTests(OpenGovApi api)
{
    [Fact]
    public async Task La_sucedida_se_lee_en_cada_fecha_como_estaba()
    {
        var (anterior, sucesora) = (await Garante("Infoem"), await Garante("Nueva autoridad garante"));

        var sucedida = await (await api.DelSecretariado().Actuar($"organizaciones/{anterior}", "sucesion", new { sucesora_folio = sucesora, desde = "2025-03-21", motivo = "Reforma constitucional." }))
            .DebeSer(HttpStatusCode.OK);

        Assert.Equal(sucesora, sucedida.GetProperty("sucedida_por").Texto("folio"));
        Assert.Equal("2025-03-20", sucedida.Texto("existe_hasta"));
        var lista = await (await api.SinCuenta().GetAsync($"/api/v1/organizaciones?sucedida_por_folio={sucesora}")).DebeSer(HttpStatusCode.OK);
        Assert.Equal(anterior, Assert.Single(lista.GetProperty("datos").EnumerateArray()).Texto("folio"));
    }

    [Fact]
    public async Task La_sucesora_debe_existir()
    {
        var anterior = await Garante("Infoem");

        var respuesta = await api.DelSecretariado().Actuar($"organizaciones/{anterior}", "sucesion", new { sucesora_folio = "ORG-NINGUNA", desde = "2025-03-21" });

        await respuesta.DebeSenalarCampo("sucesora_folio");
    }

    [Fact]
    public async Task No_se_sucede_a_si_misma()
    {
        var anterior = await Garante("Infoem");

        var respuesta = await api.DelSecretariado().Actuar($"organizaciones/{anterior}", "sucesion", new { sucesora_folio = anterior, desde = "2025-03-21" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-organizacion-sucesora");
    }

    private Task<string> Garante(string nombre) => api.OrganizacionRegistrada(nombre, "organo_garante", "organo_garante");
}
