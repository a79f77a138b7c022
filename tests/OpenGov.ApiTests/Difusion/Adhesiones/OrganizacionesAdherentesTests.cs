using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

public sealed class OrganizacionesAdherentesTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DePrivacidad();

    [Fact]
    public async Task Se_nombra_a_la_que_consintio_y_paso_revision_y_a_ninguna_otra()
    {
        var objeto = await api.Objeto();
        await Adherida(objeto, "Red Ciudadana de Metepec", publicar: true);
        await Adherida(objeto, "Colectivo que no quiso", publicar: false);
        await Adherida(objeto, "Colectivo sin revisar", publicar: true);

        await (await Revisar(objeto, "Red Ciudadana de Metepec", new { publicar = true })).DebeSer(HttpStatusCode.OK);

        Assert.Equal(["Red Ciudadana de Metepec"], await Nombres(objeto));
        Assert.Equal(3, (await api.Conteo(objeto)).GetProperty("organizaciones").GetProperty("apoyo").GetInt32());
    }

    [Fact]
    public async Task Rechazar_pide_razon_y_no_quita_la_adhesion()
    {
        var objeto = await api.Objeto();
        await Adherida(objeto, "No soy yo", publicar: true);

        await (await Revisar(objeto, "No soy yo", new { publicar = false })).DebeSenalarCampo("motivo");
        await (await Revisar(objeto, "No soy yo", new { publicar = false, motivo = "Quien adhiere no la representa." })).DebeSer(HttpStatusCode.OK);

        Assert.Empty(await Nombres(objeto));
        Assert.Equal(1, await api.Total(objeto));
    }

    [Fact]
    public async Task Dos_correos_no_hacen_dos_veces_la_misma_organizacion()
    {
        var objeto = await api.Objeto();
        await Adherida(objeto, "Universidad de Prueba", publicar: true);
        await (await Revisar(objeto, "Universidad de Prueba", new { publicar = true })).DebeSer(HttpStatusCode.OK);
        await Adherida(objeto, "Universidad de Prueba", publicar: true);

        await (await Revisar(objeto, "Universidad de Prueba", new { publicar = true })).DebeSerProblema(HttpStatusCode.Conflict, "ya_existe");
    }

    [Fact]
    public async Task Olvidados_sus_datos_por_su_plazo_ya_no_hay_nombre_que_publicar()
    {
        var objeto = await api.Objeto();
        await Adherida(objeto, "Colectivo de hace años", publicar: true);
        var folio = await Folio(objeto);
        await api.EscalarComoDueno<int>($"""
            with vencido as (update difusion.datos_personales set conservar_hasta = now() - interval '1 day'
              where id = (select dato_id from difusion.adhesiones where folio = '{folio}') returning 1) select count(*)::int from vencido
            """);
        await api.Ejecutar("difusion.depurar-datos");

        await (await personal.Actuar($"nombres-por-revisar/{folio}", "revision", new { publicar = true })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-F8-nombre-borrado");
    }

    [Fact]
    public async Task Cancelados_sus_datos_quien_ya_leia_su_nombre_no_puede_publicarlo()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(await api.AdhesionDeOrganizacion(objeto, correo, "Colectivo que pidió borrarse", publicar: true), correo);
        var recurso = $"/api/v1/nombres-por-revisar/{await Folio(objeto)}";
        var leido = await personal.GetAsync(recurso);
        await (await personal.PostAsJsonAsync("/api/v1/privacidad/cancelacion", new { correo })).DebeSer(HttpStatusCode.OK);

        using var revision = new HttpRequestMessage(HttpMethod.Post, $"{recurso}/revision") { Content = JsonContent.Create(new { publicar = true }) };
        revision.Headers.IfMatch.Add(leido.Headers.ETag!);

        await (await personal.SendAsync(revision)).DebeSerProblema(HttpStatusCode.PreconditionFailed, "version_rancia");
        await (await personal.GetAsync(recurso)).DebeSer(HttpStatusCode.NotFound);
        Assert.Empty(await Nombres(objeto));
    }

    [Fact]
    public async Task Al_retirarse_deja_de_nombrarse()
    {
        var objeto = await api.Objeto();
        var carta = await Adherida(objeto, "Asociación Breve", publicar: true);
        await (await Revisar(objeto, "Asociación Breve", new { publicar = true })).DebeSer(HttpStatusCode.OK);
        Assert.True(await api.Escalar<bool>($"select nombrada_en > now() - interval '1 minute' and nombre_retirado_en is null from difusion.adhesiones where objeto_folio = '{objeto}'"));

        await api.SinCuenta().PostAsync(carta.Retiro, null);

        Assert.Empty(await Nombres(objeto));
        Assert.True(await api.Escalar<bool>($"select nombre_retirado_en > nombrada_en from difusion.adhesiones where objeto_folio = '{objeto}'"));
    }

    [Fact]
    public async Task Cancelados_sus_datos_deja_de_nombrarse_y_sigue_contando()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(await api.AdhesionDeOrganizacion(objeto, correo, "Colectivo que cancela"), correo);
        await (await Revisar(objeto, "Colectivo que cancela", new { publicar = true })).DebeSer(HttpStatusCode.OK);
        Assert.Equal(["Colectivo que cancela"], await Nombres(objeto));

        await (await personal.PostAsJsonAsync("/api/v1/privacidad/cancelacion", new { correo })).DebeSer(HttpStatusCode.OK);

        Assert.Empty(await Nombres(objeto));
        Assert.Equal(1, await api.Total(objeto));
        Assert.True(await api.Escalar<bool>($"select nombre_retirado_en is not null from difusion.adhesiones where objeto_folio = '{objeto}'"));
    }

    private async Task<Carta> Adherida(string objeto, string nombre, bool publicar)
    {
        var correo = CorreoNuevo();
        return await api.Adherir(await api.AdhesionDeOrganizacion(objeto, correo, nombre, publicar), correo);
    }

    private async Task<HttpResponseMessage> Revisar(string objeto, string nombre, object decision)
    {
        var pendientes = await (await personal.GetAsync("/api/v1/nombres-por-revisar")).DebeSer(HttpStatusCode.OK);
        var pendiente = pendientes.GetProperty("datos").EnumerateArray().Single(n => n.Texto("objeto_folio") == objeto && n.Texto("nombre") == nombre);
        return await personal.Actuar($"nombres-por-revisar/{pendiente.Texto("folio")}", "revision", decision);
    }

    private Task<string> Folio(string objeto) => api.Escalar<string>($"select folio from difusion.adhesiones where objeto_folio = '{objeto}'");

    private async Task<List<string>> Nombres(string objeto) =>
        [.. (await (await api.SinCuenta().GetAsync($"/api/v1/adhesiones/{objeto}/organizaciones")).DebeSer(HttpStatusCode.OK)).GetProperty("datos").EnumerateArray().Select(o => o.Texto("nombre"))];
}
