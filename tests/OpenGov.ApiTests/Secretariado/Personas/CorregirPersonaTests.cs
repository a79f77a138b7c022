using System.Net;

namespace OpenGov.ApiTests.Secretariado.Personas;

public sealed class CorregirPersonaTests(OpenGovApi api)
{
    [Fact]
    public async Task La_version_anterior_sigue_consultandose()
    {
        var folio = await api.PersonaRegistrada("Rafael Funes Dias");

        var corregida = await (await api.DelSecretariado().Actuar($"personas/{folio}", "correccion", new { nombre_publico = "Rafael Funes Díaz", motivo = "Apellido mal escrito." }))
            .DebeSer(HttpStatusCode.OK);

        Assert.Equal("Rafael Funes Díaz", corregida.Texto("nombre_publico"));
        var primera = await (await api.SinCuenta().GetAsync($"/api/v1/personas/{folio}/versiones/1")).DebeSer(HttpStatusCode.OK);
        Assert.Equal("Rafael Funes Dias", primera.Texto("nombre_publico"));
    }

    [Fact]
    public async Task Corregir_con_lo_mismo_no_es_un_acto()
    {
        var folio = await api.PersonaRegistrada("Rafael Funes Díaz");

        var respuesta = await api.DelSecretariado().Actuar($"personas/{folio}", "correccion", new { nombre_publico = "Rafael Funes Díaz", motivo = "Nada." });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-persona-sin-cambio");
    }
}
