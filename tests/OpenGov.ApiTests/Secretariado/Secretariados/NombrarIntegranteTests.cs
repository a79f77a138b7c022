using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Secretariados;

public sealed class NombrarIntegranteTests(OpenGovApi api)
{
    [Fact]
    public async Task Quien_se_nombra_aparece_con_su_nombre_y_nunca_con_su_genero()
    {
        var stl = await api.SecretariadoEnIntegracion();

        await api.Nombra(stl, "titular", "zulema", "organo_garante-1", "Comisionada Presidenta del Infoem", "infoem");

        var publicado = await api.SinCuenta().GetStringAsync($"/api/v1/{stl.Recurso}");
        Assert.Contains("Zulema Martínez Sánchez", publicado, StringComparison.Ordinal);
        Assert.DoesNotContain("\"mujer\"", publicado, StringComparison.Ordinal);
    }

    /// <summary>The difference between two versions must not be what somebody declared in private.</summary>
    [Fact]
    public async Task De_una_version_a_otra_no_se_lee_el_genero_de_quien_llego_ni_de_quien_se_fue()
    {
        var stl = await api.SecretariadoInstalado();
        await (await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "daniel")}/relevo", new
        {
            integrante = new { persona_folio = stl.Personas["amalia"], cargo = "Representante de sociedad civil" }, motivo = "Terminó su periodo.", fecha = "2020-02-01",
        })).DebeSer(HttpStatusCode.OK);

        var versiones = (await api.Leer($"{stl.Recurso}/versiones")).GetProperty("datos").EnumerateArray().Select(v => v.GetProperty("version").GetInt32()).ToList();
        var sinInstalar = await Task.WhenAll(versiones.Where(v => v <= versiones.Max() - 2).Select(DeGenero));
        var instaladas = await Task.WhenAll(versiones.Where(v => v > versiones.Max() - 2).Select(DeGenero));

        Assert.Equal((7, 2), (sinInstalar.Length, instaladas.Length));
        Assert.All(sinInstalar, dicho => Assert.Equal(sinInstalar[0], dicho));
        Assert.All(instaladas, dicho => Assert.Equal(instaladas[0], dicho));

        async Task<string> DeGenero(int version) => string.Join('|', System.Text.RegularExpressions.Regex
            .Matches(await api.SinCuenta().GetStringAsync($"/api/v1/{stl.Recurso}/versiones/{version}"), "\"[^\"]*g[eé]nero[^\"]*\"[^,}]*").Select(m => m.Value));
    }

    [Fact]
    public async Task Un_asiento_ocupado_dice_quien_lo_ocupa()
    {
        var stl = await api.SecretariadoInstalado();

        var respuesta = await api.Nombrar(stl, "suplente", "amalia", "entes_publicos-1", "Consejera Presidenta del IEEM", "ieem");

        var problema = await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S2-traslape");
        Assert.Contains("Pedro Zamudio", problema.Texto("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lo_que_el_cuerpo_nombra_debe_existir()
    {
        var stl = await api.SecretariadoEnIntegracion();
        var cuerpo = new { calidad = "titular", asiento = "organo_garante-1", integrante = new { persona_folio = "PER-NADIE", cargo = "Nadie" }, fecha = DiaDeInstalacion };

        var respuesta = await api.DelSecretariado().Actuar(stl.Recurso, "nombramientos", cuerpo);

        await respuesta.DebeSenalarCampo("integrante/persona_folio");
    }

    [Fact]
    public async Task Un_titular_dice_que_asiento_ocupa_y_quien_facilita_ninguno()
    {
        var stl = await api.SecretariadoEnIntegracion();

        await (await api.Nombrar(stl, "titular", "zulema", asiento: null, "Comisionada")).DebeSenalarCampo("asiento");
        await (await api.Nombrar(stl, "facilitador", "rafael", "organo_garante-1", "Facilitador")).DebeSenalarCampo("asiento");
        await (await api.Nombrar(stl, "titular", "zulema", "organo_garante-7", "Comisionada")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");
    }

    [Fact]
    public async Task Quien_decide_sobre_una_version_vieja_vuelve_a_leer()
    {
        var stl = await api.SecretariadoIntegrado();
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{stl.Recurso}/asientos") { Content = JsonContent.Create(new { sector = "sociedad_civil" }) };
        peticion.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");

        var respuesta = await api.DelSecretariado().SendAsync(peticion);

        await respuesta.DebeSer(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Sin_el_alcance_nadie_nombra()
    {
        var stl = await api.SecretariadoEnIntegracion();

        var respuesta = await api.Con("mesas:escribir").Actuar(stl.Recurso, "nombramientos", new { });

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }
}
