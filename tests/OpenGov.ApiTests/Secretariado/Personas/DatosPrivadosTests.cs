using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests.Secretariado.Personas;

public sealed class DatosPrivadosTests(OpenGovApi api)
{
    private const string Correo = "no.publicar@ejemplo.mx";
    private readonly HttpClient confianza = api.Con("secretariado:escribir", "personas:datos-privados");

    [Fact]
    public async Task Lo_privado_no_sale_en_ninguna_lectura_publica()
    {
        var folio = await Registrada();

        foreach (var ruta in (string[])[$"personas/{folio}", $"personas/{folio}/versiones", $"personas/{folio}/versiones/1", "personas?limite=200&orden=-actualizado_en"])
        {
            var publico = await api.SinCuenta().GetStringAsync($"/api/v1/{ruta}");
            Assert.DoesNotContain(Correo, publico, StringComparison.Ordinal);
            Assert.DoesNotContain("genero", publico, StringComparison.Ordinal);
        }

        Assert.Equal(0L, await api.Escalar<long>($"select count(*) from secretariado.historia where documento::text like '%{Correo}%'"));
    }

    [Fact]
    public async Task Solo_con_su_alcance_se_consulta_y_no_se_guarda_en_el_camino()
    {
        var folio = await Registrada();

        var consulta = await confianza.GetAsync(Ruta(folio));

        Assert.Equal(Correo, (await consulta.DebeSer(HttpStatusCode.OK)).GetProperty("privado").Texto("correo"));
        Assert.True(consulta.Headers.CacheControl?.NoStore);
        await (await api.DelSecretariado().GetAsync(Ruta(folio))).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
        Assert.Equal(HttpStatusCode.Unauthorized, (await api.SinCuenta().GetAsync(Ruta(folio))).StatusCode);
    }

    [Fact]
    public async Task Se_cambia_sobre_la_version_leida()
    {
        var folio = await Registrada();

        var cambiado = await (await confianza.Actuar($"personas/{folio}/datos-privados", "", new { telefono = "+52 722 000 0000", genero = "otro" }, HttpMethod.Put))
            .DebeSer(HttpStatusCode.OK);

        Assert.Equal(2, cambiado.GetProperty("version").GetInt32());
        Assert.Equal("otro", cambiado.GetProperty("privado").Texto("genero"));
        await (await confianza.Actuar($"personas/{folio}/datos-privados", "", new { correo = "no es un correo" }, HttpMethod.Put)).DebeSenalarCampo("correo");
    }

    [Fact]
    public async Task Se_borra_cuando_la_persona_lo_pide()
    {
        var folio = await Registrada();

        await (await confianza.Actuar($"personas/{folio}/datos-privados", "", new { }, HttpMethod.Delete)).DebeSer(HttpStatusCode.NoContent);

        Assert.DoesNotContain(Correo, await confianza.GetStringAsync(Ruta(folio)), StringComparison.Ordinal);
    }

    private async Task<string> Registrada()
    {
        var creada = await (await confianza.PostAsJsonAsync("/api/v1/personas", new
        {
            clave = $"P{Sufijo()}", nombre_publico = "Rafael Funes Díaz", privado = new { correo = Correo, genero = "hombre" },
        })).DebeSerCreado();
        return creada.Texto("folio");
    }

    private static string Ruta(string folio) => $"/api/v1/personas/{folio}/datos-privados";
}
