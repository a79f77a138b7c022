using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests.Secretariado.Sesiones;

public sealed class InstalarSesionTests(OpenGovApi api)
{
    [Fact]
    public async Task Con_un_asiento_de_cada_sector_se_instala_y_publica_su_prueba_de_quorum()
    {
        var sesion = await api.SesionConvocada();

        var instalada = await api.Hace(sesion, "instalacion", new { presentes_folios = sesion.Titulares, fecha = DiaDeSesion });

        Assert.Equal("instalada", instalada.Texto("estado"));
        var prueba = instalada.GetProperty("quorum");
        Assert.True(prueba.GetProperty("hay_quorum").GetBoolean());
        Assert.Equal(3, prueba.GetProperty("asientos_presentes").GetInt32());
        Assert.All(prueba.GetProperty("por_sector").EnumerateArray(), sector => Assert.True(sector.GetProperty("cumple").GetBoolean()));
        Assert.Equal("Daniel Rosemberg Cervantes Pérez", Asiento(prueba, "sociedad_civil-1").GetProperty("ocupa").Texto("nombre"));
    }

    [Fact]
    public async Task Sin_sociedad_civil_no_se_instala_aunque_sobren_asientos()
    {
        var sesion = await api.SesionConvocada();

        var respuesta = await api.Actuar(sesion, "instalacion", new { presentes_folios = sesion.Titulares[..2], fecha = DiaDeSesion });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sector-ausente");
        Assert.Equal("convocada", (await api.Leer(sesion.Recurso)).Texto("estado"));
    }

    [Fact]
    public async Task El_suplente_cuenta_solo_mientras_falta_su_titular()
    {
        var sesion = await api.SesionConvocada();
        var (daniel, oscar) = (sesion.Stl.Personas["daniel"], sesion.Stl.Personas["oscar"]);

        var conSuplente = await api.Hace(sesion, "instalacion", new { presentes_folios = (string[])[.. sesion.Titulares[..2], oscar], fecha = DiaDeSesion });
        var conAmbos = await api.Hace(sesion, "llegadas", new { persona_folio = daniel, fecha = DiaDeSesion });

        Assert.Equal("suplente", Asiento(conSuplente.GetProperty("quorum"), "sociedad_civil-1").Texto("calidad"));
        Assert.Equal("titular", Asiento(conAmbos.GetProperty("quorum"), "sociedad_civil-1").Texto("calidad"));
        Assert.Equal(3, conAmbos.GetProperty("quorum").GetProperty("asientos_presentes").GetInt32());
    }

    [Fact]
    public async Task Solo_firma_la_lista_quien_integra_el_STL_y_una_vez()
    {
        var sesion = await api.SesionConvocada();
        var ajena = await api.PersonaRegistrada("Persona ajena");

        var conAjena = await api.Actuar(sesion, "instalacion", new { presentes_folios = (string[])[.. sesion.Titulares, ajena], fecha = DiaDeSesion });
        var repetida = await api.Actuar(sesion, "instalacion", new { presentes_folios = (string[])[.. sesion.Titulares, sesion.Titulares[0]], fecha = DiaDeSesion });

        await conAjena.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S10-persona-sin-asiento");
        await repetida.DebeSenalarCampo("presentes_folios");
    }

    [Fact]
    public async Task Se_instala_el_dia_convocado()
    {
        var sesion = await api.SesionConvocada();

        var respuesta = await api.Actuar(sesion, "instalacion", new { presentes_folios = sesion.Titulares, fecha = "2020-01-21" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "STL-S9-otro-dia");
    }

    [Fact]
    public async Task Se_instala_sobre_la_version_que_se_vio()
    {
        var sesion = await api.SesionConvocada();

        var respuesta = await api.DelSecretariado().PostAsJsonAsync($"/api/v1/{sesion.Recurso}/instalacion", new { presentes_folios = sesion.Titulares, fecha = DiaDeSesion });

        await respuesta.DebeSer(HttpStatusCode.PreconditionRequired);
    }

    private static System.Text.Json.JsonElement Asiento(System.Text.Json.JsonElement prueba, string clave) =>
        prueba.GetProperty("asientos").EnumerateArray().Single(a => a.Texto("asiento") == clave);
}
