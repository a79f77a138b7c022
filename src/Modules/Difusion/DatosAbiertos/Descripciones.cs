using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The files made from the others: CSVW for each CSV, a Data Package, the catalogue in two spellings, and the members in Popolo.</summary>
internal sealed class Descripciones(IConfiguration configuration)
{
    private static readonly JsonSerializerOptions Legible = new() { WriteIndented = true, NewLine = "\n", Encoder = Json.Wire.Encoder };

    /// <summary>Where people reach this installation; links that leave in a file need it.</summary>
    public string Origen => (configuration["UrlPublica"] ?? configuration["Escuchar"] ?? "http://127.0.0.1:8080").TrimEnd('/');

    /// <param name="anteriores">What was built before: the columns of a table do not change while a host lives.</param>
    public async IAsyncEnumerable<Archivo> DeAsync(
        string carpeta, EncabezadoDeDatos hasta, DateTimeOffset primera, IReadOnlyList<TablaPublicada> tablas, IReadOnlyDictionary<string, Archivo>? anteriores, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var tabla in tablas)
        {
            var nombre = $"{tabla.Tabla.Nombre}.csv-metadata.json";
            yield return anteriores?.GetValueOrDefault(nombre) ?? await EscribirAsync(carpeta, nombre, TiposDeArchivo.Csvw, Csvw(tabla), ct);
        }

        yield return await EscribirAsync(carpeta, Popolo.Archivo, TiposDeArchivo.Json, await Popolo.DeAsync(tablas, ct), ct);
        yield return await EscribirAsync(carpeta, "datapackage.json", TiposDeArchivo.Json, DataPackage(hasta, tablas), ct);
        var catalogo = Catalogo.De(Origen, hasta, primera, tablas);
        yield return await EscribirAsync(carpeta, "catalogo.jsonld", TiposDeArchivo.JsonLd, catalogo.ComoJsonLd(), ct);
        yield return await Archivo.CrearAsync(carpeta, "catalogo.ttl", TiposDeArchivo.Turtle, catalogo.ComoTurtle(), ct);
    }

    private static Task<Archivo> EscribirAsync(string carpeta, string nombre, string tipo, JsonObject contenido, CancellationToken ct) =>
        Archivo.CrearAsync(carpeta, nombre, tipo, contenido.ToJsonString(Legible), ct);

    private static JsonObject Csvw(TablaPublicada publicada) => new()
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "es" }),
        ["url"] = $"{publicada.Tabla.Nombre}.csv",
        ["dc:title"] = publicada.Tabla.Titulo,
        ["dc:description"] = publicada.Tabla.Descripcion,
        ["dc:license"] = new JsonObject { ["@id"] = EncabezadoDeDatos.LicenciaUrl },
        ["dialect"] = new JsonObject { ["lineTerminators"] = new JsonArray("\r\n"), ["header"] = true, ["encoding"] = "utf-8" },
        ["tableSchema"] = new JsonObject
        {
            ["columns"] = new JsonArray([.. Diccionario.Campos(publicada.Tabla).Select(c =>
            {
                var columna = new JsonObject { ["name"] = c.Nombre, ["titles"] = c.Nombre, ["dc:description"] = c.Descripcion, ["datatype"] = c.Csvw };
                if (c.Tipo is TipoColumna.Lista) columna["separator"] = Columna.Separador.ToString();
                return columna;
            })]),
            ["primaryKey"] = Lista(publicada.Tabla.Llaves),
        },
    };

    private static JsonObject DataPackage(EncabezadoDeDatos hasta, IReadOnlyList<TablaPublicada> tablas) => new()
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["name"] = "plan-de-accion-local",
        ["title"] = "Datos abiertos del plan de acción local de gobierno abierto",
        ["description"] = $"Todo lo que el plan hace público. {EncabezadoDeDatos.Compatibilidad}.",
        ["version"] = hasta.Version.ToString(CultureInfo.InvariantCulture),
        ["created"] = hasta.GeneradoEn.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["licenses"] = new JsonArray(new JsonObject { ["name"] = EncabezadoDeDatos.Licencia, ["path"] = EncabezadoDeDatos.LicenciaUrl, ["title"] = EncabezadoDeDatos.Compatibilidad }),
        ["resources"] = new JsonArray([.. tablas.Select(Recurso)]),
    };

    private static JsonObject Recurso(TablaPublicada publicada)
    {
        var (tabla, csv) = (publicada.Tabla, publicada.De("csv"));
        var esquema = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["fields"] = new JsonArray([.. Diccionario.Campos(tabla).Select(Campo)]),
            ["missingValues"] = new JsonArray(""),
            ["primaryKey"] = Lista(tabla.Llaves),
        };
        if (tabla.Niveles.Count > 0)
            esquema["foreignKeys"] = new JsonArray(new JsonObject
            {
                ["fields"] = new JsonArray(Tabla.Folio), ["reference"] = new JsonObject { ["resource"] = tabla.Recurso, ["fields"] = new JsonArray(tabla.Llave) },
            });
        var descrito = new JsonObject
        {
            ["name"] = tabla.Nombre, ["path"] = csv.Nombre, ["type"] = "table", ["title"] = tabla.Titulo, ["description"] = tabla.Descripcion, ["ruta"] = tabla.Ruta,
            ["format"] = "csv", ["mediatype"] = "text/csv", ["encoding"] = "utf-8",
            ["dialect"] = new JsonObject { ["lineTerminator"] = "\r\n" },
            ["bytes"] = csv.Bytes, ["hash"] = $"sha256:{csv.Huella}", ["schema"] = esquema,
        };
        if (tabla.EnDesuso) descrito["en_desuso"] = true;
        return descrito;
    }

    private static JsonObject Campo(CampoDelDiccionario campo)
    {
        var descrito = new JsonObject { ["name"] = campo.Nombre, ["type"] = campo.DataPackage, ["title"] = campo.Nombre, ["description"] = campo.Descripcion };
        if (campo.Tipo is TipoColumna.Lista) descrito["delimiter"] = Columna.Separador.ToString();
        if (campo.Tipo is TipoColumna.Instante) descrito["format"] = "any";
        if (campo.EnDesuso) descrito["en_desuso"] = true;
        var restricciones = new JsonObject();
        if (campo.EsLlave) restricciones["required"] = true;
        if (campo.Tipo is TipoColumna.Texto && campo.Valores.Count > 0) restricciones["enum"] = Lista(campo.Valores);
        if (restricciones.Count > 0) descrito["constraints"] = restricciones;
        return descrito;
    }

    private static JsonArray Lista(IEnumerable<string> valores) => new([.. valores.Select(v => (JsonNode)v)]);
}
