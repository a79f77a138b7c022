using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace OpenGov.ApiTests.Secretariado;

/// <summary>An STL in the world of one test.</summary>
/// <param name="Ejercicio">Folio of the ejercicio.</param>
/// <param name="Folio">Folio of the STL.</param>
/// <param name="Personas">Folio of each person of the seed, by short name: zulema, javier, daniel, pedro, oscar, rafael, amalia.</param>
/// <param name="Organizaciones">Folio of each organisation, by short name: infoem, contraloria, ieem.</param>
internal sealed record StlDePrueba(
    string Ejercicio, string Folio, IReadOnlyDictionary<string, string> Personas, IReadOnlyDictionary<string, string> Organizaciones)
{
    public string Recurso => $"secretariados/{Folio}";
}

/// <summary>The seed's STL, up to the step that a test needs; each test has its own.</summary>
internal static class EscenariosSecretariado
{
    public const string DiaDeInstalacion = "2019-10-15";

    public static HttpClient DelSecretariado(this OpenGovApi api) => api.Con("secretariado:escribir");

    public static string Sufijo() => Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();

    public static object Documento(string titulo = "Acta de instalación") => new
    {
        titulo, huella_sha256 = new string('a', 64), tipo = "application/pdf", bytes = 120_000, fecha_documento = DiaDeInstalacion,
    };

    public static async Task<string> EjercicioRegistrado(this OpenGovApi api)
    {
        var creado = await (await api.DelSecretariado().PostAsJsonAsync("/api/v1/ejercicios", Ejercicio())).DebeSerCreado();
        return creado.Texto("folio");
    }

    public static object Ejercicio() => new
    {
        entidad_clave = $"E{Sufijo()}", entidad = "Estado de México", nombre = "Ejercicio de gobierno abierto del Estado de México", numero_pal = 1,
        declaratoria = new { fecha = "2016-06-20", firmantes = Array.Empty<object>() }, fecha = "2016-06-20",
    };

    public static async Task<string> PersonaRegistrada(this OpenGovApi api, string nombre, string? genero = null)
    {
        var creada = await (await api.DelSecretariado().PostAsJsonAsync("/api/v1/personas", new
        {
            clave = $"P{Sufijo()}", nombre_publico = nombre, privado = new { genero },
        })).DebeSerCreado();
        return creada.Texto("folio");
    }

    public static async Task<string> OrganizacionRegistrada(this OpenGovApi api, string nombre, string sector, string tipo)
    {
        var creada = await (await api.DelSecretariado().PostAsJsonAsync("/api/v1/organizaciones", new
        {
            clave = $"O{Sufijo()}", nombre, sector, tipo,
        })).DebeSerCreado();
        return creada.Texto("folio");
    }

    public static object Politica(bool bloqueante = false) => new
    {
        sectores = new object[]
        {
            new { sector = "organo_garante", suplentes = "no_admitida" },
            new { sector = "entes_publicos", asientos_max = 2 },
            new { sector = "sociedad_civil", asientos_max = 2 },
        },
        equilibrio = new { bloqueante },
    };

    /// <summary>Seats open and empty.</summary>
    public static async Task<StlDePrueba> SecretariadoEnIntegracion(this OpenGovApi api, bool bloqueante = false)
    {
        var ejercicio = await api.EjercicioRegistrado();
        var creado = await (await api.DelSecretariado().PostAsJsonAsync("/api/v1/secretariados", new
        {
            ejercicio_folio = ejercicio, politica = Politica(bloqueante), fecha = DiaDeInstalacion,
        })).DebeSerCreado();

        var personas = new Dictionary<string, string>();
        foreach (var (clave, nombre, genero) in Personas) personas[clave] = await api.PersonaRegistrada(nombre, genero);
        var organizaciones = new Dictionary<string, string>
        {
            ["infoem"] = await api.OrganizacionRegistrada("Instituto de Transparencia del Estado de México", "organo_garante", "organo_garante"),
            ["contraloria"] = await api.OrganizacionRegistrada("Secretaría de la Contraloría", "entes_publicos", "dependencia"),
            ["ieem"] = await api.OrganizacionRegistrada("Instituto Electoral del Estado de México", "entes_publicos", "organismo_autonomo"),
        };
        return new(ejercicio, creado.Texto("folio"), personas, organizaciones);
    }

