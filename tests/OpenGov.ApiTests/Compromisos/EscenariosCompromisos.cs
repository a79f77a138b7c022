using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos;

/// <summary>A plan in the world of one test, with whom its commitments name.</summary>
internal sealed record PlanDePrueba(string Folio, string Dependencia, string Contraparte, string Autora)
{
    public string Recurso => $"planes/{Folio}";
}

/// <summary>A launched plan with its one commitment, and the session of its STL.</summary>
internal sealed record LanzadoDePrueba(PlanDePrueba Plan, string Compromiso, SesionDePrueba Sesion);

/// <summary>Plans and commitments brought to where a test needs them, each in an ejercicio of its own.</summary>
internal static class EscenariosCompromisos
{
    public static HttpClient PersonalDeCompromisos(this OpenGovApi api) => api.Con("compromisos:escribir", "compromisos:lanzar");

    public static async Task<PlanDePrueba> PlanIniciado(this OpenGovApi api, string? ejercicio = null)
    {
        var creado = await (await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/planes", Plan(ejercicio ?? await api.EjercicioRegistrado()))).DebeSerCreado();
        return new(
            creado.Texto("folio"),
            await api.OrganizacionRegistrada("Secretaría de Educación", "entes_publicos", "dependencia"),
            await api.OrganizacionRegistrada("Red por la Convivencia", "sociedad_civil", "sociedad_civil"),
            await api.PersonaRegistrada("Ana Flores"));
    }

    public static async Task<string> CompromisoPropuesto(this OpenGovApi api, PlanDePrueba plan)
    {
        var cuerpo = new { plan_folio = plan.Folio, tema_clave = "inseguridad", redaccion = new { titulo = "Escuelas sin violencia", texto = "Programa integral contra la violencia." } };
        return (await (await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/compromisos", cuerpo)).DebeSerCreado()).Texto("folio");
    }

    public static async Task<string> CompromisoEnRedaccion(this OpenGovApi api, PlanDePrueba plan, JsonObject? redaccion = null)
    {
        var folio = await api.CompromisoPropuesto(plan);
        await api.EnCompromiso(folio, "redaccion", new { redaccion = redaccion ?? Redaccion(plan) }, HttpMethod.Put);
        return folio;
    }

    public static async Task<string> CompromisoValidado(this OpenGovApi api, PlanDePrueba plan)
    {
        var folio = await api.CompromisoEnRedaccion(plan);
        await api.EnCompromiso(folio, "validacion", new { });
        return folio;
    }

    public static async Task<(PlanDePrueba Plan, string Compromiso)> PlanEnConsulta(this OpenGovApi api, string? ejercicio = null)
    {
        var plan = await api.PlanIniciado(ejercicio);
        var compromiso = await api.CompromisoValidado(plan);
        await api.EnPlan(plan, "consulta", new { });
        return (plan, compromiso);
    }

    /// <summary>Its consultation answered and published: the plan may be adjusted and approved.</summary>
    public static async Task<(PlanDePrueba Plan, string Compromiso)> PlanEnAjuste(this OpenGovApi api, string? ejercicio = null)
    {
        var (plan, compromiso) = await api.PlanEnConsulta(ejercicio);
        await api.Consultado(plan);
        return (plan, compromiso);
    }

    public static async Task Consultado(this OpenGovApi api, PlanDePrueba plan, string? abierta = null)
    {
        await api.ConsultaPublicada(plan, abierta);
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(plan.Recurso)).Texto("estado")));
    }

    /// <summary>Answered and published, and the plan knows it.</summary>
    public static async Task<string> ConsultaPublicada(this OpenGovApi api, PlanDePrueba plan, string? abierta = null)
    {
        var consulta = await api.ConsultaCerrada(plan, abierta);
        foreach (var acto in (string[])["analisis", "conclusion", "publicacion"]) await api.EnConsulta(consulta, acto);
        await api.PlanSabe(plan, consulta, "publicada_el");
        return consulta;
    }

