using System.Net;
using System.Text.Json;
using OpenGov.ApiTests.Mesas;
using OpenGov.ApiTests.Secretariado;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;
using static OpenGov.ApiTests.Secretariado.EscenariosSesiones;

namespace OpenGov.ApiTests;

/// <summary>What somebody who integrates with us tries first: four scenarios on the seed, each read from beginning to end.</summary>
public sealed class EscenariosDeQuienIntegraTests(OpenGovApi api)
{
    [Fact]
    public async Task Uno_Instalar_el_STL_de_la_semilla()
    {
        var stl = await api.SecretariadoIntegrado();
        await (await api.DelSecretariado().Actuar(stl.Recurso, "instalacion", new { lugar = "Toluca", fecha = DiaDeInstalacion }))
            .DebeSerProblema(HttpStatusCode.UnprocessableEntity, "STL-S1-sin-acta");

        var instalado = await (await api.DelSecretariado().Actuar(stl.Recurso, "instalacion", new { acta = Documento(), lugar = "Toluca", fecha = DiaDeInstalacion })).DebeSer(HttpStatusCode.OK);

        // The balance of 1 woman in 6 is warned, and does not stop it
        Assert.Equal("instalado", instalado.Texto("estado"));
        var recuento = (await (await api.Con("personas:datos-privados").GetAsync($"/api/v1/{stl.Recurso}/equilibrio")).DebeSer(HttpStatusCode.OK)).GetProperty("recuento");
        Assert.Equal((1, 6), (recuento.GetProperty("mujeres").GetInt32(), recuento.GetProperty("total").GetInt32()));
        Assert.Equal("STL-S6-genero", Assert.Single(instalado.GetProperty("integracion").GetProperty("advertencias").EnumerateArray()).Texto("codigo"));

        // The day before, empty seats; that very day, five representatives
        var (vispera, dia) = (await api.IntegracionEl(stl, "2019-10-14"), await api.IntegracionEl(stl, DiaDeInstalacion));
        Assert.All(Asientos(vispera), a => Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (a.GetProperty("titular").ValueKind, a.GetProperty("suplente").ValueKind)));
        Assert.Equal((0, 5), (Representantes(vispera), Representantes(dia)));
        Assert.Equal((false, true), (vispera.GetProperty("instalado").GetBoolean(), dia.GetProperty("instalado").GetBoolean()));

