using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Acuerdos;

public sealed class SometerAcuerdoTests(OpenGovApi api)
{
    [Fact]
    public async Task Adoptado_se_publica_con_sus_votos_y_su_prueba_de_quorum()
    {
        var sesion = await api.SesionInstalada();

        var respuesta = await api.Someter(sesion, Acuerdo("lanzamiento_plan", objeto: sesion.Stl.Ejercicio));

        var acuerdo = await respuesta.DebeSerCreado();
        Assert.Equal($"{sesion.Folio}-A01", acuerdo.Texto("folio"));
        Assert.Equal("adoptado", acuerdo.Texto("resultado"));
        Assert.Equal("pendiente", acuerdo.Texto("estado"));
        var votacion = acuerdo.GetProperty("votacion");
        Assert.Equal("mayoria_por_sector", votacion.Texto("regla"));
        Assert.Equal(3, votacion.GetProperty("votos").GetArrayLength());
        Assert.True(votacion.GetProperty("quorum").GetProperty("hay_quorum").GetBoolean());
        Assert.Equal(acuerdo.ToString(), (await (await api.SinCuenta().GetAsync(respuesta.Headers.Location)).Leer()).ToString());
        Assert.Equal(acuerdo.Texto("folio"), (await api.Leer(sesion.Recurso)).GetProperty("acuerdos")[0].Texto("folio"));
        var delPlan = await api.Leer($"acuerdos?objeto_folio={sesion.Stl.Ejercicio}&materia=lanzamiento_plan");
        Assert.Single(delPlan.GetProperty("datos").EnumerateArray());
    }

    [Fact]
    public async Task Adoptado_sale_a_contarse_a_los_demas_modulos()
    {
        var sesion = await api.SesionInstalada();

        var folio = await api.AcuerdoAdoptado(sesion);

        Assert.Equal(1L, await api.Escalar<long>($"select count(*) from secretariado.outbox where tipo = 'secretariado.acuerdo_adoptado' and agregado = '{folio}'"));
    }

    [Fact]
    public async Task La_sociedad_civil_sola_detiene_un_lanzamiento()
    {
        var sesion = await api.SesionInstalada();

        var acuerdo = await (await api.Someter(sesion, Acuerdo("lanzamiento_plan", enContra: "sociedad_civil-1"))).DebeSerCreado();

        Assert.Equal("no_adoptado", acuerdo.Texto("resultado"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, acuerdo.GetProperty("estado").ValueKind);
        Assert.Equal(0L, await api.Escalar<long>($"select count(*) from secretariado.outbox where agregado = '{acuerdo.Texto("folio")}'"));
    }

    [Fact]
    public async Task Sin_sociedad_civil_presente_no_hay_acuerdo_hasta_que_llega_su_suplente()
    {
        var sesion = await api.SesionInstalada();
        var (daniel, oscar) = (sesion.Stl.Personas["daniel"], sesion.Stl.Personas["oscar"]);
        await api.Hace(sesion, "salidas", new { persona_folio = daniel, fecha = DiaDeSesion });

        var sinCivil = await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "entes_publicos-1"]));
        await api.Hace(sesion, "llegadas", new { persona_folio = oscar, fecha = DiaDeSesion });
        var conSuplente = await api.Someter(sesion, Acuerdo());

        await sinCivil.DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sector-ausente");
        var voto = (await conSuplente.DebeSerCreado()).GetProperty("votacion").GetProperty("votos").EnumerateArray().Single(v => v.Texto("asiento") == "sociedad_civil-1");
        Assert.Equal((oscar, "suplente"), (voto.GetProperty("persona").Texto("folio"), voto.Texto("calidad")));
    }

    [Fact]
    public async Task Vota_cada_asiento_presente_y_nadie_mas()
    {
        var sesion = await api.SesionInstalada();

        var faltaUno = await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "entes_publicos-1"]));
        var repetido = await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "entes_publicos-1", "sociedad_civil-1", "sociedad_civil-1"]));
        var ajeno = await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "entes_publicos-1", "sociedad_civil-1", "facilitador"]));

        await faltaUno.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S11-faltan-votos");
        await repetido.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S11-voto-repetido");
        await ajeno.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S11-asiento-desconocido");
    }

    [Fact]
    public async Task Solo_una_sesion_en_curso_toma_acuerdos()
    {
        var convocada = await api.SesionConvocada();
        var concluida = await api.SesionConcluida();

        await (await api.Someter(convocada, Acuerdo())).DebeSerProblema(HttpStatusCode.Conflict, "STL-S11-sesion-no-instalada");
        await (await api.Someter(concluida, Acuerdo())).DebeSerProblema(HttpStatusCode.Conflict, "STL-S11-sesion-no-instalada");
    }

    [Fact]
    public async Task Las_faltas_del_cuerpo_se_senalan_por_su_nombre()
    {
        var sesion = await api.SesionInstalada();

        var sinTexto = await api.Someter(sesion, new { materia = "general", texto = "", votos = Array.Empty<object>(), fecha = DiaDeSesion });
        var otroSentido = await api.Someter(sesion, new { materia = "general", texto = "x", votos = new[] { new { asiento = "organo_garante-1", sentido = "quizas" } }, fecha = DiaDeSesion });
        var sinResponsable = await api.Someter(sesion, new { materia = "general", texto = "x", responsable_folio = "ORG-NADIE", votos = Array.Empty<object>(), fecha = DiaDeSesion });

        await sinTexto.DebeSenalarCampo("texto");
        await otroSentido.DebeSenalarCampo("votos/0/sentido");
        await sinResponsable.DebeSenalarCampo("responsable_folio");
    }

    [Fact]
    public async Task Sin_el_alcance_no_se_vota()
    {
        var sesion = await api.SesionInstalada();

        var respuesta = await api.SinCuenta().PostAsJsonAsync($"/api/v1/{sesion.Recurso}/acuerdos", Acuerdo());

        await respuesta.DebeSer(HttpStatusCode.Unauthorized);
    }
}
