using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Intercambio;

/// <summary>Files of commitments, as a person would make them.</summary>
internal static class EscenariosIntercambio
{
    public static JsonObject Compromiso(PlanDePrueba plan, string titulo, string? folio = null)
    {
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["titulo"] = titulo;
        return new JsonObject { ["folio"] = folio, ["tema_clave"] = "inseguridad", ["redaccion"] = redaccion };
    }

    public static HttpContent Json(params JsonObject[] compromisos) =>
        Contenido(Encoding.UTF8.GetBytes(new JsonObject { ["compromisos"] = new JsonArray(compromisos) }.ToJsonString()), "application/json");

    public static HttpContent Zip(params (string Nombre, byte[] Bytes)[] archivos)
    {
        using var destino = new MemoryStream();
        using (var zip = new ZipArchive(destino, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (nombre, bytes) in archivos)
            {
                using var entrada = zip.CreateEntry(nombre).Open();
                entrada.Write(bytes);
            }
        }

        return Contenido(destino.ToArray(), "application/zip");
    }

    public static HttpContent Csv(string texto) => Contenido(Encoding.UTF8.GetBytes(texto), "text/csv");

    public static HttpContent Contenido(byte[] bytes, string tipo) => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(tipo) } };

    public static Task<HttpResponseMessage> Importar(this OpenGovApi api, PlanDePrueba plan, HttpContent archivo, string consulta = "") =>
        api.PersonalDeCompromisos().PostAsync($"/api/v1/planes/{plan.Folio}/importacion{consulta}", archivo);

    public static async Task<JsonElement> Importado(this OpenGovApi api, PlanDePrueba plan, HttpContent archivo, string consulta = "") =>
        await (await api.Importar(plan, archivo, consulta)).DebeSer(HttpStatusCode.OK);

    public static Task<byte[]> Exportado(this OpenGovApi api, PlanDePrueba plan, string formato) =>
        api.SinCuenta().GetByteArrayAsync($"/api/v1/planes/{plan.Folio}/exportacion?formato={formato}");

    public static IEnumerable<string> Faltas(this JsonElement reporte, string nivel = "impide") => reporte.GetProperty("faltas").EnumerateArray().Where(f => f.Texto("nivel") == nivel)
        .Select(f => $"{f.Texto("tabla")}:{f.GetProperty("fila")}:{f.GetProperty("columna")}:{f.Texto("codigo")}");

    public static int Cuantos(this JsonElement reporte, string que) => reporte.GetProperty(que).GetInt32();

    public static async Task<long> Versiones(this OpenGovApi api, PlanDePrueba plan) =>
        await api.Escalar<long>($"select count(*) from compromisos.historia where folio like '{plan.Folio}-C%'");
}
