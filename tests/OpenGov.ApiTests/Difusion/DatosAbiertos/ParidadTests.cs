using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos;
using OpenGov.ApiTests.Compromisos.Intercambio;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>La lista de la API, el CSV, el NDJSON, el JSON y el XLSX dicen lo mismo, celda por celda.</summary>
public sealed class ParidadTests(OpenGovApi api)
{
    private static readonly string[] Hostiles =
    [
        "=HYPERLINK(\"http://malo.example\")", "+1+1", "-2", "@SUM(A1)", "＝1", "＋1", "－1", "＠1", "comillas \"dobles\", comas; y\nrenglones\r\ny más", "emoji 🗳️👩🏽‍🔬 y acentos ñ Ü",
        "שלום مرحبا", "<script>alert(1)</script> & ]]>", "' apóstrofo", "a|b|c", "_x000D_", "así _x000D_ tal cual", "null", "true", "007", "1e5", "2020-01-01", "12:00", "cola\r", "\"", "a,b\tc",
    ];

    private static readonly string[] Libres = ["titulo", "texto", "puesto", "papel", "justificacion", "descripcion", "nombre", "unidad", "formula", "fuente", "antes", "despues", "poblacion"];

    [Fact]
    public async Task De_todas_las_tablas_de_la_semilla()
    {
        var mundo = await api.SemillaImportada();
        using var cualquiera = mundo.Cliente();

        // Modules still tell each other things when the import ends: it is judged when nothing moved while it was read.
        await api.Eventualmente(async () =>
        {
            Assert.Equal(await mundo.Escalar<long>("select max(cursor) from difusion.entregas"), long.Parse((await Paquete(cualquiera)).Texto("version"), CultureInfo.InvariantCulture));
            var celdas = 0;
            foreach (var tabla in (await Tablas(cualquiera)).QueSeVieron()) celdas += Comparar(tabla, await Documentos(cualquiera, tabla, await DeQueDia(cualquiera, tabla)));
            Assert.True(celdas > 5_000, $"Solo se compararon {celdas} celdas.");
        }, segundos: 90);
    }

    [Fact]
    public async Task De_un_plan_generado_con_textos_hostiles_y_largos()
    {
        var (plan, azar) = (await api.PlanIniciado(), new Random(20191015));
        var compromisos = Enumerable.Range(0, 30).Select(i => Estropear(EscenariosIntercambio.Compromiso(plan, $"Compromiso {i}"), azar, i)).ToArray();
        var reporte = await api.Importado(plan, EscenariosIntercambio.Json(compromisos), "?politica=parcial");
        Assert.True(reporte.Cuantos("nuevos") == 30, string.Join('\n', reporte.Faltas()));
        await api.Publicado("compromisos.ndjson", $"{plan.Folio}-C30");

        var (celdas, larga) = (0, 0);
        foreach (var tabla in (await Tablas(api.SinCuenta())).Where(t => t.Ruta.Split('/')[0] == "compromisos").QueSeVieron())
        {
            var documentos = await Documentos(api.SinCuenta(), tabla, $"?plan_folio={plan.Folio}");
            Assert.Equal(30, documentos.Count);
            celdas += Comparar(tabla, documentos);
            larga = Math.Max(larga, documentos.Max(d => d.GetProperty("redaccion").Texto("texto").Length));
        }

        Assert.True(celdas > 5_000 && larga >= 4_000, $"{celdas} celdas; la más larga, de {larga}.");
    }

