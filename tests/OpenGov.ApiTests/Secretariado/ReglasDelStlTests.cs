using System.Net;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado;

/// <summary>S2 to S12 where a caller meets them: each is refused at its route, and nothing of the STL changes.</summary>
public sealed class ReglasDelStlTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.DelSecretariado();

    [Fact]
    public async Task Integracion_S2_a_S5_y_S7()
    {
        var stl = await api.SecretariadoInstalado();
        var erroneo = await api.NombramientoDe(stl, "oscar");
        await Hecho(stl, $"{erroneo}/correccion", new { integrante = Quien(stl, "amalia"), desde = DiaDeInstalacion, motivo = "Se anotó a otra persona.", fecha = DiaDeInstalacion });
        var zulema = await api.NombramientoDe(stl, "zulema");
        await Hecho(stl, $"{zulema}/cese", new { hasta = "2019-12-31", motivo = "Terminó su encargo.", fecha = "2020-01-02" });
        var antes = (await api.Leer(stl.Recurso)).GetProperty("version").GetInt32();

        await Rechazo(stl, "nombramientos", Nombramiento(stl, "titular", "oscar", "organo_garante-1", desde: "2019-12-01"), 409, "STL-S2-traslape");
        await Rechazo(stl, "nombramientos", Nombramiento(stl, "titular", "oscar", "organo_garante-1", desde: "2030-01-01"), 409, "STL-S2-fecha-futura");
        await Rechazo(stl, $"{await api.NombramientoDe(stl, "daniel")}/cese", new { hasta = "2019-10-01", motivo = "Renunció.", fecha = "2020-01-02" }, 409, "STL-S2-plazo-invertido");
        await Rechazo(stl, "nombramientos", Nombramiento(stl, "suplente", "oscar", "organo_garante-1"), 409, "STL-S3-sin-suplencia");
        await Rechazo(stl, "nombramientos", Nombramiento(stl, "titular", "oscar", "organo_garante-1", organizacion: "contraloria"), 409, "STL-S3-otro-sector");
        await Rechazo(stl, "nombramientos", Nombramiento(stl, "titular", "pedro", "organo_garante-1"), 409, "STL-S4-ya-integra");
        await Rechazo(stl, $"{erroneo}/cese", new { motivo = "Renunció.", fecha = "2020-01-02" }, 409, "STL-S5-ya-corregido");
        await Rechazo(stl, $"{zulema}/cese", new { motivo = "Otra vez.", fecha = "2020-01-02" }, 409, "STL-S5-ya-cesado");
        await Rechazo(stl, "asientos/sociedad_civil-1/cierre", new { motivo = "Sobra.", fecha = "2020-01-02" }, 409, "STL-S7-asiento-minimo");
        await Rechazo(stl, "politica", new { politica = Politica(), motivo = "Otra integración.", fecha = "2020-01-02" }, 422, "STL-S7-sin-acuerdo");
        await Rechazo(stl, "conclusion", new { motivo = "Terminó.", fecha = "2020-01-02" }, 422, "STL-S7-sin-acuerdo");

        Assert.Equal(antes, (await api.Leer(stl.Recurso)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Convocatoria_S8_y_S9()
    {
        var stl = await api.SecretariadoInstalado();
        await (await api.Convocar(stl, Convocatoria(numero: 1))).DebeSerCreado();

        await (await api.Convocar(stl, Convocatoria(numero: 1))).DebeSerProblema(HttpStatusCode.Conflict, "STL-S8-numero-usado");
        await (await api.Convocar(stl, Convocatoria(numero: 4))).DebeSerProblema(HttpStatusCode.Conflict, "STL-S8-numero-no-consecutivo");
        await (await api.Convocar(stl, Convocatoria(fecha: "2020-02-02", dia: "2020-02-01"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S9-inicio-pasado");
        await (await api.Convocar(stl, new { tipo = "ordinaria", modalidad = "presencial", inicio_en = "2020-02-10T17:00:00Z", orden_del_dia = new[] { new { titulo = "Lista" } }, fecha = "2020-02-01" }))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S9-sin-lugar");

        Assert.Equal(1L, await api.Escalar<long>($"select count(*) from secretariado.sesiones where secretariado_folio = '{stl.Folio}'"));
    }

    [Fact]
    public async Task Sesion_S10_a_S12()
    {
        var sesion = await api.SesionInstalada();
        var stl = sesion.Stl;
        await api.Hace(sesion, "llegadas", new { persona_folio = stl.Personas["oscar"], en = "2020-01-20T18:00:00Z", fecha = DiaDeSesion });
        var antes = (await api.Leer(sesion.Recurso)).GetProperty("version").GetInt32();

        await Rechazo(sesion, "llegadas", new { persona_folio = stl.Personas["zulema"], fecha = DiaDeSesion }, 409, "STL-S10-ya-presente");
        await Rechazo(sesion, "salidas", new { persona_folio = stl.Personas["pedro"], fecha = DiaDeSesion }, 409, "STL-S10-no-presente");
        await Rechazo(sesion, "salidas", new { persona_folio = stl.Personas["oscar"], en = "2020-01-20T17:59:59Z", fecha = DiaDeSesion }, 422, "STL-S10-hora-anterior");
        await Rechazo(sesion, "llegadas", new { persona_folio = stl.Personas["amalia"], fecha = DiaDeSesion }, 422, "STL-S10-persona-sin-asiento");
        await Rechazo(sesion, "conclusion", new { fecha = "2020-01-25" }, 409, "STL-S11-fuera-de-la-sesion");
        await (await api.Someter(sesion, Acuerdo(plazo: "2020-01-19"))).DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S11-plazo-pasado");
        await Rechazo(sesion, "acta/aprobacion", new { documento = Documento(), fecha = DiaDeSesion }, 409, "STL-S12-sesion-no-concluida");
        Assert.Equal(antes, (await api.Leer(sesion.Recurso)).GetProperty("version").GetInt32());

        await api.Hace(sesion, "salidas", new { persona_folio = stl.Personas["javier"], fecha = DiaDeSesion });
        await (await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "sociedad_civil-1"]))).DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sector-ausente");
        await api.Hace(sesion, "conclusion", new { fecha = DiaDeSesion });
        await Rechazo(sesion, "acta/aprobacion", new { documento = Documento(), fecha = DiaDeSesion }, 422, "STL-S12-acta-anterior"); // dated on the day of the installation
        await Rechazo(sesion, "acta/publicacion", new { fecha = DiaDeSesion }, 409, "STL-S12-acta-sin-aprobar");
    }

    private async Task Hecho(StlDePrueba stl, string acto, object cuerpo) => await (await personal.Actuar(stl.Recurso, acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    private async Task Rechazo(StlDePrueba stl, string acto, object cuerpo, int estado, string codigo) =>
        await (await personal.Actuar(stl.Recurso, acto, cuerpo)).DebeSerProblema((HttpStatusCode)estado, codigo);

    private async Task Rechazo(SesionDePrueba sesion, string acto, object cuerpo, int estado, string codigo) =>
        await (await personal.Actuar(sesion.Recurso, acto, cuerpo)).DebeSerProblema((HttpStatusCode)estado, codigo);

    private static object Quien(StlDePrueba stl, string persona, string? organizacion = null) =>
        new { persona_folio = stl.Personas[persona], cargo = "Representante", organizacion_folio = organizacion is null ? null : stl.Organizaciones[organizacion] };

    private static object Nombramiento(StlDePrueba stl, string calidad, string persona, string asiento, string? organizacion = null, string desde = "2020-01-02") =>
        new { calidad, asiento, integrante = Quien(stl, persona, organizacion), desde, fecha = "2020-01-02" };
}
