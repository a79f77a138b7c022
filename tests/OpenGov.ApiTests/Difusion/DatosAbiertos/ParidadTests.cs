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
            foreach (var recurso in (await Tablas(cualquiera)).QueSeVieron().GroupBy(Recurso)) celdas += Comparar([.. recurso], await Documentos(cualquiera, recurso.Key, await DeQueDia(cualquiera, recurso.Key)));
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

        var documentos = await Documentos(api.SinCuenta(), "compromisos", $"?plan_folio={plan.Folio}");
        Assert.Equal(30, documentos.Count);
        var celdas = Comparar(await Tablas(api.SinCuenta(), "compromisos"), documentos);
        var larga = documentos.Max(d => d.GetProperty("redaccion").Texto("texto").Length);

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

        var tablas = await Tablas(api.SinCuenta(), "paginas");
        var documento = await api.SinCuenta().GetFromJsonAsync<JsonElement>($"/api/v1/paginas/{creada.Texto("folio")}");

        Assert.True(Comparar(tablas, [documento]) > 5);
        Assert.Contains(tablas.Single(t => t.Nombre == "paginas-bloques").Csv.Values.SelectMany(f => f.Values), c => c.Length > 7_000);
    }

    /// <summary>A text that entered before it was refused, and one that the cell of a spreadsheet cannot hold, stop no file.</summary>
    [Fact]
    public async Task De_lo_que_hoy_no_entraria_y_de_lo_que_no_cabe_en_una_hoja()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        var bloques = new[] { new { clave = "texto", tipo = "texto", markdown = string.Concat(Enumerable.Repeat("🗳", 16_384)) } };
        var folio = (await (await stl.PostAsJsonAsync("/api/v1/paginas", new { ruta = "/urnas", titulo = "Página de urnas", resumen = "Tiene muchas.", bloques })).DebeSerCreado()).Texto("folio");
        await (await stl.Actuar($"paginas/{folio}", "publicacion", new { })).DebeSer(System.Net.HttpStatusCode.OK);
        await mundo.Escalar<int>($"""
            insert into difusion.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en)
            select recurso, folio, version + 1, visible, replace(documento::text, 'de urnas', 'de' || chr(65535) || chr(65534) || 'urnas'), operacion, fecha, now()
            from difusion.historia where recurso = 'paginas' and folio = '{folio}' order by version desc limit 1 returning version
            """);

        await api.Eventualmente(async () => Assert.Contains("de\uFFFF\uFFFEurnas", (await stl.GetFromJsonAsync<JsonElement>("/datos/paginas.json")).GetProperty("datos")[0].Texto("titulo"), StringComparison.Ordinal), segundos: 60);
        Assert.True(Comparar(await Tablas(stl, "paginas"), [await stl.GetFromJsonAsync<JsonElement>($"/api/v1/paginas/{folio}")]) > 10);
        var feed = System.Xml.Linq.XDocument.Parse(await stl.GetStringAsync("/datos/cambios.atom"));
        Assert.Contains(feed.Descendants(), e => e.Value.EndsWith("de\uFFFD\uFFFDurnas", StringComparison.Ordinal));
        Assert.Contains("hasta 32,767 unidades", await stl.GetStringAsync("/datos/diccionario"), StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Paquete(HttpClient cualquiera) => await cualquiera.GetFromJsonAsync<JsonElement>("/datos/datapackage.json");

    private static async Task<List<TablaDescargada>> Tablas(HttpClient cualquiera, string? recurso = null)
    {
        var tablas = new List<TablaDescargada>();
        foreach (var descrita in (await Paquete(cualquiera)).GetProperty("resources").EnumerateArray().Where(r => recurso is null || r.Texto("ruta").Split('/')[0] == recurso))
            tablas.Add(await TablaDescargada.Bajar(cualquiera, descrita));
        return tablas;
    }

    private static string Recurso(TablaDescargada tabla) => tabla.Ruta.Split('/')[0];

    /// <summary>A count is of the day that its file says; the rest is asked as it is now.</summary>
    private static async Task<string> DeQueDia(HttpClient cualquiera, string recurso)
    {
        if (recurso != "adhesiones") return "";

        var version = (await cualquiera.GetFromJsonAsync<JsonElement>("/datos/adhesiones.json")).GetProperty("version").GetInt64(); // AAAAMMDD0000; 0 before the first
        return $"?en_fecha={(version == 0 ? DateOnly.MinValue : DateOnly.ParseExact($"{version / 10_000}", "yyyyMMdd", CultureInfo.InvariantCulture)):yyyy-MM-dd}";
    }

    /// <summary>Every document of a list, as the API answers it.</summary>
    private static async Task<List<JsonElement>> Documentos(HttpClient cualquiera, string recurso, string consulta = "")
    {
        var documentos = new List<JsonElement>();
        for (var ruta = $"/api/v1/{recurso}{consulta}"; ruta is not null;)
        {
            var pagina = await cualquiera.GetFromJsonAsync<JsonElement>(ruta);
            documentos.AddRange(pagina.GetProperty("datos").EnumerateArray());
            ruta = pagina.GetProperty("paginacion").GetProperty("siguiente").GetString();
        }

        return documentos;
    }

    /// <summary>What each document says is in the tables of its resource, whole; and they say nothing else of it.</summary>
    private static int Comparar(IReadOnlyList<TablaDescargada> delRecurso, IReadOnlyList<JsonElement> documentos)
    {
        var (celdas, tablas, nulo) = (0, delRecurso.ToDictionary(t => t.Ruta), JsonSerializer.SerializeToElement<object?>(null));
        var raiz = delRecurso.Single(t => !EsHija(t));
        foreach (var fila in documentos.SelectMany(d => Hojas(tablas, raiz, [d.GetProperty(raiz.Llaves[0]).GetString()!], raiz.Ruta, "", d)).GroupBy(h => (h.Tabla.Ruta, h.Llave)))
        {
            var ((tabla, llave, _, _), dichas) = (fila.First(), fila.ToDictionary(h => h.Columna, h => h.Valor));
            Assert.Empty(dichas.Keys.Except(tabla.Tipos.Keys).Select(c => $"{tabla.Ruta}: {c} no está en ningún formato"));
            foreach (var (columna, tipo) in tabla.Tipos.Where(c => c.Key != "retirado_en" && !(EsHija(tabla) && tabla.Llaves.Contains(c.Key))))
            {
                var valor = dichas.GetValueOrDefault(columna, nulo);
                Assert.Equal(Escrito(valor), Escrito(tabla.Ndjson[llave].GetProperty(columna)));
                Assert.Equal(Escrito(valor), Escrito(tabla.Json[llave].GetProperty(columna)));
                Assert.Equal(Desarmado(valor), tabla.Csv[llave][columna]);
                Assert.True(EnHoja(valor, tipo, tabla.Xlsx[llave][columna]), $"{tabla.Nombre}.xlsx, {llave}, {columna}: {valor} no es {tabla.Xlsx[llave][columna]}");
                celdas++;
            }
        }

        return celdas;
    }

    /// <summary>
    /// Every leaf of a document, with the row and the column where the dictionary promises it: walked from the document, and from nothing of the
    /// code that made the files, so that one without a column is missed.
    /// </summary>
    private static IEnumerable<(TablaDescargada Tabla, string Llave, string Columna, JsonElement Valor)> Hojas(
        IReadOnlyDictionary<string, TablaDescargada> tablas, TablaDescargada tabla, IReadOnlyList<string> lugares, string camino, string prefijo, JsonElement elemento)
    {
        if (elemento.ValueKind is not JsonValueKind.Object) return [(tabla, TablaDescargada.Llave(lugares), "valor", elemento)];

        return elemento.EnumerateObject().SelectMany(m =>
        {
            var (dentro, nombre) = ($"{camino}/{m.Name}", $"{prefijo}{m.Name}");
            if (EsHija(tabla) && tabla.Llaves.Contains(nombre)) nombre += "_propio";
            if (m.Value.ValueKind is JsonValueKind.Array && tablas.TryGetValue(dentro, out var hija))
                return m.Value.EnumerateArray().Index().SelectMany(e => Hojas(tablas, hija, [.. lugares, $"{e.Index + 1}"], dentro, "", e.Item));
            if (m.Value.ValueKind is JsonValueKind.Object && !tabla.Tipos.ContainsKey(nombre)) return Hojas(tablas, tabla, lugares, dentro, $"{nombre}_", m.Value);

            // Of what is absent, only its members have columns, or its lists tables.
            var deSusMiembros = m.Value.ValueKind is JsonValueKind.Null
                && (tabla.Tipos.Keys.Any(c => c.StartsWith($"{nombre}_", StringComparison.Ordinal)) || tablas.Keys.Any(t => $"{t}/".StartsWith($"{dentro}/", StringComparison.Ordinal)));
            return deSusMiembros && !tabla.Tipos.ContainsKey(nombre) ? [] : [(tabla, TablaDescargada.Llave(lugares), nombre, m.Value)];
        });
    }

    private static bool EsHija(TablaDescargada tabla) => tabla.Ruta.Contains('/', StringComparison.Ordinal);

    // A number as it is written; a text, whichever of its characters are escaped.
    private static (JsonValueKind Clase, string Texto) Escrito(JsonElement valor) => (valor.ValueKind, valor.ValueKind is JsonValueKind.String ? valor.GetString()! : valor.GetRawText());

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
        _ => celda == EnCelda(Llano(valor)),
    };

    // A cell holds so much, without half a character at its end, and nothing that XML cannot write.
    private static string EnCelda(string texto)
    {
        var cabe = texto.Length <= 32_767 ? texto : texto[..(char.IsHighSurrogate(texto[32_766]) ? 32_766 : 32_767)];
        return cabe.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
    }

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
