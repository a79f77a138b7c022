using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Mesas;
using OpenGov.ApiTests.Secretariado;
using static OpenGov.ApiTests.Difusion.EscenariosDifusion;
using static OpenGov.ApiTests.Secretariado.EscenariosSecretariado;

namespace OpenGov.ApiTests;

/// <summary>
/// The whole route of the seed, told once from end to end over HTTP: what each module learns from the one before it arrives by
/// itself. The rules that each step could break are in the tests of its module.
/// </summary>
public sealed class RutaDeLaSemillaTests(OpenGovApi api)
{
    private static readonly int Anio = Hoy.Year;

    [Fact]
    public async Task De_la_instalacion_del_STL_al_avance_verificado_que_cualquiera_lee()
    {
        // 1. On 15 October 2019 the Secretariado Técnico Local is installed: three sectors and who facilitates.
        var stl = await api.SecretariadoInstalado();
        var integracion = (await api.IntegracionEl(stl, DiaDeInstalacion)).GetProperty("integracion");
        Assert.Equal(5, integracion.GetProperty("representantes").GetInt32());

        // 2. A mesa on mobility is convened for Toluca and Metepec and walks its five steps, with people of three sectors.
        var mesa = await api.MesaEnCurso(pasos: 5, stl.Ejercicio);
        await api.Participan(mesa, "LISTA", [("sociedad_civil", 12), ("academia", 5), ("entes_publicos", 6)]);
        await api.EnMesa(mesa, "conclusion", new { fecha = "2019-12-13" });
        await api.EnMesa(mesa, "relatoria", new { relatoria = EscenariosMesas.Documento(), fecha = "2019-12-20" });

        // 3. Its problem and its commitment are born in Compromisos, saying where they come from.
        var nacido = await Nacido($"compromisos?origen_folio={mesa}");
        var (compromiso, problematica) = (nacido.Texto("folio"), nacido.GetProperty("redaccion").Texto("problematica_folio"));
        Assert.Equal("propuesto", nacido.Texto("estado"));

        // 4. Two alternatives of two sectors are weighed; one is selected, the other discarded with its reason.
        var personal = api.PersonalDeCompromisos();
        await Hacer(personal, $"problematicas/{problematica}", "validacion", new { });
        var ciudadana = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        var deGobierno = await api.AlternativaPropuesta(problematica, "entes_publicos");
        await Hacer(personal, $"alternativas/{ciudadana}", "seleccion", new { });
        await Hacer(personal, $"alternativas/{deGobierno}", "descarte", new { motivo = "No obliga a las concesiones." });

        // 5. The plan begins; the commitment is written until it is SMART, and goes to consultation.
        var plan = new PlanDePrueba(
            await Registrar(personal, "planes", new { ejercicio_folio = stl.Ejercicio, titulo = "Plan de Acción Local", vigencia = new { desde = $"{Anio}-01-01", hasta = $"{Anio + 1}-12-31" } }),
            await api.OrganizacionRegistrada("Secretaría de Movilidad", "entes_publicos", "dependencia"),
            await api.OrganizacionRegistrada("Observatorio ciudadano de movilidad", "sociedad_civil", "sociedad_civil"),
            await api.PersonaRegistrada("Ana Flores"));
        await api.EnCompromiso(compromiso, "redaccion", new { redaccion = Redaccion(plan, problematica, ciudadana) }, HttpMethod.Put);
        await api.EnCompromiso(compromiso, "validacion", new { });
        await api.EnPlan(plan, "consulta", new { });

        // 6. Anybody proposes, on line and on paper; every proposal gets reasons, and one changes the text.
        var difusion = api.DeDifusion();
        var consulta = await Registrar(difusion, "consultas", Consulta(plan.Folio));
        await Hacer(difusion, $"consultas/{consulta}", "apertura", new { });
        var enLinea = (await (await api.Presentar(new(plan, "", consulta), Propuesta("Que los horarios se publiquen también para quien no ve."))).DebeSerCreado())
            .GetProperty("propuesta").Texto("folio");
        var enPapel = (await (await difusion.PostAsJsonAsync($"/api/v1/consultas/{consulta}/capturas", Lote("TOLUCA-1", 1))).DebeSer(HttpStatusCode.OK))
            .GetProperty("propuestas")[0].Texto("folio");
        foreach (var propuesta in (string[])[enLinea, enPapel]) await Hacer(difusion, $"propuestas/{propuesta}", "admision", new { });
        await api.AcabaLaVentana(consulta);
        await Hacer(difusion, $"consultas/{consulta}", "cierre", new { });
        await Hacer(difusion, $"consultas/{consulta}", "analisis", new { });
        await Hacer(difusion, $"propuestas/{enLinea}", "respuesta", Respuesta("aceptada"));
        await Hacer(difusion, $"propuestas/{enPapel}", "respuesta", Respuesta("rechazada"));
        await api.EnCompromiso(compromiso, "ajuste", new { redaccion = Redaccion(plan, problematica, ciudadana, ", en formatos que también lee quien no ve") });
        await Hacer(difusion, $"propuestas/{enLinea}", "incorporacion", new { compromiso_folio = compromiso, compromiso_version = await Version(compromiso), fragmento = "que también lee quien no ve" });
        await Hacer(difusion, $"consultas/{consulta}", "conclusion", new { });
        await Hacer(difusion, $"consultas/{consulta}", "publicacion", new { });
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(plan.Recurso)).Texto("estado")));

        // 7. The STL approves and launches it by acuerdo: every sector present, every vote and the proof of quorum public.
        var sesion = await SesionDeHoy(stl);
        await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = await Adoptar(sesion, "aprobacion_plan", plan.Folio) });
        var lanzamiento = await Adoptar(sesion, "lanzamiento_plan", plan.Folio);
        await api.EnPlan(plan, "lanzamiento", new { acuerdo_folio = lanzamiento });
        var prueba = (await api.Leido($"acuerdos/{lanzamiento}")).GetProperty("votacion").GetProperty("quorum");
        Assert.True(prueba.GetProperty("hay_quorum").GetBoolean());
        Assert.All(prueba.GetProperty("por_sector").EnumerateArray(), sector => Assert.True(sector.GetProperty("cumple").GetBoolean()));
        await api.Eventualmente(async () => await api.Leido($"expedientes/{compromiso}"));

        // 8. A committee independent of the STL is formed by another acuerdo.
        var delComite = api.Con("seguimiento:comite");
        var comite = await Registrar(delComite, "comites", new { plan_folio = plan.Folio, acuerdo_folio = await Adoptar(sesion, "formacion_comite", plan.Folio) });
        string[] integrantes = [await api.PersonaRegistrada("Luz Herrera"), await api.PersonaRegistrada("Raúl Nava"), await api.PersonaRegistrada("Inés Coyotl")];
        foreach (var persona in integrantes)
            await Hacer(delComite, $"comites/{comite}", "integrantes", new { persona_folio = persona, sector = "academia", declaracion = new { huella_sha256 = new string('d', 64), firmada_el = Dia(-1) } });
        await Hacer(delComite, $"comites/{comite}", "constitucion", new { });
        await Hacer(delComite, $"comites/{comite}", "inicio", new { });

        // 9. The implementer reports with evidence; the secretariat validates the report. Neither makes it verified.
        var responsable = api.Con($"seguimiento:reportar:{compromiso}");
        var evidencia = await Registrar(responsable, $"compromisos/{compromiso}/evidencias", new
        {
            actividad = "A1", tipo = "datos", titulo = "Rutas y horarios de Toluca y Metepec", fecha_hecho = Dia(), aporto = "Secretaría de Movilidad",
            documento = new { titulo = "Horarios", huella_sha256 = new string('e', 64), tipo = "text/csv", bytes = 20_480, fecha_documento = Dia(), enlace = "https://datos.ejemplo.mx/horarios.csv" },
        });
        var reporte = await Registrar(responsable, $"compromisos/{compromiso}/reportes", new
        {
            periodo = $"{Anio}-T{((Hoy.Month - 1) / 3) + 1}", dificultades = new[] { new { codigo = "coordinacion", texto = "Dos concesiones entregaron tarde sus horarios." } },
            avances = new[] { new { actividad = "A1", porcentaje = 100, descripcion = "Publicadas las rutas y los horarios de las dos ciudades.", evidencias_folios = new[] { evidencia } } },
        });
        await Hacer(responsable, $"reportes/{reporte}", "envio", new { });
        foreach (var acto in (string[])["revision", "validacion"]) await Hacer(api.Con("seguimiento:revisar"), $"reportes/{reporte}", acto, new { });
        Assert.Equal((40m, 40m, 0m), Avance(await api.Leido($"compromisos/{compromiso}/avance")));

        // 10. Two members of the committee look at the evidence and concur: now it is verified, and the public commitment says so.
        foreach (var persona in integrantes[..2])
            await Registrar(api.Con("seguimiento:verificar", "seguimiento:integrante"), $"compromisos/{compromiso}/verificaciones", new
            {
                actividad = "A1", persona_folio = persona, resultado = "aceptada", evidencias_folios = new[] { evidencia }, argumento = "Los horarios publicados coinciden con los que se observaron en la calle.",
            });
        await api.Eventualmente(async () =>
        {
            var publico = await api.Leido($"compromisos/{compromiso}");
            Assert.Equal((40m, 40m, 40m), Avance(publico.GetProperty("avance")));
            Assert.Equal("en_implementacion", publico.Texto("estado"));
            Assert.Equal(["mesa", "propuesta"], publico.GetProperty("origen").EnumerateArray().Select(o => o.Texto("tipo")).Order(StringComparer.Ordinal));
        });
    }

    private static (decimal Declarado, decimal Validado, decimal Verificado) Avance(JsonElement avance) =>
        (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("validado").GetDecimal(), avance.GetProperty("verificado").GetDecimal());

    private static async Task<string> Registrar(HttpClient quien, string recurso, object cuerpo) =>
        (await (await quien.PostAsJsonAsync($"/api/v1/{recurso}", cuerpo)).DebeSerCreado()).Texto("folio");

    private static async Task Hacer(HttpClient quien, string recurso, string acto, object cuerpo) =>
        await (await quien.Actuar(recurso, acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    private async Task<JsonElement> Nacido(string lista)
    {
        JsonElement nacido = default;
        await api.Eventualmente(async () => nacido = Assert.Single((await api.Leido(lista)).GetProperty("datos").EnumerateArray()));
        return nacido;
    }

    private async Task<int> Version(string compromiso) => (await api.Leido($"compromisos/{compromiso}")).GetProperty("version").GetInt32();

    private async Task<SesionDePrueba> SesionDeHoy(StlDePrueba stl)
    {
        var convocada = await (await api.Convocar(stl, EscenariosSesiones.Convocatoria("extraordinaria", fecha: Dia(-6), dia: Dia()))).DebeSerCreado();
        var sesion = new SesionDePrueba(stl, convocada.Texto("folio"));
        await api.Hace(sesion, "instalacion", new { presentes_folios = (string[])[.. sesion.Titulares, stl.Personas["rafael"]] });
        return sesion;
    }

    private async Task<string> Adoptar(SesionDePrueba sesion, string materia, string objeto)
    {
        var acuerdo = await (await api.Someter(sesion, new
        {
            materia, objeto_folio = objeto, texto = $"Se adopta lo relativo a {materia}.",
            votos = ((string[])["organo_garante-1", "entes_publicos-1", "sociedad_civil-1"]).Select(asiento => new { asiento, sentido = "a_favor" }),
        })).DebeSerCreado();
        Assert.Equal(("adoptado", "mayoria_por_sector"), (acuerdo.Texto("resultado"), acuerdo.GetProperty("votacion").Texto("regla")));
        return acuerdo.Texto("folio");
    }

    private static object Redaccion(PlanDePrueba plan, string problematica, string alternativa, string agregado = "") => new
    {
        titulo = "Rutas y horarios abiertos", problematica_folio = problematica, alternativa_folio = alternativa,
        texto = $"Publicar y mantener en datos abiertos las rutas y los horarios de todo el transporte público concesionado de Toluca y Metepec, con revisión ciudadana cada trimestre{agregado}.",
        responsable = new { organizacion_folio = plan.Dependencia, puesto = "Dirección General de Movilidad" },
        corresponsables = new[] { new { organizacion_folio = plan.Contraparte, papel = "Revisar en la calle lo publicado" } },
        valores_ogp = new[] { new { valor = "acceso_informacion", justificacion = "Los horarios dejan de ser solo de las concesiones." } },
        plazo = new { inicio = $"{Anio}-01-01", fin = $"{Anio + 1}-09-30" },
        metas = new[] { Meta(1, "A1", "Publicar las rutas y los horarios de Toluca y Metepec", 40, $"{Anio}-01-01", $"{Anio}-12-31"), Meta(2, "A2", "Revisar en la calle los horarios publicados", 60, $"{Anio + 1}-01-01", $"{Anio + 1}-09-30") },
        indicadores = new[]
        {
            new
            {
                clave = "I1", nivel = "resultado", nombre = "Rutas con horario publicado y comprobado", sentido = "ascendente", unidad = "rutas", formula = "Rutas cuyo horario publicado coincide con el observado",
                fuente = "Revisión ciudadana", frecuencia = "trimestral", linea_base = new { valor = 0, fecha = $"{Anio - 1}-12-31", fuente = "Secretaría de Movilidad" }, meta = new { valor = 120, fecha = $"{Anio + 1}-09-30" },
            },
        },
        potencial = new
        {
            nivel = "sustancial", justificacion = "La obligación de publicar entra en las concesiones: quien no publica su horario incumple, y cualquiera puede comprobarlo en la calle y exigirlo con datos que hoy no existen.",
            cambios = new[] { new { tipo = "norma", descripcion = "Las concesiones incorporan la obligación de publicar sus horarios." } },
        },
        cambio = new { antes = "Nadie sabe cuándo pasa el transporte público.", despues = "Cualquiera consulta el horario y comprueba si se cumple." },
        poblacion = "Personas que usan transporte público en Toluca y Metepec", municipios = new[] { "15106", "15054" }, ods = new[] { "11.2" },
        autores = new[] { new { persona_folio = plan.Autora } },
    };

    private static object Meta(int orden, string clave, string actividad, int peso, string inicio, string fin) => new
    {
        orden, titulo = actividad, limite = fin, peso,
        actividades = new[] { new { clave, titulo = actividad, peso, inicio, fin, medios_verificacion = new[] { new { tipo = "base_de_datos", descripcion = "Conjunto publicado", enlace = "https://datos.ejemplo.mx/rutas" } } } },
    };
}
