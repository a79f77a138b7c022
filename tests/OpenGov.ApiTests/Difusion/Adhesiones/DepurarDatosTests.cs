using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Secretariado;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

/// <summary>Los datos de contacto no sobreviven mucho a aquello para lo que se dieron.</summary>
public sealed class DepurarDatosTests(OpenGovApi api)
{
    private const string Tarea = "difusion.depurar-datos";

    [Fact]
    public async Task Terminado_el_plan_los_datos_se_van_a_su_plazo_y_la_cuenta_se_queda()
    {
        var hoy = EscenariosDifusion.Hoy;
        await using var mundo = await MundoConReloj.Abrir(api, hoy);
        using var stl = mundo.Cliente("*");
        var ((plan, termina), (_, sigue)) = (await EnConsulta(stl), await EnConsulta(stl));
        var (suya, de_otro, organizacion) = (CorreoNuevo(), CorreoNuevo(), CorreoNuevo());
        var aviso = (await (await stl.PostAsJsonAsync("/api/v1/consentimientos", new { proposito = "adhesion", titulo = "Aviso de las adhesiones", texto = "Usamos tu correo para confirmar tu adhesión, y lo borramos después." })).DebeSerCreado()).Texto("folio");
        await Adherir(stl, new { objeto_folio = termina, tipo = "apoyo", correo = suya, consentimiento_folio = aviso }, suya);
        await Adherir(stl, new { objeto_folio = sigue, tipo = "apoyo", correo = de_otro, consentimiento_folio = aviso }, de_otro);
        await Adherir(stl, new { objeto_folio = termina, tipo = "apoyo", correo = organizacion, consentimiento_folio = aviso, adherente = "organizacion", nombre = "Colectivo breve", publicar_nombre = true }, organizacion);
        var porRevisar = Assert.Single((await (await stl.GetAsync("/api/v1/nombres-por-revisar")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray()).Texto("folio");

        mundo.Reloj.IrA(hoy.AddDays(90));
        await mundo.EjecutarEnTodos(Tarea);
        Assert.Equal((1, 1, 1), (await Datos(stl, suya), await Datos(stl, de_otro), await Datos(stl, organizacion)));

        await (await stl.Actuar($"planes/{plan}", "cancelacion", new { motivo = "El ejercicio se suspendió." })).DebeSer(HttpStatusCode.OK);
        await mundo.EjecutarEnTodos(Tarea);
        mundo.Reloj.IrA(hoy.AddDays(90 + 179));
        await mundo.EjecutarEnTodos(Tarea);
        Assert.Equal((1, 1, 1), (await Datos(stl, suya), await Datos(stl, de_otro), await Datos(stl, organizacion)));

        mundo.Reloj.IrA(hoy.AddDays(90 + 181));
        await mundo.EjecutarEnTodos(Tarea);
        Assert.Equal((0, 1, 0), (await Datos(stl, suya), await Datos(stl, de_otro), await Datos(stl, organizacion)));
        Assert.Equal((2, 1), (await Total(stl, termina), await Total(stl, sigue)));
        await (await stl.Actuar($"nombres-por-revisar/{porRevisar}", "revision", new { publicar = true })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F8-nombre-borrado");
    }

    private static async Task<(string Plan, string Compromiso)> EnConsulta(HttpClient stl)
    {
        var ejercicio = await Crear(stl, "ejercicios", EscenariosSecretariado.Ejercicio());
        var plan = new PlanDePrueba(
            await Crear(stl, "planes", EscenariosCompromisos.Plan(ejercicio)),
            await Crear(stl, "organizaciones", new { clave = Clave(), nombre = "Secretaría de Educación", sector = "entes_publicos", tipo = "dependencia" }),
            await Crear(stl, "organizaciones", new { clave = Clave(), nombre = "Red por la Convivencia", sector = "sociedad_civil", tipo = "sociedad_civil" }),
            await Crear(stl, "personas", new { clave = Clave(), nombre_publico = "Ana Flores" }));
        var compromiso = await Crear(stl, "compromisos", new { plan_folio = plan.Folio, tema_clave = "inseguridad", redaccion = new { titulo = "Escuelas sin violencia", texto = "Programa integral contra la violencia." } });
        await (await stl.Actuar($"compromisos/{compromiso}", "redaccion", new { redaccion = EscenariosCompromisos.Redaccion(plan) }, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        await (await stl.Actuar($"compromisos/{compromiso}", "validacion", new { })).DebeSer(HttpStatusCode.OK);
        await (await stl.Actuar($"planes/{plan.Folio}", "consulta", new { })).DebeSer(HttpStatusCode.OK);
        return (plan.Folio, compromiso);
    }

    private async Task Adherir(HttpClient cualquiera, object adhesion, string correo)
    {
        await (await cualquiera.PostAsJsonAsync("/api/v1/adhesiones", adhesion)).DebeSer(HttpStatusCode.Accepted);
        Assert.Equal(HttpStatusCode.OK, (await cualquiera.PostAsync((await api.Carta(correo)).Confirmacion, null)).StatusCode);
    }

    private static async Task<string> Crear(HttpClient stl, string coleccion, object cuerpo) => (await (await stl.PostAsJsonAsync($"/api/v1/{coleccion}", cuerpo)).DebeSerCreado()).Texto("folio");

    private static string Clave() => $"K{Guid.NewGuid():N}"[..12].ToUpperInvariant();

    private static async Task<int> Datos(HttpClient stl, string correo) =>
        (await (await stl.PostAsJsonAsync("/api/v1/privacidad/acceso", new { correo })).DebeSer(HttpStatusCode.OK)).GetProperty("datos").GetArrayLength();

    private static async Task<int> Total(HttpClient cualquiera, string objeto) =>
        (await cualquiera.GetFromJsonAsync<JsonElement>($"/api/v1/adhesiones/{objeto}")).GetProperty("total").GetInt32();
}