    [Fact]
    public async Task De_una_pagina_con_siete_mil_caracteres()
    {
        var texto = string.Concat(Enumerable.Repeat("=1 \"ñ\", 🗳 שלום\n\n", 600))[..7_000] + ".";
        var creada = await (await api.Con().PostAsJsonAsync("/api/v1/paginas", new
        {
            ruta = $"/larga-{Guid.NewGuid():n}", titulo = "Página larga", resumen = "Es larga.", bloques = new[] { new { clave = "texto", tipo = "texto", markdown = texto } },
        })).DebeSerCreado();
        await (await api.Con().Actuar($"paginas/{creada.Texto("folio")}", "publicacion", new { })).DebeSer(System.Net.HttpStatusCode.OK);
        await api.Publicado("paginas-bloques.ndjson", creada.Texto("folio"));

        var tabla = (await Tablas(api.SinCuenta())).Single(t => t.Nombre == "paginas-bloques");
        var documento = await api.SinCuenta().GetFromJsonAsync<JsonElement>($"/api/v1/paginas/{creada.Texto("folio")}");

        Assert.True(Comparar(tabla, [documento]) > 5);
        Assert.Contains(tabla.Csv.Values.SelectMany(f => f.Values), c => c.Length > 7_000);
    }

    private static async Task<JsonElement> Paquete(HttpClient cualquiera) => await cualquiera.GetFromJsonAsync<JsonElement>("/datos/datapackage.json");

    private static async Task<List<TablaDescargada>> Tablas(HttpClient cualquiera)
    {
        var tablas = new List<TablaDescargada>();
        foreach (var recurso in (await Paquete(cualquiera)).GetProperty("resources").EnumerateArray()) tablas.Add(await TablaDescargada.Bajar(cualquiera, recurso));
        return tablas;
    }

    /// <summary>A count is of the day that its file says; the rest is asked as it is now.</summary>
    private static async Task<string> DeQueDia(HttpClient cualquiera, TablaDescargada tabla)
    {
        if (tabla.Ruta.Split('/')[0] != "adhesiones") return "";

        var version = (await cualquiera.GetFromJsonAsync<JsonElement>("/datos/adhesiones.json")).GetProperty("version").GetInt64(); // AAAAMMDD0000; 0 before the first
        return $"?en_fecha={(version == 0 ? DateOnly.MinValue : DateOnly.ParseExact($"{version / 10_000}", "yyyyMMdd", CultureInfo.InvariantCulture)):yyyy-MM-dd}";
    }

    /// <summary>Every document of the list of a table, as the API answers it.</summary>
    private static async Task<List<JsonElement>> Documentos(HttpClient cualquiera, TablaDescargada tabla, string consulta = "")
    {
        var documentos = new List<JsonElement>();
        for (var ruta = $"/api/v1/{tabla.Ruta.Split('/')[0]}{consulta}"; ruta is not null;)
        {
            var pagina = await cualquiera.GetFromJsonAsync<JsonElement>(ruta);
            documentos.AddRange(pagina.GetProperty("datos").EnumerateArray());
            ruta = pagina.GetProperty("paginacion").GetProperty("siguiente").GetString();
        }

        return documentos;
    }

    // What the table should hold, walked from its route and the names of its columns, and nothing of the code that made it.
    private static int Comparar(TablaDescargada tabla, IReadOnlyList<JsonElement> documentos)
    {
        var celdas = 0;
        foreach (var documento in documentos)
        {
            var raiz = tabla.Ruta.Contains('/', StringComparison.Ordinal) ? documento.Texto("folio") : documento.GetProperty(tabla.Llaves[0]).GetString()!;
            foreach (var (elemento, lugares) in Bajar(documento, tabla.Ruta.Split('/').Skip(1).ToList()))
            {
                var llave = TablaDescargada.Llave([raiz, .. lugares]);
                foreach (var (columna, tipo) in tabla.Tipos.Where(c => c.Key != "retirado_en" && !(lugares.Count > 0 && tabla.Llaves.Contains(c.Key))))
                {
                    var valor = Valor(elemento, columna);
                    Assert.Equal(valor.GetRawText(), tabla.Ndjson[llave].GetProperty(columna).GetRawText());
                    Assert.Equal(valor.GetRawText(), tabla.Json[llave].GetProperty(columna).GetRawText());
                    Assert.Equal(Desarmado(valor), tabla.Csv[llave][columna]);
                    Assert.True(EnHoja(valor, tipo, tabla.Xlsx[llave][columna]), $"{tabla.Nombre}.xlsx, {llave}, {columna}: {valor} no es {tabla.Xlsx[llave][columna]}");
                    celdas++;
                }
            }
        }

        return celdas;
    }

