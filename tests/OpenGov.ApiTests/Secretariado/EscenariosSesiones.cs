using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Secretariado;

/// <summary>A session of an STL, in the world of one test. Everything in it happened on one day.</summary>
internal sealed record SesionDePrueba(StlDePrueba Stl, string Folio, string Dia = EscenariosSesiones.DiaDeSesion)
{
    public string Recurso => $"sesiones/{Folio}";

    public string[] Titulares => [Stl.Personas["zulema"], Stl.Personas["javier"], Stl.Personas["daniel"]];
}

/// <summary>Sessions of the seed's STL, up to the step that a test needs.</summary>
internal static class EscenariosSesiones
{
    public const string DiaDeSesion = "2020-01-20";
    public const string DiaDeConvocatoria = "2020-01-10";

    /// <summary>The legal day: for what is agreed about something that a test has just done.</summary>
    public static string Hoy => $"{DateTimeOffset.UtcNow.ToLegalDay():yyyy-MM-dd}";

    public static object Convocatoria(string tipo = "ordinaria", string fecha = DiaDeConvocatoria, string dia = DiaDeSesion, int? numero = null, bool previasSinRegistro = false) => new
    {
        tipo, modalidad = "virtual", inicio_en = $"{dia}T17:00:00Z", numero, previas_sin_registro = previasSinRegistro, fecha,
        orden_del_dia = new object[] { new { titulo = "Lista de asistencia" }, new { titulo = "Metodología del Plan de Acción Local", descripcion = "Cinco fases." } },
    };

    public static Task<HttpResponseMessage> Convocar(this OpenGovApi api, StlDePrueba stl, object convocatoria) =>
        api.DelSecretariado().PostAsJsonAsync($"/api/v1/{stl.Recurso}/sesiones", convocatoria);

    public static async Task<SesionDePrueba> SesionConvocada(this OpenGovApi api, StlDePrueba? stl = null, string dia = DiaDeSesion)
    {
        stl ??= await api.SecretariadoInstalado();
        var creada = await (await api.Convocar(stl, dia == DiaDeSesion ? Convocatoria() : Convocatoria(fecha: dia, dia: dia))).DebeSerCreado();
        return new SesionDePrueba(stl, creada.Texto("folio"), dia);
    }

    /// <summary>With every titular and the facilitator.</summary>
    public static async Task<SesionDePrueba> SesionInstalada(this OpenGovApi api, StlDePrueba? stl = null, string dia = DiaDeSesion)
    {
        var sesion = await api.SesionConvocada(stl, dia);
        await api.Hace(sesion, "instalacion", new { presentes_folios = (string[])[.. sesion.Titulares, sesion.Stl.Personas["rafael"]], fecha = dia });
        return sesion;
    }

    public static async Task<SesionDePrueba> SesionConcluida(this OpenGovApi api)
    {
        var sesion = await api.SesionInstalada();
        await api.Hace(sesion, "conclusion", new { fecha = DiaDeSesion });
        return sesion;
    }

    public static Task<HttpResponseMessage> Someter(this OpenGovApi api, SesionDePrueba sesion, object acuerdo) =>
        api.DelSecretariado().PostAsJsonAsync($"/api/v1/{sesion.Recurso}/acuerdos", acuerdo);

    /// <summary>All seats present in favour, unless somebody votes otherwise.</summary>
    public static object Acuerdo(string materia = "general", string? objeto = null, string? plazo = null, string? enContra = null, string[]? asientos = null, string fecha = DiaDeSesion) => new
    {
        materia, texto = "Se aprueba la metodología en cinco fases.", objeto_folio = objeto, plazo, fecha,
        votos = (asientos ?? ["organo_garante-1", "entes_publicos-1", "sociedad_civil-1"]).Select(asiento => new { asiento, sentido = asiento == enContra ? "en_contra" : "a_favor" }),
    };

    public static async Task<string> AcuerdoAdoptado(this OpenGovApi api, SesionDePrueba sesion, string materia = "general", string? objeto = null, string? plazo = null)
    {
        var acuerdo = await (await api.Someter(sesion, Acuerdo(materia, objeto, plazo, fecha: sesion.Dia))).DebeSerCreado();
        Assert.Equal("adoptado", acuerdo.Texto("resultado"));
        return acuerdo.Texto("folio");
    }

    public static Task<HttpResponseMessage> Actuar(this OpenGovApi api, SesionDePrueba sesion, string acto, object cuerpo) =>
        api.DelSecretariado().Actuar(sesion.Recurso, acto, cuerpo);

    public static async Task<JsonElement> Hace(this OpenGovApi api, SesionDePrueba sesion, string acto, object cuerpo) =>
        await (await api.Actuar(sesion, acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    public static async Task<JsonElement> Leer(this OpenGovApi api, string ruta) => await (await api.SinCuenta().GetAsync($"/api/v1/{ruta}")).DebeSer(HttpStatusCode.OK);
}
