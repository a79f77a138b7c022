using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Difusion;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Seguimiento;

/// <summary>A plan launched on 1 April 2020, with its one commitment: activity A1 (40 %, until September) and A2 (60 %, until September 2021).</summary>
internal sealed record PlanLanzado(PlanDePrueba Plan, string Compromiso, SesionDePrueba Sesion)
{
    public StlDePrueba Stl => Sesion.Stl;
}

/// <summary>A committee in the world of one test.</summary>
/// <param name="Personas">Folio of each member.</param>
internal sealed record ComiteDePrueba(PlanLanzado Plan, string Folio, IReadOnlyList<string> Personas)
{
    public string Recurso => $"comites/{Folio}";
}

/// <summary>The whole route of the seed, told in the past as a secretariado records it, up to where a test needs it.</summary>
internal static class EscenariosSeguimiento
{
    public const string Lanzamiento = "2020-04-01";

    public static HttpClient Responsable(this OpenGovApi api) => api.Con("seguimiento:reportar");

    /// <summary>The technical secretariat records what the implementer did long ago, which the implementer may not (docs/adr/0062).</summary>
    public static HttpClient StlPorElResponsable(this OpenGovApi api) => api.Con("seguimiento:reportar", "seguimiento:responder", "seguimiento:revisar");

    public static HttpClient Revisor(this OpenGovApi api) => api.Con("seguimiento:revisar");

    public static HttpClient DelComite(this OpenGovApi api) => api.Con("seguimiento:comite", "seguimiento:verificar");

    /// <summary>A member of the committee with a token of her own.</summary>
    public static HttpClient Integrante(this OpenGovApi api, string persona) => api.Con("seguimiento:verificar", $"seguimiento:integrante:{persona}");

    /// <summary>The technical secretariat records what a member did long ago and opens a term for somebody else.</summary>
    public static HttpClient StlPorIntegrante(this OpenGovApi api, string persona) => api.Con("seguimiento:verificar", $"seguimiento:integrante:{persona}", "seguimiento:revisar");

