using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo que otros escribieron para juzgar datos abiertos no encuentra faltas en los nuestros.</summary>
public sealed class ValidadoresTests(OpenGovApi api)
{
    private static readonly string Validadores = Path.Combine(Repositorio.Raiz, "tests", "validadores");
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Historia = "http://purl.org/syndication/history/1.0";

    [Fact]
    public async Task El_perfil_de_Data_Package_las_formas_de_DCAT_AP_y_un_lector_de_feeds()
    {
        Programa.Exigir("node");
        var perfiles = Environment.GetEnvironmentVariable("OPENGOV_PERFILES");
        if (perfiles is null || !Directory.Exists(Path.Combine(Validadores, "node_modules"))) Assert.Skip("Faltan los perfiles (OPENGOV_PERFILES) o «npm ci --prefix tests/validadores».");
        var mundo = await api.SemillaImportada();
        using var cualquiera = mundo.Cliente();
        await api.Eventualmente(async () => Assert.Equal(System.Net.HttpStatusCode.OK, (await cualquiera.GetAsync("/datos/catalogo.ttl")).StatusCode), segundos: 60);

        var (codigo, salida, errores) = await Programa.Correr("node", [Path.Combine(Validadores, "validar.mjs"), cualquiera.BaseAddress!.ToString().TrimEnd('/'), perfiles], segundos: 300);

        Assert.True(codigo == 0, $"{salida}\n{errores}");
    }

    /// <summary>What RFC 4287 and RFC 5005 ask for, without anybody's parser.</summary>
    [Fact]
    public async Task El_Atom_y_sus_archivos_llevan_al_primer_cambio_y_el_JSON_Feed_trae_los_mismos()
    {
        var mundo = await api.SemillaImportada();
        // What the clock asks for may still be published: it is judged when nothing moved while it was read.
        await api.Eventualmente(() => LosFeedsCoinciden(mundo), segundos: 60);
    }

    private static async Task LosFeedsCoinciden(MundoConReloj mundo)
    {
        using var cualquiera = mundo.Cliente();
        var (ids, json) = (new HashSet<string>(), new HashSet<string>());
        for (var siguiente = "/datos/cambios.atom"; siguiente is not null;)
        {
            var feed = XDocument.Parse(await cualquiera.GetStringAsync(siguiente)).Root!;
            foreach (var obligado in (string[])["id", "title", "updated", "author"]) Assert.Single(feed.Elements(Atom + obligado));
            Assert.EndsWith(new Uri(cualquiera.BaseAddress!, siguiente).AbsolutePath, Enlace(feed, "self"), StringComparison.Ordinal);
            Assert.Equal(siguiente != "/datos/cambios.atom", feed.Element(Historia + "archive") is not null);
            foreach (var entrada in feed.Elements(Atom + "entry"))
            {
                ids.Add(entrada.Element(Atom + "id")!.Value); // the latest and the last archive overlap
                Assert.NotEmpty(entrada.Element(Atom + "title")!.Value);
                Assert.True(DateTimeOffset.TryParse(entrada.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
                Assert.Equal(entrada.Element(Atom + "id")!.Value, Enlace(entrada, "alternate"));
            }

            siguiente = Enlace(feed, "prev-archive");
        }

        for (var siguiente = "/datos/cambios.json"; siguiente is not null;)
        {
            var feed = JsonSerializer.Deserialize<JsonElement>(await cualquiera.GetStringAsync(siguiente));
            Assert.Equal("https://jsonfeed.org/version/1.1", feed.Texto("version"));
            foreach (var articulo in feed.GetProperty("items").EnumerateArray()) Assert.True(json.Add(articulo.Texto("id")) && articulo.Texto("content_text").Length > 0);
            siguiente = feed.TryGetProperty("next_url", out var antes) ? antes.GetString() : null;
        }

        Assert.Equal(await mundo.Escalar<long>("select max(cursor) from difusion.entregas"), ids.Count);
        Assert.True(ids.SetEquals(json));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await cualquiera.GetAsync(ids.First())).StatusCode);
    }

    private static string? Enlace(XElement elemento, string relacion) => elemento.Elements(Atom + "link").SingleOrDefault(e => (string?)e.Attribute("rel") == relacion)?.Attribute("href")?.Value;
}
