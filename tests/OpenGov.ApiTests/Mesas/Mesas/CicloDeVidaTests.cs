using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Mesas.Mesas;

/// <summary>From opening to the published account of a mesa, and the ways it may end before.</summary>
public sealed class CicloDeVidaTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.PersonalDeMesas();

    [Fact]
    public async Task Al_abrir_empieza_el_paso_1_y_se_mide_el_deslizamiento()
    {
        var folio = await api.MesaConvocada();

        var mesa = await api.EnMesa(folio, "apertura", new { fecha = "2019-12-16" });

        Assert.Equal("2019-12-16", mesa.Texto("fecha_realizada"));
        Assert.Equal(3, mesa.GetProperty("deslizamiento_dias").GetInt32());
        Assert.Equal(["en_curso", "pendiente", "pendiente", "pendiente", "pendiente"], mesa.Pasos());
    }

    [Fact]
    public async Task Sin_quien_la_facilite_no_abre_y_al_designarlo_si()
    {
        var ejercicio = await api.EjercicioConStl();
        var folio = (await (await personal.PostAsJsonAsync("/api/v1/mesas", EscenariosMesas.Mesa(ejercicio))).DebeSerCreado()).Texto("folio");
        await api.EnMesa(folio, "convocatoria", new { dirigida_a = new[] { "academia" }, fecha = "2019-11-20" });
        await (await personal.Actuar($"mesas/{folio}", "apertura", new { fecha = "2019-12-09" })).DebeSerProblema(HttpStatusCode.Conflict, "MESA-sin-facilitador");

        var mesa = await api.EnMesa(folio, "facilitacion", new { persona_folio = await api.Persona(), fecha = "2019-12-01" });
        await api.EnMesa(folio, "apertura", new { fecha = "2019-12-09" });

        Assert.Equal("Persona de ejemplo", mesa.GetProperty("facilitador").Texto("nombre"));
    }

    [Fact]
    public async Task Quien_facilita_es_una_persona_del_Secretariado() =>
        await (await personal.Actuar($"mesas/{await api.MesaProgramada()}", "facilitacion", new { persona_folio = "PER-NADIE" })).DebeSenalarCampo("persona_folio");

    [Fact]
    public async Task Concluye_con_participacion_plural_y_publica_su_relatoria_por_su_huella()
    {
        var folio = await api.MesaConcluida();

        var mesa = await api.EnMesa(folio, "relatoria", new { relatoria = EscenariosMesas.Documento(), fecha = "2019-12-20" });

        Assert.Equal("relatoria_publicada", mesa.Texto("estado"));
        Assert.Equal(new string('a', 64), mesa.GetProperty("relatoria").Texto("huella_sha256"));
        Assert.Equal(3, mesa.GetProperty("conclusion").GetProperty("sectores").GetInt32());
        Assert.Equal(2, mesa.GetProperty("conclusion").GetProperty("sectores_no_gubernamentales").GetInt32());
    }

    [Fact]
    public async Task Con_participantes_de_un_solo_sector_no_concluye()
    {
        var folio = await api.MesaEnCurso(pasos: 5);
        await api.Participan(folio, "LISTA", [("sociedad_civil", 20)]);

        var respuesta = await personal.Actuar($"mesas/{folio}", "conclusion", new { fecha = "2019-12-13" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M3-un-solo-sector");
    }

    [Fact]
    public async Task Con_pasos_pendientes_no_concluye()
    {
        var respuesta = await personal.Actuar($"mesas/{await api.MesaEnCurso(pasos: 4)}", "conclusion", new { fecha = "2019-12-13" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "MESA-M3-pasos-pendientes");
    }

    [Fact]
    public async Task Una_relatoria_sin_huella_no_se_publica()
    {
        var relatoria = new { titulo = "Relatoría", huella_sha256 = "A1", tipo = "pdf", bytes = 0, fecha_documento = "2019-12-13" };

        var respuesta = await personal.Actuar($"mesas/{await api.MesaConcluida()}", "relatoria", new { relatoria });

        await respuesta.DebeSenalarCampo("relatoria/huella_sha256");
    }

    [Fact]
    public async Task Cancelarla_pide_motivo_y_es_el_final()
    {
        var folio = await api.MesaConvocada();
        await (await personal.Actuar($"mesas/{folio}", "cancelacion", new { fecha = "2019-12-01" }))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "MESA-cancelacion-sin-motivo");

        var mesa = await api.EnMesa(folio, "cancelacion", new { motivo = "El tema se unió a otra mesa.", fecha = "2019-12-01" });

        Assert.Equal("El tema se unió a otra mesa.", mesa.GetProperty("cancelacion").Texto("motivo"));
        await (await personal.Actuar($"mesas/{folio}", "apertura", new { fecha = "2019-12-09" })).DebeSerProblema(HttpStatusCode.Conflict, "MESA-no-convocada");
    }

    [Fact]
    public async Task Un_acto_no_se_fecha_antes_del_anterior()
    {
        var respuesta = await personal.Actuar($"mesas/{await api.MesaConvocada()}", "apertura", new { fecha = "2019-11-19" });

        await respuesta.DebeSerProblema(HttpStatusCode.Conflict, "acto-fuera-de-orden");
    }
}
