using System.Net;
using OpenGov.ApiTests.Difusion.Adhesiones;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Correo;

public sealed class CorreosTests(OpenGovApi api)
{
    [Fact]
    public async Task Cada_correo_dice_quien_escribe_como_retirarse_y_como_no_recibir_otro_en_texto_y_en_HTML()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));

        var carta = await api.Carta(correo);

        foreach (var parte in (string[])[carta.Texto, carta.Html])
        {
            Assert.Contains("Secretariado Técnico Local", parte, StringComparison.Ordinal);
            Assert.Contains(carta.Confirmacion, parte, StringComparison.Ordinal);
            Assert.Contains(carta.Retiro, parte, StringComparison.Ordinal);
            Assert.Contains(carta.Baja, parte, StringComparison.Ordinal);
            Assert.Contains(objeto, parte, StringComparison.Ordinal);
        }

        Assert.Contains("<html lang=\"es-MX\">", carta.Html, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", carta.Crudo, StringComparison.Ordinal);
        Assert.Contains("Auto-Submitted: auto-generated", carta.Crudo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Del_enlace_que_se_envia_solo_se_guarda_su_huella()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        var secreto = (await api.Carta(correo)).Confirmacion.Split('/')[^1];

        var fila = await api.Escalar<string>($"select a::text from difusion.adhesiones a where objeto_folio = '{objeto}'");

        Assert.DoesNotContain(secreto, fila, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secreto))), fila, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quien_pide_no_recibir_mas_no_recibe_y_abrir_la_pagina_no_basta()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        var carta = await api.Adherir(objeto, correo);
        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().GetAsync(carta.Baja)).StatusCode);
        Assert.Equal(0, await Bloqueos(objeto));

        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Baja, null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().PostAsync(carta.Baja, null)).StatusCode);

        Assert.Equal(1, await Bloqueos(objeto));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.actos_privacidad p join difusion.auditoria u on u.folio = p.folio join difusion.adhesiones a on a.huella = p.huella where a.objeto_folio = '{objeto}' and p.tipo = 'baja_de_correo'"));
        Assert.Equal(1, await api.Total(objeto));
        Assert.Equal(HttpStatusCode.NotFound, (await api.SinCuenta().PostAsync(carta.Baja[..^1] + (carta.Baja[^1] == '0' ? '1' : '0'), null)).StatusCode);
    }

    [Fact]
    public async Task Lo_que_agoto_sus_intentos_se_ve_sin_decir_a_quien_iba_y_vuelve_a_la_fila_cuando_se_pide()
    {
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());
        await api.Solicitar(await api.Adhesion(objeto, correo));
        await api.Carta(correo);
        await api.EscalarComoDueno<int>($"""
            with hecho as (update difusion.correos c set enviado_en = null, intentos = 8, apartado_en = now(), ultimo_error = 'mailbox_unavailable'
              from difusion.adhesiones a where a.folio = c.adhesion_folio and a.objeto_folio = '{objeto}' returning 1) select count(*)::int from hecho
            """);
        var personal = api.Con("difusion:adhesiones");

        var fila = await (await personal.GetAsync("/api/v1/correos")).DebeSer(HttpStatusCode.OK);
        Assert.Contains(fila.GetProperty("apartados").EnumerateArray(), a => a.Texto("causa") == "mailbox_unavailable");
        Assert.DoesNotContain(correo, fila.ToString(), StringComparison.OrdinalIgnoreCase);

        await (await personal.PostAsync("/api/v1/correos/reintentos", null)).DebeSer(HttpStatusCode.OK);
        await api.Carta(correo, cuantas: 2);
    }

    [Fact]
    public async Task Un_correo_que_no_puede_salir_espera_su_vez_y_no_detiene_a_los_demas()
    {
        var veneno = Guid.CreateVersion7();
        await api.EscalarComoDueno<int>($"""
            insert into difusion.correos (id, plantilla, adhesion_folio, creado_en, proximo_intento_en, intentos)
            values ('{veneno}', 'confirmar_adhesion', 'ADH-DE-NADIE', now() - interval '1 day', now() - interval '1 day', 0) returning 1
            """);
        var (objeto, correo) = (await api.Objeto(), CorreoNuevo());

        await api.Solicitar(await api.Adhesion(objeto, correo));

        await api.Carta(correo);
        Assert.Equal("1 fallo_interno", await api.Escalar<string>($"select intentos || ' ' || ultimo_error from difusion.correos where id = '{veneno}' and proximo_intento_en > now() and enviado_en is null"));
        await api.Eventualmente(async () => Assert.Equal("", await api.Escalar<string>("select coalesce((select coalesce(ultimo_error, '') from plataforma.tareas where nombre = 'difusion.enviar-correos'), 'aún no')")));
        await api.EscalarComoDueno<int>($"delete from difusion.correos where id = '{veneno}' returning 1");
    }

    [Fact]
    public async Task Una_adhesion_que_otro_tiene_en_la_mano_no_detiene_los_correos_de_las_demas_y_el_suyo_sale_despues()
    {
        var (objeto, suyo, ajeno) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(objeto, suyo);
        var otro = await api.Objeto();
        await using (await api.Tener($"select from difusion.adhesiones where objeto_folio = '{objeto}' for update"))
        {
            await api.EscalarComoDueno<int>($"update difusion.correos set enviado_en = null where adhesion_folio = (select folio from difusion.adhesiones where objeto_folio = '{objeto}') returning 1");
            await api.Solicitar(await api.Adhesion(otro, ajeno));

            await api.Carta(ajeno);
            await api.Eventualmente(async () => Assert.Equal("0 ocupada", await api.Escalar<string>(
                $"select intentos || ' ' || coalesce(ultimo_error, '') from difusion.correos where adhesion_folio = (select folio from difusion.adhesiones where objeto_folio = '{objeto}')")), segundos: 30);
        }

        await api.Carta(suyo, cuantas: 2);
    }

    private Task<long> Bloqueos(string objeto) => api.Escalar<long>($"select count(*) from difusion.bloqueos_correo b join difusion.adhesiones a on a.huella = b.huella where a.objeto_folio = '{objeto}'");
}
