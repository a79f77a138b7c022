using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary><c>/datos</c>: what there is, how often, under which licence, and how to use it in one line.</summary>
internal sealed class MostrarDatosEndpoint : ISiteEndpoint
{
    public static void MapSite(RouteGroupBuilder site) => site
        .MapGet("datos", async (PublicacionActual actual, HttpContext http) =>
        {
            var publicacion = await actual.ListaAsync(http.RequestAborted);
            var origen = PublicUrl.Of(http);
            return PaginaDeDatos.Servir(http, "Datos abiertos del plan de acción local", Contenido(publicacion, origen), JsonLd(publicacion, origen));
        })
        .AllowAnonymous();

    private static string Contenido(Publicacion publicacion, string origen) => $"""
        <p>Todo lo que el plan hace público, en archivos que cualquiera puede descargar, comprobar y conservar. Se actualizan en cuanto algo cambia; hoy contienen
        {PaginaDeDatos.Numero(publicacion.Version)} cambios, el último del <time>{publicacion.GeneradoEn:yyyy-MM-dd'T'HH:mm:ss'Z'}</time>.</p>
        <p>Licencia: <a rel="license" href="{EncabezadoDeDatos.LicenciaUrl}">{EncabezadoDeDatos.Compatibilidad}</a>.
        Qué significa cada columna: <a href="/datos/diccionario">diccionario</a>. Qué cambió: <a href="/datos/cambios.atom">Atom</a>, <a href="/datos/cambios.json">JSON Feed</a>,
        <a href="/api/v1/cambios">API</a>. Cómo estaban antes: <a href="/datos/versiones/index.json">versiones diarias</a>.</p>
        <h2>Archivos</h2>
        <div class="ancha" tabindex="0" role="region" aria-label="Archivos por tabla"><table>
        <thead><tr><th scope="col">Tabla</th><th scope="col">Filas</th><th scope="col">Descargar</th></tr></thead>
        <tbody>
        {string.Join('\n', publicacion.Tablas.Select(Fila))}
        </tbody></table></div>
        <p>Descripciones para programas: <a href="/datos/datapackage.json">Data Package</a>, DCAT-AP en <a href="/datos/catalogo.jsonld">JSON-LD</a> y <a href="/datos/catalogo.ttl">Turtle</a>, quiénes integran los secretariados en <a href="/datos/{Popolo.Archivo}">Popolo</a>;
        cada CSV tiene su <abbr title="CSV on the Web">CSVW</abbr> en <code>/datos/TABLA.csv-metadata.json</code>.</p>
        <h2>Recetas</h2>
        {string.Join('\n', Recetas.Todas.Select(r => $"<h3>{PaginaHtml.Texto(r.Titulo)}</h3>\n<pre tabindex=\"0\" role=\"region\" aria-label=\"{PaginaHtml.Texto($"Receta: {r.Titulo}")}\"><code>{PaginaHtml.Texto(r.Con(origen))}</code></pre>"))}
        <h2>Cómo comprobar que nada se alteró</h2>
        <p>Cada acto público es una hoja de una bitácora con firma. Guarda un <a href="/api/v1/puntos-de-control/ultimo">punto de control</a>; después, con él, con <a href="/datos/cambios.ndjson">todos los cambios</a>
        y con las <a href="/api/v1/llaves">llaves</a>, el programa <a href="/datos/verificar.py"><code>verificar.py</code></a> dice si algo se editó, borró, insertó o movió; <a href="/datos/espejo.py"><code>espejo.py</code></a> guarda una copia completa y la compara con lo que respondemos.
        <code>cambios.ndjson</code> solo crece por el final: con <code>?desde=</code> y el cursor del último que tienes bajas nada más los siguientes, y su <code>ETag</code> cambia cuando hay alguno.
        Si no confías en este sitio, tómalos del código fuente (<code>docs/verificador</code>): son los mismos.</p>
        <h2>Lo que prometemos</h2>
        <p>Las columnas solo se agregan al final: no se renombran, no cambian de lugar ni de tipo. Si una tabla deja de usarse, sus direcciones responden con el encabezado y sin filas. Los folios no se reciclan. Lo que se retira conserva su fila, con <code>retirado_en</code>. Las direcciones valen diez años.
        Ningún archivo lleva correos, teléfonos ni códigos de seguimiento. Los totales son exactos; una estadística que distinga a las personas, por sexo, sector o lo que ofrecen, calla cuando señalaría a menos de cinco.</p>
        """;

    private static string Fila(TablaPublicada t) => $"""
        <tr><th scope="row">{PaginaHtml.Texto(t.Tabla.Titulo)}</th><td>{PaginaDeDatos.Numero(t.Filas)}</td><td>{string.Join(' ', ((string[])["csv", "xlsx", "json", "ndjson"]).Select(e =>
            $"<a href=\"/datos/{t.Tabla.Nombre}.{e}\" download aria-label=\"{PaginaHtml.Texto(t.Tabla.Titulo)} en {e}\">{e}</a>"))}</td></tr>
        """;

    private static JsonObject JsonLd(Publicacion publicacion, string origen) => new()
    {
        ["@context"] = "https://schema.org/",
        ["@type"] = "Dataset",
        ["name"] = "Datos abiertos del plan de acción local de gobierno abierto",
        ["description"] = "Compromisos, metas, actividades, avance verificado, mesas, sesiones, consultas y propuestas del plan de acción local, con toda su historia.",
        ["url"] = $"{origen}/datos",
        ["license"] = EncabezadoDeDatos.LicenciaUrl,
        ["inLanguage"] = "es-MX",
        ["isAccessibleForFree"] = true,
        ["dateModified"] = publicacion.GeneradoEn.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["distribution"] = new JsonArray([.. publicacion.Tablas.Select(t => new JsonObject
        {
            ["@type"] = "DataDownload", ["name"] = t.Tabla.Titulo, ["encodingFormat"] = "text/csv", ["contentUrl"] = $"{origen}/datos/{t.Tabla.Nombre}.csv", ["sha256"] = t.De("csv").Huella,
        })]),
    };
}
