using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Mesas;

/// <summary>What a mesa needs from Secretariado: an ejercicio, its STL installed, a person.</summary>
internal static class EscenariosDelStl
{
    private static readonly string[] Sectores = ["organo_garante", "entes_publicos", "sociedad_civil"];

    public static Task<string> Persona(this OpenGovApi api) => api.Con("secretariado:escribir").Persona();

    public static async Task<string> Persona(this HttpClient personal) =>
        (await (await personal.PostAsJsonAsync("/api/v1/personas", new { clave = Unica(), nombre_publico = "Persona de ejemplo" })).DebeSerCreado()).Texto("folio");

    public static Task<string> EjercicioSinStl(this OpenGovApi api) => api.Con("secretariado:escribir").EjercicioSinStl();

    public static async Task<string> EjercicioSinStl(this HttpClient personal)
    {
        var respuesta = await personal.PostAsJsonAsync("/api/v1/ejercicios", new
        {
            entidad_clave = Unica(), entidad = "Estado de México", nombre = "Ejercicio de gobierno abierto", numero_pal = 1,
            declaratoria = new { fecha = "2016-06-20", firmantes = Array.Empty<object>() },
            fecha = "2019-09-01",
        });
        return (await respuesta.DebeSerCreado()).Texto("folio");
    }

    /// <summary>Installed on 2019-10-15, as the seed's.</summary>
    public static Task<string> EjercicioConStl(this OpenGovApi api) => api.Con("secretariado:escribir").EjercicioConStl();

    public static async Task<string> EjercicioConStl(this HttpClient personal)
    {
        var ejercicio = await personal.EjercicioSinStl();
        var politica = new { sectores = Sectores.Select(sector => new { sector }) };
        var stl = (await (await personal.PostAsJsonAsync("/api/v1/secretariados", new { ejercicio_folio = ejercicio, politica, fecha = "2019-09-15" })).DebeSerCreado()).Texto("folio");

        foreach (var asiento in Sectores.Select(s => $"{s}-1").Append(null))
        {
            var nombramiento = new
            {
                calidad = asiento is null ? "facilitador" : "titular", asiento,
                integrante = new { persona_folio = await personal.Persona(), cargo = "Representante" },
                fecha = "2019-10-01",
            };
            await (await personal.Actuar($"secretariados/{stl}", "nombramientos", nombramiento)).DebeSer(HttpStatusCode.OK);
        }

        var instalacion = new { acta = EscenariosMesas.Documento("Acta de instalación"), fecha = EscenariosMesas.Instalacion };
        await (await personal.Actuar($"secretariados/{stl}", "instalacion", instalacion)).DebeSer(HttpStatusCode.OK);
        return ejercicio;
    }

    private static string Unica() => $"T{Guid.NewGuid():N}"[..12].ToUpperInvariant();
}