    /// <param name="redaccion">What its one commitment says; the one of the other scenarios when nothing is given.</param>
    public static async Task<PlanLanzado> PlanLanzado(this OpenGovApi api, Func<PlanDePrueba, JsonObject>? redaccion = null)
    {
        var stl = await api.SecretariadoInstalado();
        var plan = new PlanDePrueba(
            stl.Ejercicio,
            await api.OrganizacionRegistrada("Secretaría de Educación", "entes_publicos", "dependencia"),
            await api.OrganizacionRegistrada("Red por la Convivencia", "sociedad_civil", "sociedad_civil"),
            await api.PersonaRegistrada("Ana Flores"));
        var personal = api.PersonalDeCompromisos();
        await (await personal.PostAsJsonAsync("/api/v1/planes", new
        {
            ejercicio_folio = plan.Folio, titulo = "Plan de Acción Local 2020-2021", vigencia = new { desde = "2020-01-01", hasta = "2021-12-31" }, fecha = "2020-01-05",
        })).DebeSerCreado();
        var compromiso = (await (await personal.PostAsJsonAsync("/api/v1/compromisos", new
        {
            plan_folio = plan.Folio, tema_clave = "inseguridad", fecha = "2020-01-06",
            redaccion = new { titulo = "Escuelas sin violencia", texto = "Programa integral contra la violencia." },
        })).DebeSerCreado()).Texto("folio");
        await api.EnCompromiso(compromiso, "redaccion", new { redaccion = (redaccion ?? (p => EscenariosCompromisos.Redaccion(p).ConTresNiveles()))(plan), fecha = "2020-01-07" }, HttpMethod.Put);
        await api.EnCompromiso(compromiso, "validacion", new { fecha = "2020-01-08" });
        await api.EnPlan(plan, "consulta", new { fecha = "2020-02-01" });
        await api.ConsultaPublicada(plan);

        var sesion = await api.SesionInstalada(stl, dia: "2020-03-24");
        await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio), fecha = "2020-03-25" });
        await api.EnPlan(plan, "lanzamiento", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "lanzamiento_plan", plan.Folio), fecha = Lanzamiento });
        await api.Eventualmente(async () => Assert.Equal(HttpStatusCode.OK, (await api.SinCuenta().GetAsync($"/api/v1/expedientes/{compromiso}")).StatusCode));
        return new(plan, compromiso, sesion);
    }

    public static async Task<ComiteDePrueba> ComiteEnConformacion(this OpenGovApi api, PlanLanzado? plan = null, object? reglas = null)
    {
        plan ??= await api.PlanLanzado();
        var acuerdo = await api.AcuerdoAdoptado(plan.Sesion, "formacion_comite", plan.Plan.Folio);
        var formado = await (await api.DelComite().PostAsJsonAsync("/api/v1/comites", new
        {
            plan_folio = plan.Plan.Folio, acuerdo_folio = acuerdo, reglas = reglas ?? new { }, fecha = "2020-04-02",
        })).DebeSerCreado();
        return new(plan, formado.Texto("folio"), []);
    }

    public static async Task<ComiteDePrueba> ComiteEnFunciones(this OpenGovApi api, PlanLanzado? plan = null)
    {
        var comite = await api.ComiteEnConformacion(plan);
        string[] personas = [await api.PersonaRegistrada("Luz Herrera"), await api.PersonaRegistrada("Raúl Nava"), await api.PersonaRegistrada("Inés Coyotl")];
        foreach (var persona in personas) await (await api.Nombrar(comite, persona)).DebeSer(HttpStatusCode.OK);
        foreach (var acto in new[] { "constitucion", "inicio" }) await (await api.DelComite().Actuar(comite.Recurso, acto, new { fecha = "2020-04-03" })).DebeSer(HttpStatusCode.OK);
        return comite with { Personas = personas };
    }

    public static Task<HttpResponseMessage> Nombrar(
        this OpenGovApi api, ComiteDePrueba comite, string persona, string sector = "academia", string? organizacion = null, string firmada = "2020-04-01") =>
        api.DelComite().Actuar(comite.Recurso, "integrantes", new
        {
            persona_folio = persona, sector, organizacion_folio = organizacion, declaracion = new { huella_sha256 = new string('d', 64), firmada_el = firmada }, fecha = "2020-04-02",
        });

    public static object Evidencia(string actividad, string hecho = "2020-06-15", string fecha = "2020-06-20") => new
    {
        actividad, tipo = "lista_de_asistencia", titulo = "Listas de asistencia", fecha_hecho = hecho, aporto = "Secretaría de Educación", fecha,
        documento = new { titulo = "Listas", huella_sha256 = new string('e', 64), tipo = "application/pdf", bytes = 2_048, fecha_documento = hecho, enlace = "https://datos.ejemplo.mx/listas.pdf" },
    };

    public static async Task<string> EvidenciaAportada(this OpenGovApi api, PlanLanzado plan, string actividad) =>
        (await (await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/evidencias", Evidencia(actividad))).DebeSerCreado()).Texto("folio");

    public static object Reporte(string periodo, string fecha, params (string Actividad, decimal Porcentaje, string[] Evidencias)[] avances) => new
    {
        periodo, fecha,
        avances = avances.Select(a => new { actividad = a.Actividad, porcentaje = a.Porcentaje, descripcion = "Lo hecho en el periodo.", evidencias_folios = a.Evidencias }),
        dificultades = new[] { new { codigo = "fuerza_mayor", texto = "Las escuelas cerraron por la pandemia." } },
    };

    /// <summary>Folio of a report already sent.</summary>
    public static async Task<string> ReporteEnviado(this OpenGovApi api, PlanLanzado plan, string periodo, string fecha, params (string Actividad, decimal Porcentaje, string[] Evidencias)[] avances)
    {
        var folio = (await (await api.Responsable().PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/reportes", Reporte(periodo, fecha, avances))).DebeSerCreado()).Texto("folio");
        await (await api.StlPorElResponsable().Actuar($"reportes/{folio}", "envio", new { fecha })).DebeSer(HttpStatusCode.OK);
        return folio;
    }

    public static Task<HttpResponseMessage> Verificar(
        this OpenGovApi api, PlanLanzado plan, string persona, string actividad, string? evidencia, string fecha = "2020-08-01", string resultado = "aceptada") =>
        api.Integrante(persona).PostAsJsonAsync($"/api/v1/compromisos/{plan.Compromiso}/verificaciones", new
        {
            actividad, persona_folio = persona, resultado, fecha, argumento = "Las listas coinciden con los planteles visitados.",
            evidencias_folios = evidencia is null ? [] : new[] { evidencia },
        });

    public static async Task<JsonElement> Avance(this OpenGovApi api, PlanLanzado plan, string parametros = "") => await api.Leido($"compromisos/{plan.Compromiso}/avance{parametros}");

    /// <summary>Runs now what the clock would.</summary>
    public static async Task CorreTarea(this OpenGovApi api, string nombre)
    {
        await using var ambito = api.Servicios.CreateAsyncScope();
        var act = ambito.ServiceProvider.GetRequiredService<ActContext>();
        (act.Actor, act.Operation) = (Actor.System, nombre);
        var tarea = ambito.ServiceProvider.GetServices<ScheduledJob>().Single(t => t.Name == nombre);
        await ((IScheduledJob)ambito.ServiceProvider.GetRequiredService(tarea.Type)).RunAsync(CancellationToken.None);
    }

    /// <summary>Both activities verified by two members, each with its evidence.</summary>
    public static async Task TodoVerificado(this OpenGovApi api, ComiteDePrueba comite, string fecha = "2020-08-01")
    {
        foreach (var actividad in new[] { "A1", "A2" })
        {
            var evidencia = await api.EvidenciaAportada(comite.Plan, actividad);
            foreach (var persona in comite.Personas.Take(2)) await (await api.Verificar(comite.Plan, persona, actividad, evidencia, fecha)).DebeSerCreado();
        }
    }

    /// <summary>What an evaluation says; only the codes that are given.</summary>
    public static object Contenido(string[] evidencias, string? terminacion = null, string? resultados = null, bool diseno = false) => new
    {
        narrativa = "El comité visitó tres planteles y cotejó las listas con las actas de instalación de cada comité de convivencia.",
        verificable = diseno ? new { es_verificable = true, evidencias_folios = evidencias } : null,
        relevancia = diseno ? new { valores = new[] { "participacion" }, evidencias_folios = evidencias } : null,
        potencial = diseno ? new { nivel = "sustancial", evidencias_folios = evidencias } : null,
        terminacion = terminacion is null ? null : new { nivel = terminacion, evidencias_folios = evidencias },
        resultados_tempranos = resultados is null ? null : new { nivel = resultados, evidencias_folios = evidencias },
    };

    public static Task<HttpResponseMessage> AbrirEvaluacion(this OpenGovApi api, ComiteDePrueba comite, string persona, string momento, object contenido, string fecha = "2020-10-01") =>
        api.Integrante(persona).PostAsJsonAsync($"/api/v1/compromisos/{comite.Plan.Compromiso}/evaluaciones", new { momento, persona_folio = persona, contenido, fecha });

    /// <summary>Acts on a draft, or on what it became, as a member who may read it.</summary>
    public static async Task<HttpResponseMessage> EnEvaluacion(this OpenGovApi api, string folio, string persona, string acto, object cuerpo, HttpMethod? metodo = null, HttpClient? quien = null)
    {
        using var leida = await api.Integrante(persona).GetAsync($"/api/v1/evaluaciones/{folio}/borrador/{persona}");
        using var peticion = new HttpRequestMessage(metodo ?? HttpMethod.Post, $"/api/v1/evaluaciones/{folio}/{acto}") { Content = JsonContent.Create(cuerpo) };
        peticion.Headers.TryAddWithoutValidation("If-Match", leida.Headers.ETag?.ToString() ?? "*");
        return await (quien ?? api.StlPorIntegrante(persona)).SendAsync(peticion);
    }

    /// <summary>An evaluation that went through the reply and has the signatures of two of three.</summary>
    public static async Task<string> EvaluacionFirmada(this OpenGovApi api, ComiteDePrueba comite, string momento, object contenido, string fecha = "2020-10-01", string firmada = "2020-10-15")
    {
        var folio = (await (await api.AbrirEvaluacion(comite, comite.Personas[0], momento, contenido, fecha)).DebeSerCreado()).Texto("folio");
        await (await api.EnEvaluacion(folio, comite.Personas[0], "envio", new { persona_folio = comite.Personas[0], fecha })).DebeSer(HttpStatusCode.OK);
        foreach (var persona in comite.Personas.Take(2))
            await (await api.Integrante(persona).Actuar($"evaluaciones/{folio}", "firmas", new { persona_folio = persona, fecha = firmada })).DebeSer(HttpStatusCode.OK);
        return folio;
    }

    private static async Task ConsultaPublicada(this OpenGovApi api, PlanDePrueba plan)
    {
        var personal = api.DeDifusion();
        var creada = await (await personal.PostAsJsonAsync("/api/v1/consultas", new
        {
            plan_folio = plan.Folio, titulo = "Consulta del plan", ventana = new { desde = "2020-02-03", hasta = "2020-03-03" }, plazo_respuesta_dias = 30, fecha = "2020-02-01",
            canales = new[] { EscenariosDifusion.Electronico, EscenariosDifusion.Presencial },
            aviso_privacidad = new { version = EscenariosDifusion.Aviso, enlace = "https://gobiernoabierto.example.org/aviso" },
        })).DebeSerCreado();
        var consulta = new ConsultaDePrueba(plan, "", creada.Texto("folio"));
        foreach (var (acto, fecha) in new[] { ("apertura", "2020-02-03"), ("cierre", "2020-03-04"), ("analisis", "2020-03-05"), ("conclusion", "2020-03-20"), ("publicacion", "2020-03-21") })
            await (await personal.Actuar(consulta.Recurso, acto, new { fecha })).DebeSer(HttpStatusCode.OK);
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(plan.Recurso)).Texto("estado")));
    }
}
