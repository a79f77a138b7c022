using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class PublicarActaTests(OpenGovApi api)
{
    private static readonly string Huella = new('b', 64);

    [Fact]
    public async Task De_la_conclusion_a_la_publicacion_la_sesion_se_lee_como_estaba_cada_dia()
    {
        var sesion = await api.SesionConcluida();

        await api.Hace(sesion, "acta/aprobacion", new { documento = Acta(), fecha = "2020-01-25" });
        var publicada = await api.Hace(sesion, "acta/publicacion", new { enlace = "https://example.org/actas/so-001.pdf", fecha = "2020-02-10" });

        Assert.Equal("acta_publicada", publicada.Texto("estado"));
        Assert.Equal("2020-02-04", publicada.GetProperty("acta").Texto("limite_publicacion"));
        Assert.True(publicada.GetProperty("acta").GetProperty("extemporanea").GetBoolean());
        Assert.Equal(Huella, publicada.GetProperty("acta").GetProperty("documento").Texto("huella_sha256"));
        Assert.Equal("convocada", (await api.Leer($"{sesion.Recurso}?en_fecha=2020-01-19")).Texto("estado"));
        Assert.Equal("concluida", (await api.Leer($"{sesion.Recurso}?en_fecha=2020-01-20")).Texto("estado"));
        Assert.Equal("acta_aprobada", (await api.Leer($"{sesion.Recurso}?en_fecha=2020-02-09")).Texto("estado"));
        var versiones = await api.Leer($"{sesion.Recurso}/versiones");
        Assert.Equal(["PublicarActa", "AprobarActa", "ConcluirSesion", "InstalarSesion", "ConvocarSesion"],
            versiones.GetProperty("datos").EnumerateArray().Select(v => v.GetProperty("acto").Texto("operacion")));
        Assert.Equal("instalada", (await api.Leer($"{sesion.Recurso}/versiones/2")).Texto("estado"));
    }

    [Fact]
    public async Task No_se_publica_un_acta_sin_aprobar()
    {
        var sesion = await api.SesionConcluida();

        var respuesta = await api.Actuar(sesion, "acta/publicacion", new { enlace = "https://example.org/acta.pdf" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S12-acta-sin-aprobar");
    }

    [Fact]
    public async Task El_acta_publicada_dice_donde_se_lee()
    {
        var sesion = await api.SesionConcluida();
        await api.Hace(sesion, "acta/aprobacion", new { documento = Acta(), fecha = "2020-01-25" });

        var sinEnlace = await api.Actuar(sesion, "acta/publicacion", new { });
        var malEnlace = await api.Actuar(sesion, "acta/publicacion", new { enlace = "javascript:alert(1)" });

        await sinEnlace.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S12-acta-sin-enlace");
        await malEnlace.DebeSenalarCampo("enlace");
    }

    [Fact]
    public async Task El_acta_se_aprueba_con_su_huella()
    {
        var sesion = await api.SesionConcluida();

        var respuesta = await api.Actuar(sesion, "acta/aprobacion", new { documento = new { titulo = "Acta", huella_sha256 = "no", tipo = "application/pdf", bytes = 1, fecha_documento = DiaDeSesion } });

        await respuesta.DebeSenalarCampo("documento/huella_sha256");
    }

    private static object Acta() => new { titulo = "Acta de la primera sesión ordinaria", huella_sha256 = Huella, tipo = "application/pdf", bytes = 80_000, fecha_documento = "2020-01-24" };
}