    /// <summary>Every seat of the seed taken, and who facilitates.</summary>
    public static async Task<StlDePrueba> SecretariadoIntegrado(this OpenGovApi api, bool bloqueante = false)
    {
        var stl = await api.SecretariadoEnIntegracion(bloqueante);
        await api.Nombra(stl, "titular", "zulema", "organo_garante-1", "Comisionada Presidenta del Infoem", "infoem");
        await api.Nombra(stl, "titular", "javier", "entes_publicos-1", "Secretario de la Contraloría", "contraloria");
        await api.Nombra(stl, "suplente", "pedro", "entes_publicos-1", "Consejero Presidente del IEEM", "ieem");
        await api.Nombra(stl, "titular", "daniel", "sociedad_civil-1", "Representante de sociedad civil");
        await api.Nombra(stl, "suplente", "oscar", "sociedad_civil-1", "Representante suplente de sociedad civil");
        await api.Nombra(stl, "facilitador", "rafael", null, "Facilitador del STL");
        return stl;
    }

    public static async Task<StlDePrueba> SecretariadoInstalado(this OpenGovApi api)
    {
        var stl = await api.SecretariadoIntegrado();
        var respuesta = await api.DelSecretariado().Actuar(stl.Recurso, "instalacion", new { acta = Documento(), lugar = "Toluca", fecha = DiaDeInstalacion });
        await respuesta.DebeSer(HttpStatusCode.OK);
        return stl;
    }

    public static Task<HttpResponseMessage> Nombrar(
        this OpenGovApi api, StlDePrueba stl, string calidad, string persona, string? asiento, string cargo, string? organizacion = null, string fecha = DiaDeInstalacion) =>
        api.DelSecretariado().Actuar(stl.Recurso, "nombramientos", new
        {
            calidad, asiento, fecha,
            integrante = new { persona_folio = stl.Personas[persona], cargo, organizacion_folio = organizacion is null ? null : stl.Organizaciones[organizacion] },
        });

    public static async Task<JsonElement> Nombra(
        this OpenGovApi api, StlDePrueba stl, string calidad, string persona, string? asiento, string cargo, string? organizacion = null) =>
        await (await api.Nombrar(stl, calidad, persona, asiento, cargo, organizacion)).DebeSer(HttpStatusCode.OK);

    /// <summary>The path of the record in force of a person.</summary>
    public static async Task<string> NombramientoDe(this OpenGovApi api, StlDePrueba stl, string persona)
    {
        var leido = await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}")).Leer();
        var todos = leido.GetProperty("asientos").EnumerateArray().SelectMany(a => a.GetProperty("nombramientos").EnumerateArray())
            .Concat(leido.GetProperty("facilitacion").EnumerateArray());
        return $"nombramientos/{todos.Last(n => n.GetProperty("persona").Texto("folio") == stl.Personas[persona]).Texto("id")}";
    }

    public static async Task<JsonElement> IntegracionEl(this OpenGovApi api, StlDePrueba stl, string dia) =>
        await (await api.SinCuenta().GetAsync($"/api/v1/{stl.Recurso}/integracion?en_fecha={dia}")).DebeSer(HttpStatusCode.OK);

    private static readonly (string Clave, string Nombre, string Genero)[] Personas =
    [
        ("zulema", "Zulema Martínez Sánchez", "mujer"),
        ("javier", "Javier Vargas Zempoaltecatl", "hombre"),
        ("daniel", "Daniel Rosemberg Cervantes Pérez", "hombre"),
        ("pedro", "Pedro Zamudio Godínez", "hombre"),
        ("oscar", "Oscar Javier Islas Jimenez", "hombre"),
        ("rafael", "Rafael Funes Díaz", "hombre"),
        ("amalia", "Amalia Pulido Gómez", "mujer"),
    ];
}