    /// <summary>The plan heard that much of a consultation.</summary>
    public static Task PlanSabe(this OpenGovApi api, PlanDePrueba plan, string consulta, string dia) => api.Eventualmente(async () => Assert.Contains(
        (await api.Leido(plan.Recurso)).GetProperty("consultas").EnumerateArray(), c => c.Texto("folio") == consulta && c.GetProperty(dia).ValueKind is JsonValueKind.String));

    /// <summary>Approved and launched by two acuerdos of its STL.</summary>
    public static async Task<(PlanDePrueba Plan, string Compromiso)> PlanLanzado(this OpenGovApi api)
    {
        var lanzado = await api.CompromisoLanzado();
        return (lanzado.Plan, lanzado.Compromiso);
    }

    /// <summary>The same, with the session whose STL may adopt more about it.</summary>
    public static async Task<LanzadoDePrueba> CompromisoLanzado(this OpenGovApi api)
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var (plan, compromiso) = await api.PlanEnAjuste(sesion.Stl.Ejercicio);
        await api.Lanzar(plan, sesion);
        return new(plan, compromiso, sesion);
    }

    public static async Task Lanzar(this OpenGovApi api, PlanDePrueba plan, SesionDePrueba sesion)
    {
        await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio) });
        await api.EnPlan(plan, "lanzamiento", new { acuerdo_folio = await api.AcuerdoAdoptado(sesion, "lanzamiento_plan", plan.Folio) });
    }

    /// <summary>The whole design behind it: a validated problem, two alternatives, one chosen and one discarded, and the commitment that develops it.</summary>
    public static async Task<(string Problematica, string Alternativa, string Compromiso)> CompromisoDisenado(this OpenGovApi api, PlanDePrueba plan)
    {
        var problematica = await api.ProblematicaValidada(plan.Folio);
        var elegida = await api.AlternativaPropuesta(problematica, "sociedad_civil");
        var descartada = await api.AlternativaPropuesta(problematica, "academia");
        await (await api.PersonalDeCompromisos().Actuar($"alternativas/{elegida}", "seleccion", new { })).DebeSer(HttpStatusCode.OK);
        await (await api.PersonalDeCompromisos().Actuar($"alternativas/{descartada}", "descarte", new { motivo = "Cuesta el triple y llega a menos escuelas." })).DebeSer(HttpStatusCode.OK);
        var redaccion = Redaccion(plan);
        (redaccion["problematica_folio"], redaccion["alternativa_folio"]) = (problematica, elegida);
        var compromiso = await api.CompromisoEnRedaccion(plan, redaccion);
        await api.EnCompromiso(compromiso, "validacion", new { });
        return (problematica, elegida, compromiso);
    }

    /// <summary>What it says today, to be changed.</summary>
    public static async Task<JsonObject> LoEscrito(this OpenGovApi api, string compromiso) =>
        JsonNode.Parse((await api.Leido($"compromisos/{compromiso}")).GetProperty("redaccion").GetRawText())!.AsObject();

    public static async Task<HttpResponseMessage> PedirModificacion(this OpenGovApi api, LanzadoDePrueba lanzado, JsonObject redaccion) =>
        await api.PersonalDeCompromisos().Actuar($"compromisos/{lanzado.Compromiso}", "modificaciones", new
        {
            redaccion, solicitante = new { organizacion_folio = lanzado.Plan.Dependencia, puesto = "Dirección de Educación Secundaria" }, motivo = "Los planteles cerraron un ciclo escolar.",
            fecha = EscenariosSesiones.DiaDeSesion, // the STL votes on it that day
        });

    public static async Task<string> ModificacionEnRevision(this OpenGovApi api, LanzadoDePrueba lanzado, Action<JsonObject> cambio)
    {
        var redaccion = await api.LoEscrito(lanzado.Compromiso);
        cambio(redaccion);
        var folio = (await (await api.PedirModificacion(lanzado, redaccion)).DebeSerCreado()).Texto("folio");
        await (await api.PersonalDeCompromisos().Actuar($"modificaciones/{folio}", "revision", new { })).DebeSer(HttpStatusCode.OK);
        return folio;
    }

    public static async Task<HttpResponseMessage> Autorizar(this OpenGovApi api, LanzadoDePrueba lanzado, string modificacion) =>
        await api.PersonalDeCompromisos().Actuar($"modificaciones/{modificacion}", "autorizacion", new { acuerdo_folio = await api.AcuerdoAdoptado(lanzado.Sesion, "modificacion_plan", modificacion) });

    /// <summary>Its window is today; about the whole plan, if it is not said about which.</summary>
    public static async Task<string> ConsultaAbierta(this OpenGovApi api, PlanDePrueba plan, params string[] compromisos)
    {
        var hoy = (await api.Leido(plan.Recurso)).GetProperty("acto").Texto("fecha");
        var creada = await (await api.Con("difusion:escribir").PostAsJsonAsync("/api/v1/consultas", new
        {
            plan_folio = plan.Folio, titulo = "Consulta del plan", ventana = new { desde = hoy, hasta = hoy }, plazo_respuesta_dias = 30,
            canales = new object[] { new { tipo = "electronico", descripcion = "Sitio del plan" }, new { tipo = "presencial", descripcion = "Módulo en Toluca" } },
            aviso_privacidad = new { version = "2026-01", enlace = "https://ejemplo.mx/aviso" }, compromisos_folios = compromisos,
        })).DebeSerCreado();
        await api.EnConsulta(creada.Texto("folio"), "apertura");
        return creada.Texto("folio");
    }

    /// <summary>Closed, and the plan knows it.</summary>
    public static async Task<string> ConsultaCerrada(this OpenGovApi api, PlanDePrueba plan, string? abierta = null)
    {
        var consulta = abierta ?? await api.ConsultaAbierta(plan);
        await Difusion.EscenariosDifusion.AcabaLaVentana(api, consulta);
        await api.EnConsulta(consulta, "cierre");
        await api.PlanSabe(plan, consulta, "cerrada_el");
        return consulta;
    }

    /// <summary>An act that must succeed.</summary>
    public static async Task EnConsulta(this OpenGovApi api, string consulta, string acto) =>
        await (await api.Con("difusion:escribir").Actuar($"consultas/{consulta}", acto, new { })).DebeSer(HttpStatusCode.OK);

    /// <summary>An act that must succeed.</summary>
    public static async Task EnPropuesta(this OpenGovApi api, string propuesta, string acto, object cuerpo) =>
        await (await api.Con("difusion:responder").Actuar(propuesta, acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    public static async Task<string> ProblematicaIdentificada(this OpenGovApi api, string ejercicio)
    {
        var cuerpo = new { ejercicio_folio = ejercicio, tema_clave = "inseguridad", planteamiento = Planteamiento() };
        return (await (await api.PersonalDeCompromisos().PostAsJsonAsync("/api/v1/problematicas", cuerpo)).DebeSerCreado()).Texto("folio");
    }

    public static async Task<string> ProblematicaValidada(this OpenGovApi api, string ejercicio)
    {
        var folio = await api.ProblematicaIdentificada(ejercicio);
        await (await api.PersonalDeCompromisos().Actuar($"problematicas/{folio}", "validacion", new { })).DebeSer(HttpStatusCode.OK);
        return folio;
    }

    public static async Task<string> AlternativaPropuesta(this OpenGovApi api, string problematica, string sector)
    {
        var cuerpo = new { descripcion = "Comités de convivencia en cada plantel.", proponente = new { sector }, viabilidad = "Con los recursos del plantel" };
        return (await (await api.PersonalDeCompromisos().PostAsJsonAsync($"/api/v1/problematicas/{problematica}/alternativas", cuerpo)).DebeSerCreado()).Texto("folio");
    }

    /// <summary>An act that must succeed.</summary>
    public static async Task<JsonElement> EnPlan(this OpenGovApi api, PlanDePrueba plan, string acto, object cuerpo) =>
        await (await api.PersonalDeCompromisos().Actuar(plan.Recurso, acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    /// <summary>An act that must succeed.</summary>
    public static async Task<JsonElement> EnCompromiso(this OpenGovApi api, string folio, string acto, object cuerpo, HttpMethod? metodo = null) =>
        await (await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", acto, cuerpo, metodo)).DebeSer(HttpStatusCode.OK);

    public static async Task<JsonElement> Leido(this OpenGovApi api, string recurso) =>
        await (await api.SinCuenta().GetAsync($"/api/v1/{recurso}")).DebeSer(HttpStatusCode.OK);

    public static object Plan(string ejercicio) => new
    {
        ejercicio_folio = ejercicio, titulo = "Plan de Acción Local 2020-2021", vigencia = new { desde = "2020-01-01", hasta = "2021-12-31" },
    };

    public static object Planteamiento() => new
    {
        enunciado = "La violencia entre estudiantes crece y ninguna escuela publica cuántos incidentes tiene.",
        causas = new[] { "Los planteles no registran los incidentes", "Las familias no participan en la convivencia" },
        efectos = new[] { "Abandono escolar" },
        poblacion_afectada = "Estudiantes de secundaria",
        datos = new[] { new { descripcion = "Incidentes registrados", valor = 240, unidad = "incidentes", fuente = "Registro escolar", fecha = "2019-12-31" } },
    };

    /// <summary>A draft that passes every rule; a test spoils what it is about.</summary>
    public static JsonObject Redaccion(PlanDePrueba plan) => JsonSerializer.SerializeToNode(new
    {
        titulo = "Escuelas secundarias sin violencia",
        texto = "Reducir a la mitad los incidentes de violencia registrados en treinta escuelas secundarias públicas de Nezahualcóyotl, con comités de convivencia y un registro público de incidentes.",
        responsable = new { organizacion_folio = plan.Dependencia, puesto = "Dirección de Educación Secundaria" },
        corresponsables = new[] { new { organizacion_folio = plan.Contraparte, papel = "Acompañar a los comités" } },
        valores_ogp = new[] { new { valor = "participacion", justificacion = "Los comités deciden con madres, padres y estudiantes." } },
        plazo = new { inicio = "2020-04-01", fin = "2021-09-30" },
        metas = new[]
        {
            new
            {
                orden = 1, titulo = "Treinta comités instalados", limite = "2020-09-30", peso = 40,
                actividades = new[]
                {
                    new
                    {
                        clave = "A1", titulo = "Instalar un comité de convivencia en cada secundaria", peso = 40, inicio = "2020-04-01", fin = "2020-09-30",
                        medios_verificacion = new object[] { new { tipo = "acta_o_minuta", descripcion = "Acta de instalación", clase_documento = "acta" } },
                    },
                },
            },
            new
            {
                orden = 2, titulo = "Registro público en operación", limite = "2021-09-30", peso = 60,
                actividades = new[]
                {
                    new
                    {
                        clave = "A2", titulo = "Publicar el registro de incidentes cada mes", peso = 60, inicio = "2020-10-01", fin = "2021-09-30",
                        medios_verificacion = new object[] { new { tipo = "base_de_datos", descripcion = "Registro en línea", enlace = "https://datos.ejemplo.mx/incidentes" } },
                    },
                },
            },
        },
        indicadores = new[]
        {
            new
            {
                clave = "I1", nivel = "resultado", nombre = "Incidentes de violencia", sentido = "descendente", unidad = "incidentes",
                linea_base = new { valor = 240, fecha = "2019-12-31", fuente = "Registro escolar 2019" }, meta = new { valor = 120, fecha = "2021-09-30" },
                formula = "Incidentes registrados en el ciclo", fuente = "Registro escolar", frecuencia = "trimestral",
            },
        },
        potencial = new
        {
            nivel = "sustancial",
            justificacion = "El registro público obliga a cada plantel a rendir cuentas de sus incidentes y deja en el reglamento escolar un órgano con madres, padres y estudiantes que hoy no existe.",
            cambios = new[] { new { tipo = "norma", descripcion = "El reglamento escolar incorpora los comités de convivencia." } },
        },
        cambio = new { antes = "Nadie sabe cuántos incidentes hay en cada escuela.", despues = "Cualquiera consulta el registro, y la mitad de los incidentes ya no ocurre." },
        poblacion = "Estudiantes de treinta secundarias públicas",
        municipios = new[] { "15058" },
        ods = new[] { "4.a", "16.1" },
        autores = new[] { new { persona_folio = plan.Autora } },
    })!.AsObject();
}
