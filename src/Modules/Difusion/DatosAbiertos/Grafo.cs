using System.Text;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A few statements about our data, said once and written as JSON-LD and as Turtle, so that the two cannot disagree.</summary>
internal sealed class Grafo
{
    private static readonly (string Prefijo, string Iri)[] Prefijos =
    [
        ("adms", "http://www.w3.org/ns/adms#"), ("dcat", "http://www.w3.org/ns/dcat#"), ("dcatap", "http://data.europa.eu/r5r/"), ("dct", "http://purl.org/dc/terms/"), ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("gsp", "http://www.opengis.net/ont/geosparql#"), ("owl", "http://www.w3.org/2002/07/owl#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("skos", "http://www.w3.org/2004/02/skos/core#"), ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    private readonly List<Sujeto> sujetos = [];

    public Sujeto De(string iri, string tipo)
    {
        var sujeto = new Sujeto(iri, tipo);
        sujetos.Add(sujeto);
        return sujeto;
    }

    public JsonObject ComoJsonLd() => new()
    {
        ["@context"] = new JsonObject(Prefijos.Select(p => KeyValuePair.Create(p.Prefijo, (JsonNode?)p.Iri))),
        ["@graph"] = new JsonArray([.. sujetos.Select(s => s.ComoJson())]),
    };

    public string ComoTurtle()
    {
        var texto = new StringBuilder();
        foreach (var (prefijo, iri) in Prefijos) texto.Append("@prefix ").Append(prefijo).Append(": <").Append(iri).Append("> .\n");
        foreach (var sujeto in sujetos) sujeto.Escribir(texto);
        return texto.ToString();
    }
}

/// <summary>Something and what is said of it, in order.</summary>
internal sealed class Sujeto(string iri, string tipo)
{
    private readonly List<(string Predicado, Termino Objeto)> dichos = [];

    public Sujeto Decir(string predicado, Termino objeto)
    {
        dichos.Add((predicado, objeto));
        return this;
    }

    public Sujeto Decir(string predicado, IEnumerable<Termino> objetos)
    {
        dichos.AddRange(objetos.Select(o => (predicado, o)));
        return this;
    }

    public JsonObject ComoJson()
    {
        var nodo = new JsonObject { ["@id"] = iri, ["@type"] = tipo };
        foreach (var dicho in dichos.GroupBy(d => d.Predicado))
            nodo[dicho.Key] = dicho.Count() == 1 ? dicho.First().Objeto.ComoJson() : new JsonArray([.. dicho.Select(d => (JsonNode)d.Objeto.ComoJson())]);
        return nodo;
    }

    public void Escribir(StringBuilder texto)
    {
        texto.Append("\n<").Append(iri).Append("> a ").Append(tipo);
        foreach (var (predicado, objeto) in dichos) texto.Append(" ;\n  ").Append(predicado).Append(' ').Append(objeto.ComoTurtle());
        texto.Append(" .\n");
    }
}

/// <summary>What a statement ends in: another thing, or a value with its language or its type.</summary>
internal sealed record Termino(string Valor, string? Idioma, string? Tipo, bool EsIri)
{
    public static Termino Iri(string iri) => new(iri, null, null, EsIri: true);

    public static Termino Texto(string texto) => new(texto, "es", null, EsIri: false);

    public static Termino De(string valor, string tipo) => new(valor, null, tipo, EsIri: false);

    public JsonObject ComoJson() => EsIri ? new() { ["@id"] = Valor }
        : Idioma is { } idioma ? new() { ["@value"] = Valor, ["@language"] = idioma }
        : new() { ["@value"] = Valor, ["@type"] = Tipo };

    public string ComoTurtle() => EsIri ? $"<{Valor}>" : $"\"{Escapado()}\"{(Idioma is { } idioma ? $"@{idioma}" : $"^^{Tipo}")}";

    private string Escapado() => Valor.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal);
}
