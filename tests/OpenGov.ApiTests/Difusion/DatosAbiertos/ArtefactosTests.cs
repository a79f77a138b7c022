using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Difusion.Adhesiones;
using OpenGov.ApiTests.Mesas;
using OpenGov.ApiTests.Secretariado;
using OpenGov.ApiTests.Seguimiento;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo privado de cada módulo no llega a ningún archivo, feed, cambio ni expediente.</summary>
public sealed class ArtefactosTests(OpenGovApi api)
{
    private readonly string parvada = Guid.NewGuid().ToString("N")[..10];
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task Ningun_artefacto_dice_lo_que_se_captura_en_privado()
    {
        List<(string Recurso, string Folio)> cosas = [await DeSecretariado(), await DeMesas(), await DePropuestas(), await DeAdhesiones(), await DelComite(), await DeEvidencias()];
        await (await api.Con().PostAsJsonAsync("/api/v1/paginas", new { ruta = $"/b-{parvada}", titulo = $"Borrador canaria {parvada}", resumen = "Nadie lo ha visto.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = "Nada." } } })).DebeSerCreado();
        var testigo = await api.PersonaRegistrada($"Testigo{parvada[..5]}"); // published, and after the rest: the scanner must find her
        await api.Publicado("personas.ndjson", testigo);

        var visto = new Dictionary<string, string>();
        foreach (var (nombre, texto) in await Todo(cosas)) visto[nombre] = texto;

        Assert.True(visto.Count > 600, $"Solo se vieron {visto.Count} artefactos.");
        foreach (var nombre in (string[])["cambios.ndjson", "personas.csv", "personas.json", "personas.ndjson", "personas.xlsx"]) Assert.Contains($"Testigo{parvada[..5]}", visto[nombre], StringComparison.Ordinal);
        Assert.Empty(visto.Where(v => v.Value.Contains(parvada, StringComparison.OrdinalIgnoreCase)).Select(v => v.Key));
    }

    /// <summary>Each file, feed, page and record that anybody may read, by its name.</summary>
    private async Task<List<(string Nombre, string Texto)>> Todo(IEnumerable<(string Recurso, string Folio)> cosas)
    {
        var todo = new List<(string, string)>();
        foreach (var linea in (await cualquiera.GetStringAsync("/datos/SHA256SUMS")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            todo.Add((linea[66..], Texto(linea[66..], await cualquiera.GetByteArrayAsync($"/datos/{linea[66..]}"))));
        foreach (var pagina in (string[])["cambios.ndjson", "cambios.atom", "cambios.json", "versiones/index.json", "diccionario"]) todo.Add((pagina, await cualquiera.GetStringAsync($"/datos/{pagina}")));
        todo.Add(("datos", await cualquiera.GetStringAsync("/datos")));
        for (var numero = 1; await cualquiera.GetAsync($"/datos/cambios/{numero}.atom") is { StatusCode: HttpStatusCode.OK } archivo; numero++) todo.Add(($"cambios/{numero}.atom", await archivo.Content.ReadAsStringAsync()));
        for (var feed = await cualquiera.GetFromJsonAsync<JsonElement>("/datos/cambios.json"); feed.TryGetProperty("next_url", out var antes); feed = await cualquiera.GetFromJsonAsync<JsonElement>(antes.GetString()))
            todo.Add(($"cambios/{antes}", feed.ToString()));
        foreach (var (recurso, folio) in cosas) todo.Add(($"expediente de {recurso} {folio}", await (await cualquiera.GetAsync($"/api/v1/cambios/expedientes/{recurso}/{folio}")).Content.ReadAsStringAsync()));
        return todo;
    }

    private static string Texto(string nombre, byte[] bytes)
    {
        if (!nombre.EndsWith(".xlsx", StringComparison.Ordinal)) return System.Text.Encoding.UTF8.GetString(bytes);

        using var libro = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(libro.Entries.Select(e =>
        {
            using var parte = new StreamReader(e.Open());
            return parte.ReadToEnd();
        }));
    }

    private string Correo(string de) => $"{de}@pajarera-{parvada}.mx";

    private async Task<(string Recurso, string Folio)> DeSecretariado()
    {
        var folio = (await (await api.DelSecretariado().PostAsJsonAsync("/api/v1/personas", new
        {
            clave = $"P{EscenariosSecretariado.Sufijo()}", nombre_publico = "Una persona", privado = new { correo = Correo("persona"), telefono = "+52 722 000 1234", genero = "mujer" },
        })).DebeSerCreado()).Texto("folio");
        return ("personas", folio);
    }

    private async Task<(string Recurso, string Folio)> DeMesas()
    {
        var mesa = await api.MesaEnCurso();
        var participantes = new[] { new { renglon = 1, sector = "academia", municipio = "15106", genero = "mujer", grupo_de_edad = "persona_mayor" } };
        await (await api.PersonalDeMesas().PostAsJsonAsync($"/api/v1/mesas/{mesa}/participantes", new { lote = "CANARIAS", participantes })).DebeSer(HttpStatusCode.OK);
        return ("mesas", mesa);
    }

    private async Task<(string Recurso, string Folio)> DePropuestas()
    {
        var consulta = await api.ConsultaAbierta();
        var propuesta = EscenariosDifusion.Propuesta($"Mi vecina canaria {parvada} vive en esa calle y la acosan.");
        propuesta["alias"] = $"Canaria {parvada}";
        return ("propuestas", (await (await api.Presentar(consulta, propuesta)).DebeSerCreado()).GetProperty("propuesta").Texto("folio")); // nobody admitted it
    }

    private async Task<(string Recurso, string Folio)> DeAdhesiones()
    {
        var objeto = await api.Objeto();
        await api.Adherir(await api.Adhesion(objeto, Correo("adherente"), "seguimiento", $"Canaria {parvada}", "+52 722 000 4321"), Correo("adherente"));
        await api.Adherir(await api.AdhesionDeOrganizacion(objeto, Correo("organizacion"), $"Colectivo Canario {parvada}", publicar: false), Correo("organizacion"));
        return ("compromisos", objeto);
    }

    private async Task<(string Recurso, string Folio)> DelComite()
    {
        var comite = await api.ComiteEnFunciones();
        var vinculos = new { fecha = "2020-05-01", vinculos = new[] { new { organizacion_folio = comite.Plan.Plan.Dependencia, tipo = "servicios_profesionales", detalle = $"Asesoría canaria {parvada}." } } };
        await (await api.Con("seguimiento:declaraciones").Actuar(comite.Recurso, $"integrantes/{comite.Personas[1]}/vinculos", vinculos, HttpMethod.Put)).DebeSer(HttpStatusCode.OK);
        return ("comites", comite.Recurso.Split('/')[^1]);
    }

    private async Task<(string Recurso, string Folio)> DeEvidencias()
    {
        var plan = await EscenariosSeguimiento.PlanLanzado(api);
        var folio = await api.EvidenciaCon(plan, EscenariosArchivos.Pdf, reserva: $"Lleva el nombre de la estudiante canaria {parvada}.");
        return ("evidencias", folio);
    }
}
