using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Mesas;

/// <summary>Mesas brought to where a test needs them, each through the API and in an ejercicio of its own.</summary>
internal static class EscenariosMesas
{
    public const string Instalacion = "2019-10-15";
    public const string Apertura = "2019-12-09";

    public static HttpClient PersonalDeMesas(this OpenGovApi api) => api.Con("mesas:escribir", "mesas:participantes");

    public static async Task<string> MesaProgramada(this OpenGovApi api, string? ejercicio = null, string tema = "movilidad", string? facilitador = null)
    {
        var cuerpo = Mesa(ejercicio ?? await api.EjercicioConStl(), tema, facilitador ?? await api.Persona());
        var respuesta = await api.PersonalDeMesas().PostAsJsonAsync("/api/v1/mesas", cuerpo);
        return (await respuesta.DebeSerCreado()).Texto("folio");
    }

    public static async Task<string> MesaConvocada(this OpenGovApi api, string? ejercicio = null)
    {
        var folio = await api.MesaProgramada(ejercicio);
        await api.EnMesa(folio, "convocatoria", new { dirigida_a = new[] { "sociedad_civil", "academia" }, fecha = "2019-11-20" });
        return folio;
    }

    /// <summary>Open, with the first <paramref name="pasos"/> steps closed.</summary>
    public static async Task<string> MesaEnCurso(this OpenGovApi api, int pasos = 0, string? ejercicio = null)
    {
        var folio = await api.MesaConvocada(ejercicio);
        await api.EnMesa(folio, "apertura", new { fecha = Apertura });
        for (var paso = 1; paso <= pasos; paso++) await api.EnMesa(folio, $"pasos/{paso}/cierre", Producto(paso));
        return folio;
    }

    public static Task<string> MesaConcluida(this OpenGovApi api) =>
        api.MesaConcluidaCon(("academia", 3), ("entes_publicos", 6), ("sociedad_civil", 12));

    public static async Task<string> MesaConcluidaCon(this OpenGovApi api, params (string Sector, int Personas)[] sectores)
    {
        var folio = await api.MesaEnCurso(pasos: 5);
        await api.Participan(folio, "LISTA", sectores);
        await api.EnMesa(folio, "conclusion", new { fecha = "2019-12-13" });
        return folio;
    }

    /// <summary>An act on a mesa that must succeed.</summary>
    public static async Task<JsonElement> EnMesa(this OpenGovApi api, string folio, string acto, object cuerpo) =>
        await (await api.PersonalDeMesas().Actuar($"mesas/{folio}", acto, cuerpo)).DebeSer(HttpStatusCode.OK);

    public static async Task Participan(this OpenGovApi api, string folio, string lote, (string Sector, int Personas)[] sectores, string fecha = Apertura)
    {
        var renglon = 0;
        var participantes = sectores
            .SelectMany(s => Enumerable.Repeat(s.Sector, s.Personas))
            .Select(sector => new { renglon = ++renglon, sector, municipio = "15106" })
            .ToList();
        await (await api.PersonalDeMesas().PostAsJsonAsync($"/api/v1/mesas/{folio}/participantes", new { lote, participantes, fecha })).DebeSer(HttpStatusCode.OK);
    }

    public static object Mesa(string ejercicio, string tema = "movilidad", string? facilitador = null) => new
    {
        ejercicio_folio = ejercicio,
        tema_clave = tema,
        titulo = "Movilidad",
        problematica_base = "Crecimiento geográfico y poblacional acelerados, sobre todo de la Zona Metropolitana del Valle de México.",
        municipios = new[] { "15106", "15054" },
        modalidad = "presencial",
        fecha_propuesta = new { desde = "2019-12-09", hasta = "2019-12-13" },
        facilitador_folio = facilitador,
        fecha = "2019-11-04",
    };

    /// <summary>A product that closes the step.</summary>
    public static object Producto(int paso) => paso switch
    {
        1 => new
        {
            enunciado = "Nadie sabe cuándo pasa el transporte público.",
            causas = new[] { "Rutas sin horario público" },
            efectos = new[] { "Horas perdidas en la espera" },
            opciones_consideradas = new[] { "Transporte sin horarios", "Falta de banquetas" },
            metodo = "votacion",
            conteo = new[] { new { opcion = "Transporte sin horarios", votos = 19 }, new { opcion = "Falta de banquetas", votos = 2 } },
            disensos = new[] { "Dos personas pidieron atender antes las banquetas." },
            fecha = Apertura,
        },
        2 => new
        {
            acciones = new[]
            {
                new { descripcion = "Publicar rutas y horarios", sector = "entes_publicos" },
                new { descripcion = "Auditar los horarios en la calle", sector = "sociedad_civil" },
            },
            lineas_de_accion = new[] { new { clave = "L1", descripcion = "Información abierta del transporte", metas = new[] { "Todas las rutas en datos abiertos" } } },
            fecha = Apertura,
        },
        3 => new
        {
            compromisos = new[]
            {
                new { numero = 1, titulo = "Rutas y horarios abiertos", texto = "Publicar en datos abiertos las rutas y los horarios.", responsable_sugerido = "Secretaría de Movilidad", linea_de_accion = "L1" },
            },
            fecha = Apertura,
        },
        4 => new { indicadores = new[] { new { compromiso = 1, que_mide = "Rutas publicadas con horario", fuente = "Portal de datos abiertos" } }, fecha = Apertura },
        _ => new
        {
            cambios_gobernanza = new[]
            {
                new { tipo = "norma", institucion = "Secretaría de Movilidad", descripcion = "La publicación de horarios se vuelve obligación de las concesiones." },
            },
            fecha = Apertura,
        },
    };

    public static object Documento(string titulo = "Relatoría de la mesa de movilidad") => new
    {
        titulo, huella_sha256 = new string('a', 64), tipo = "application/pdf", bytes = 20_480, fecha_documento = "2019-12-13",
    };
}