    private static IEnumerable<(JsonElement Elemento, List<string> Lugares)> Bajar(JsonElement elemento, List<string> camino)
    {
        if (camino.Count == 0) return [(elemento, [])];
        if (elemento.ValueKind is not JsonValueKind.Object || !elemento.TryGetProperty(camino[0], out var siguiente)) return [];

        var resto = camino.Skip(1).ToList();
        return siguiente.ValueKind is JsonValueKind.Array
            ? siguiente.EnumerateArray().Index().SelectMany(e => Bajar(e.Item, resto).Select(b => (b.Elemento, (List<string>)[$"{e.Index + 1}", .. b.Lugares])))
            : Bajar(siguiente, resto);
    }

    // A column is a member, or the members that lead to one, joined.
    private static JsonElement Valor(JsonElement elemento, string columna)
    {
        if (elemento.ValueKind is not JsonValueKind.Object) return columna == "valor" ? elemento : JsonSerializer.SerializeToElement<object?>(null);
        if (elemento.TryGetProperty(columna, out var directo)) return directo;

        foreach (var padre in elemento.EnumerateObject().Where(m => columna.StartsWith($"{m.Name}_", StringComparison.Ordinal)).OrderByDescending(m => m.Name.Length))
            return Valor(padre.Value, columna[(padre.Name.Length + 1)..]);
        return JsonSerializer.SerializeToElement<object?>(null);
    }

    private static string Llano(JsonElement valor) => valor.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => valor.GetString()!,
        JsonValueKind.Array => string.Join('|', valor.EnumerateArray().Select(Llano)),
        _ => valor.GetRawText(),
    };

    // What a spreadsheet would run is disarmed; nothing else changes.
    private static string Desarmado(JsonElement valor) =>
        valor.ValueKind is JsonValueKind.String && "=+-@＝＋－＠\t\r".Contains(valor.GetString()!.FirstOrDefault('a'), StringComparison.Ordinal) ? $"'{valor.GetString()}" : Llano(valor);

    private static bool EnHoja(JsonElement valor, string tipo, string celda) => (valor.ValueKind, tipo) switch
    {
        (JsonValueKind.String, "datetime") => (DateTime.Parse(celda, CultureInfo.InvariantCulture) - valor.GetDateTimeOffset().UtcDateTime).Duration() < TimeSpan.FromMilliseconds(2), // what a number of days can hold
        (JsonValueKind.Number, _) => double.Parse(celda, CultureInfo.InvariantCulture).Equals(valor.GetDouble()),
        _ => celda == Llano(valor),
    };

    private static JsonObject Estropear(JsonObject compromiso, Random azar, int n)
    {
        Recorrer(compromiso["redaccion"]!);
        compromiso["redaccion"]!["titulo"] = $"{Hostiles[n % Hostiles.Length]} {n}";
        return compromiso;

        void Recorrer(JsonNode nodo)
        {
            if (nodo is JsonArray lista)
                foreach (var elemento in lista.OfType<JsonNode>().Where(e => e is not JsonValue)) Recorrer(elemento);
            if (nodo is not JsonObject objeto) return;

            foreach (var (nombre, valor) in objeto.ToList())
                if (valor is JsonValue && Libres.Contains(nombre)) objeto[nombre] = nombre is "texto" or "justificacion" ? Largo(nombre is "texto" ? 4_000 : 300) : Hostiles[azar.Next(Hostiles.Length)];
                else if (valor is JsonObject or JsonArray) Recorrer(valor);
        }

        string Largo(int puntos)
        {
            var texto = "";
            while (texto.Length < puntos) texto += Hostiles[azar.Next(Hostiles.Length)] + " ";
            return texto[..(puntos - 2)].TrimEnd('\uD83D', '\uD83E', '\uD83C', ' ') + "fi";
        }
    }
}
