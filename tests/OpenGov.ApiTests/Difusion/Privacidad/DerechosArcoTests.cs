using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.ApiTests.Difusion.Adhesiones;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Privacidad;

public sealed class DerechosArcoTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DePrivacidad();

    [Fact]
    public async Task Acceso_dice_todo_lo_que_se_guarda_y_deja_constancia()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(await api.Adhesion(objeto, correo, "seguimiento", "Luz Arriaga", "+52 722 555 0199"), correo);

        var expediente = await Atender("acceso", new { correo = correo.ToUpperInvariant(), motivo = "Oficio 12" });

        var dato = Assert.Single(expediente.GetProperty("datos").EnumerateArray());
        Assert.Equal((correo, "Luz Arriaga", "+52 722 555 0199"), (dato.Texto("correo"), dato.Texto("nombre"), dato.Texto("telefono")));
        Assert.Equal(await api.Consentimiento(), dato.Texto("consentimiento_folio"));
        Assert.Equal("verificada", Assert.Single(expediente.GetProperty("adhesiones").EnumerateArray()).Texto("estado"));
        var folio = expediente.GetProperty("constancia").Texto("folio");
        Assert.Equal("Oficio 12", await api.Escalar<string>($"select motivo from difusion.auditoria where folio = '{folio}' and recurso = 'actos_privacidad' and actor = 'pruebas'"));
    }

    [Fact]
    public async Task Con_clave_de_idempotencia_los_datos_no_se_quedan_guardados()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(objeto, correo);
        using var peticion = new HttpRequestMessage(HttpMethod.Post, "/api/v1/privacidad/acceso") { Content = JsonContent.Create(new { correo }) };
        var clave = Guid.NewGuid().ToString();
        peticion.Headers.Add("Idempotency-Key", clave);

        await (await personal.SendAsync(peticion)).DebeSer(HttpStatusCode.OK);

        Assert.Equal(0, await api.Escalar<int>($"select length(cuerpo) from plataforma.idempotencia where clave = '{clave}'"));
    }

    [Fact]
    public async Task Rectificar_corrige_y_la_persona_sigue_siendo_una()
    {
        var (objeto, mala, buena) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, mala);

        var constancia = await Atender("rectificacion", new { correo = mala, correo_correcto = buena, nombre = "Nombre Correcto" });

        Assert.Equal(1, constancia.GetProperty("registros").GetInt32());
        Assert.Empty((await Atender("acceso", new { correo = mala })).GetProperty("datos").EnumerateArray());
        Assert.Equal("Nombre Correcto", Assert.Single((await Atender("acceso", new { correo = buena })).GetProperty("datos").EnumerateArray()).Texto("nombre"));
        Assert.Equal(1, await api.Total(objeto));
    }

    [Fact]
    public async Task Rectificar_no_deshace_una_oposicion()
    {
        var (objeto, mala, buena) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, mala);
        await Atender("oposicion", new { correo = mala });

        await Atender("rectificacion", new { correo = mala, correo_correcto = buena });

        Assert.True((await Atender("acceso", new { correo = buena })).GetProperty("correo_bloqueado").GetBoolean());
    }

    [Fact]
    public async Task Lo_pedido_no_se_olvida_mientras_su_correo_no_ha_salido()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        await api.Carta(correo);
        await api.EscalarComoDueno<int>($"""
            with suya as (update difusion.adhesiones set escrita_en = now() - interval '4 days', enlace_vence_en = null where objeto_folio = '{objeto}' returning folio)
            update difusion.correos set enviado_en = null, apartado_en = now() where adhesion_folio in (select folio from suya) returning 1
            """);
        var tareas = api.Servicios.GetRequiredService<OpenGov.Host.Jobs.ScheduledJobs>();

        await tareas.RunAsync("difusion.depurar-datos", onlyIfDue: false, default);
        Assert.Single((await Atender("acceso", new { correo })).GetProperty("datos").EnumerateArray());

        await api.EscalarComoDueno<int>($"update difusion.correos set apartado_en = null, enviado_en = now() where adhesion_folio = (select folio from difusion.adhesiones where objeto_folio = '{objeto}') returning 1");
        await tareas.RunAsync("difusion.depurar-datos", onlyIfDue: false, default);
        Assert.Empty((await Atender("acceso", new { correo })).GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Rectificar_hacia_quien_ya_consta_no_junta_dos_adhesiones()
    {
        var (objeto, una, otra) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, una);
        await api.Adherir(objeto, otra);

        await (await personal.PostAsJsonAsync("/api/v1/privacidad/rectificacion", new { correo = una, correo_correcto = otra })).DebeSerProblema(HttpStatusCode.Conflict, "DIF-rectificacion-correo-ocupado");
    }

    [Fact]
    public async Task Cancelar_borra_los_datos_y_deja_la_cuenta_y_la_auditoria_como_estaban()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(objeto, correo);
        var auditoria = await Auditoria(objeto);

        var constancia = await Atender("cancelacion", new { correo });

        Assert.Equal(1, constancia.GetProperty("registros").GetInt32());
        Assert.Equal(1, await api.Total(objeto));
        Assert.Equal(auditoria, await Auditoria(objeto));
        Assert.Empty((await Atender("acceso", new { correo })).GetProperty("datos").EnumerateArray());
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.adhesiones a where objeto_folio = '{objeto}' and not exists (select from difusion.datos_personales d where d.huella = a.huella)"));
    }

    [Fact]
    public async Task Oponerse_retira_y_no_se_le_escribe_mas_hasta_que_pida_lo_contrario()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Adherir(objeto, correo);

        await Atender("oposicion", new { correo });
        Assert.Equal(0, await api.Total(objeto));
        await api.Solicitar(await api.Adhesion(objeto, correo, "colaboracion"));
        await api.SinSolicitudes();
        Assert.Single(Cartas(correo));

        await Atender("oposicion", new { correo, levantar = true });
        await api.Solicitar(await api.Adhesion(objeto, correo, "colaboracion"));
        await api.Carta(correo, cuantas: 2);
    }

    private async Task<JsonElement> Atender(string derecho, object cuerpo) => await (await personal.PostAsJsonAsync($"/api/v1/privacidad/{derecho}", cuerpo)).DebeSer(HttpStatusCode.OK);

    private Task<string> Auditoria(string objeto) => api.Escalar<string>($"select string_agg(u::text, '|' order by u.posicion) from difusion.auditoria u join difusion.adhesiones a on a.folio = u.folio where a.objeto_folio = '{objeto}'");
}