        static int Representantes(JsonElement leida) => leida.GetProperty("integracion").GetProperty("representantes").GetInt32();
    }

    [Fact]
    public async Task Dos_Quorum_por_sector()
    {
        var sesion = await api.SesionConvocada();
        var (garante, ente, civil, suplente) = (sesion.Titulares[0], sesion.Titulares[1], sesion.Titulares[2], sesion.Stl.Personas["oscar"]);

        // Two of three seats are more than half, and still there is no session without civil society
        await (await api.Actuar(sesion, "instalacion", new { presentes_folios = (string[])[garante, ente], fecha = DiaDeSesion })).DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sector-ausente");

        // Its suplente makes the quorum while the titular is absent; when the titular arrives the seat is counted once, as hers
        var conSuplente = await api.Hace(sesion, "instalacion", new { presentes_folios = (string[])[garante, ente, suplente], fecha = DiaDeSesion });
        Assert.Equal((3, "suplente"), AsientoCivil(conSuplente));
        var conAmbos = await api.Hace(sesion, "llegadas", new { persona_folio = civil, fecha = DiaDeSesion });
        Assert.Equal((3, "titular"), AsientoCivil(conAmbos));

        // The titular leaves and the suplente, still there, counts again; both gone, nothing is agreed
        Assert.Equal((3, "suplente"), AsientoCivil(await api.Hace(sesion, "salidas", new { persona_folio = civil, fecha = DiaDeSesion })));
        await (await api.Someter(sesion, Acuerdo())).DebeSerCreado();
        await api.Hace(sesion, "salidas", new { persona_folio = suplente, fecha = DiaDeSesion });
        await (await api.Someter(sesion, Acuerdo(asientos: ["organo_garante-1", "entes_publicos-1"]))).DebeSerProblema(HttpStatusCode.Conflict, "STL-S10-sector-ausente");
        Assert.Single((await api.Leer(sesion.Recurso)).GetProperty("acuerdos").EnumerateArray());

        static (int Presentes, string Calidad) AsientoCivil(JsonElement leida) => (
            leida.GetProperty("quorum").GetProperty("asientos_presentes").GetInt32(),
            leida.GetProperty("quorum").GetProperty("asientos").EnumerateArray().Single(a => a.Texto("asiento") == "sociedad_civil-1").Texto("calidad"));
    }

    [Fact]
    public async Task Tres_La_sucesion_de_un_suplente_se_lee_en_cada_fecha()
    {
        var stl = await api.SecretariadoInstalado();
        var antes = DateTimeOffset.UtcNow;

        // Recorded in 2023: since October 2021 somebody else of the same institution holds the alternate seat
        await (await api.DelSecretariado().Actuar(stl.Recurso, $"{await api.NombramientoDe(stl, "pedro")}/relevo", new
        {
            integrante = new { persona_folio = stl.Personas["amalia"], cargo = "Consejera Presidenta del IEEM", organizacion_folio = stl.Organizaciones["ieem"] },
            desde = "2021-10-08", motivo = "Terminó su encargo en el IEEM.", fecha = "2023-09-01",
        })).DebeSer(HttpStatusCode.OK);

        Assert.Equal("Pedro Zamudio Godínez", await SuplenteEl(DiaDeInstalacion));
        Assert.Equal("Pedro Zamudio Godínez", await SuplenteEl("2021-10-07"));
        Assert.Equal("Amalia Pulido Gómez", await SuplenteEl("2021-10-08"));

        // The document of a day is what had been enacted by then, and the past is still known as it was known
        Assert.DoesNotContain("Amalia", (await api.Leer($"{stl.Recurso}?en_fecha=2023-08-31")).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Amalia", (await api.Leer($"{stl.Recurso}?conocido_en={Uri.EscapeDataString(antes.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", null))}")).ToString(), StringComparison.Ordinal);
        Assert.Contains("Amalia", (await api.Leer($"{stl.Recurso}?en_fecha=2023-09-01")).ToString(), StringComparison.Ordinal);

        async Task<string> SuplenteEl(string dia) =>
            Asientos(await api.IntegracionEl(stl, dia)).Single(a => a.Texto("clave") == "entes_publicos-1").GetProperty("suplente").GetProperty("persona").Texto("nombre");
    }

    [Fact]
    public async Task Cuatro_Las_cuatro_mesas()
    {
        var ejercicio = await api.EjercicioConStl();
        string[] temas = ["movilidad", "inseguridad", "medio_ambiente", "corrupcion"];
        foreach (var tema in temas) await api.MesaProgramada(ejercicio, tema);
        var lista = (await api.Leer($"mesas?ejercicio_folio={ejercicio}")).GetProperty("datos").EnumerateArray().ToList();
        Assert.Equal(temas.Order(StringComparer.Ordinal), lista.Select(m => m.Texto("tema_clave")).Order(StringComparer.Ordinal));

        // The steps go in order
        var mesa = $"{ejercicio}-M-MOVILIDAD";
        await api.EnMesa(mesa, "convocatoria", new { dirigida_a = new[] { "sociedad_civil" }, fecha = "2019-11-20" });
        await api.EnMesa(mesa, "apertura", new { fecha = EscenariosMesas.Apertura });
        await api.EnMesa(mesa, "pasos/1/cierre", EscenariosMesas.Producto(1));
        await (await api.PersonalDeMesas().Actuar($"mesas/{mesa}", "pasos/3/cierre", EscenariosMesas.Producto(3))).DebeSerProblema(HttpStatusCode.Conflict, "MESA-M1-paso-fuera-de-orden");

        // Reopening the first leaves the other four for review, and their products where they were
        for (var paso = 2; paso <= 5; paso++) await api.EnMesa(mesa, $"pasos/{paso}/cierre", EscenariosMesas.Producto(paso));
        var reabierta = await api.EnMesa(mesa, "pasos/1/reapertura", new { motivo = "El enunciado confundía dos problemas.", fecha = "2019-12-10" });
        Assert.Equal(["en_curso", "por_revisar", "por_revisar", "por_revisar", "por_revisar"], reabierta.Pasos());
        Assert.NotEmpty(reabierta.GetProperty("productos").GetProperty("compromisos").EnumerateArray());

        // A mesa that is rescheduled keeps the dates first proposed, and says how far it slipped
        var reprogramada = await api.EnMesa($"{ejercicio}-M-INSEGURIDAD", "reprogramacion", new { nueva = new { desde = "2020-01-08", hasta = "2020-01-10" }, motivo = "La sede no estuvo disponible.", fecha = "2019-12-01" });
        Assert.Equal(("2019-12-13", "2020-01-10", 28),
            (reprogramada.GetProperty("fecha_propuesta").Texto("hasta"), reprogramada.GetProperty("fecha_vigente").Texto("hasta"), reprogramada.GetProperty("deslizamiento_dias").GetInt32()));
    }

    private static List<JsonElement> Asientos(JsonElement leida) => [.. leida.GetProperty("integracion").GetProperty("asientos_vigentes").EnumerateArray()];
}
