using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Difusion;

/// <summary>A consultation in the world of one test, on a plan of its own.</summary>
internal sealed record ConsultaDePrueba(PlanDePrueba Plan, string Compromiso, string Folio)
{
    public string Recurso => $"consultas/{Folio}";
}

/// <summary>Consultations brought to where a test needs them. Their window ends today, so that it can be used; a test that closes them makes its last day be yesterday.</summary>
internal static class EscenariosDifusion
{
    public const string Aviso = "2026-01";

    public static DateOnly Hoy => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City")).DateTime);

    public static string Dia(int desdeHoy = 0) => Hoy.AddDays(desdeHoy).ToString("yyyy-MM-dd", null);

    public static HttpClient DeDifusion(this OpenGovApi api) => api.Con("difusion:escribir", "difusion:capturar", "difusion:responder", "paginas:escribir");

    public static object Consulta(string plan, params object[] canales) => new
    {
        plan_folio = plan, titulo = "Consulta del primer plan", ventana = new { desde = Dia(-10), hasta = Dia() }, plazo_respuesta_dias = 30,
        canales = canales.Length > 0 ? canales : [Electronico, Presencial],
        aviso_privacidad = new { version = Aviso, enlace = "https://gobiernoabierto.example.org/aviso" },
    };

    public static object Electronico => new { tipo = "electronico", descripcion = "Sitio del plan", enlace = "https://gobiernoabierto.example.org" };

    public static object Presencial => new { tipo = "presencial", descripcion = "Módulo del Infoem en Metepec, de 9 a 15 horas", municipio = "15054" };

    public static async Task<ConsultaDePrueba> ConsultaProgramada(this OpenGovApi api)
    {
        var (plan, compromiso) = await api.PlanEnConsulta();
        var creada = await (await api.DeDifusion().PostAsJsonAsync("/api/v1/consultas", Consulta(plan.Folio))).DebeSerCreado();
        return new(plan, compromiso, creada.Texto("folio"));
    }

    public static async Task<ConsultaDePrueba> ConsultaAbierta(this OpenGovApi api)
    {
        var consulta = await api.ConsultaProgramada();
        await api.EnConsulta(consulta, "apertura");
        return consulta;
    }

    public static async Task<ConsultaDePrueba> ConsultaEnRespuesta(this OpenGovApi api, ConsultaDePrueba? consulta = null)
    {
        consulta ??= await api.ConsultaAbierta();
        await api.EnConsulta(consulta, "cierre");
        await api.EnConsulta(consulta, "analisis");
        return consulta;
    }

    /// <summary>An act that must succeed.</summary>
    public static async Task<JsonElement> EnConsulta(this OpenGovApi api, ConsultaDePrueba consulta, string acto)
    {
        if (acto == "cierre") await api.AcabaLaVentana(consulta.Folio);
        return await (await api.DeDifusion().Actuar(consulta.Recurso, acto, new { })).DebeSer(HttpStatusCode.OK);
    }

    /// <summary>A night passes for this consultation: the clock of the database, which judges it, is of all the tests.</summary>
    public static Task AcabaLaVentana(this OpenGovApi api, string consulta) => api.Escalar<string>($$"""
        update difusion.consultas set ventana = ventana || jsonb_build_object('desde', least(ventana ->> 'desde', '{{Dia(-1)}}'), 'hasta', least(ventana ->> 'hasta', '{{Dia(-1)}}'))
        where folio = '{{consulta}}' returning folio
        """);

    /// <summary>An act that must succeed.</summary>
    public static async Task<JsonElement> EnPropuesta(this OpenGovApi api, string folio, string acto, object cuerpo) =>
        await (await api.DeDifusion().Actuar($"propuestas/{folio}", acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    public static JsonObject Propuesta(string? texto = "Publicar cada partida del presupuesto en CSV.") => new()
    {
        ["texto"] = texto, ["consentimiento_version"] = Aviso, ["alias"] = "Vecina de Toluca",
    };

    /// <summary>As a person does: asks for the form and sends what it says.</summary>
    public static async Task<HttpResponseMessage> Presentar(this OpenGovApi api, ConsultaDePrueba consulta, JsonObject? propuesta = null, HttpClient? cliente = null)
    {
        cliente ??= api.SinCuenta();
        propuesta ??= Propuesta();
        propuesta["sello"] = await cliente.Sello(consulta.Recurso);
        return await cliente.PostAsJsonAsync($"/api/v1/{consulta.Recurso}/propuestas", propuesta);
    }

    public static async Task<string> Sello(this HttpClient cliente, string consulta) =>
        (await (await cliente.GetAsync($"/api/v1/{consulta}/formulario")).DebeSer(HttpStatusCode.OK)).Texto("sello");

    /// <summary>Folio and tracking code of a proposal just presented.</summary>
    public static async Task<(string Folio, string Codigo)> PropuestaPresentada(this OpenGovApi api, ConsultaDePrueba consulta)
    {
        var presentada = await (await api.Presentar(consulta)).DebeSerCreado();
        return (presentada.GetProperty("propuesta").Texto("folio"), presentada.Texto("codigo_seguimiento"));
    }

    public static async Task<string> PropuestaAdmitida(this OpenGovApi api, ConsultaDePrueba consulta)
    {
        var (folio, _) = await api.PropuestaPresentada(consulta);
        await api.EnPropuesta(folio, "admision", new { });
        return folio;
    }

    public static object Respuesta(string resultado, string? duplicadaDe = null) => new
    {
        resultado, texto = "Se incorpora al compromiso, con su diccionario de datos.", responsable = "Infoem", duplicada_de_folio = duplicadaDe,
    };

    public static object Lote(string lote, params int[] renglones) => new
    {
        lote, consentimiento_version = Aviso,
        renglones = renglones.Select(r => new
        {
            renglon = r, texto = $"Más luminarias en la calle {r}.", fecha_papel = Dia(-5), huella_papel = HuellaPapel(r),
        }),
    };

    public static string HuellaPapel(int renglon) => $"{renglon:x64}";

    public static Task<HttpResponseMessage> CapturarCsv(this OpenGovApi api, ConsultaDePrueba consulta, string lote, string csv, string modo = "atomico") =>
        api.DeDifusion().PostAsync($"/api/v1/{consulta.Recurso}/capturas/csv?lote={lote}&consentimiento_version={Aviso}&modo={modo}", new StringContent(csv, Encoding.UTF8, "text/csv"));

    public static Task<HttpResponseMessage> Capturar(this OpenGovApi api, ConsultaDePrueba consulta, object lote) =>
        api.DeDifusion().PostAsJsonAsync($"/api/v1/{consulta.Recurso}/capturas", lote);
}
