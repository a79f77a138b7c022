namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// What the catalogue takes from others, said in it: of which class each term is and of which list. Who reads the catalogue alone, as a
/// validator does, need not fetch anything.
/// </summary>
internal static class VocabulariosDelCatalogo
{
    public const string Sha256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256"; // DCAT-AP's shapes ask for https; SPDX itself says http
    public const string AutoridadRegional = "http://purl.org/adms/publishertype/RegionalAuthority";
    public const string OpenApi = "https://spec.openapis.org/oas/v3.1.0";
    private const string Atribucion = "http://purl.org/adms/licencetype/Attribution";

    private static readonly (string Lista, string Termino, string Clase, string Nombre)[] Terminos =
    [
        ("language", "SPA", "dct:LinguisticSystem", "español"), ("frequency", "UPDATE_CONT", "dct:Frequency", "actualización continua"),
        ("data-theme", "GOVE", "skos:Concept", "Gobierno y sector público"), ("planned-availability", "STABLE", "skos:Concept", "estable"),
        ("file-type", "CSV", "dct:MediaTypeOrExtent", "CSV"), ("file-type", "JSON", "dct:MediaTypeOrExtent", "JSON"), ("file-type", "XLSX", "dct:MediaTypeOrExtent", "XLSX"),
    ];

    public static void Declarar(Grafo grafo, IEnumerable<string> tiposDeMedio)
    {
        foreach (var (lista, termino, clase, nombre) in Terminos)
            grafo.De($"{Catalogo.Autoridad}{lista}/{termino}", clase).Decir("skos:prefLabel", Termino.Texto(nombre)).Decir("skos:inScheme", Termino.Iri($"{Catalogo.Autoridad}{lista}"));
        grafo.De($"{Catalogo.Autoridad}country/MEX", "dct:Location").Decir("skos:prefLabel", Termino.Texto("México")).Decir("skos:inScheme", Termino.Iri($"{Catalogo.Autoridad}country"))
            .Decir("dcat:bbox", Termino.De("POLYGON((-118.5 14.5,-86.7 14.5,-86.7 32.8,-118.5 32.8,-118.5 14.5))", "gsp:wktLiteral")).Decir("dcat:centroid", Termino.De("POINT(-102.5 23.6)", "gsp:wktLiteral"));
        grafo.De(AutoridadRegional, "skos:Concept").Decir("skos:prefLabel", Termino.Texto("autoridad regional")).Decir("skos:inScheme", Termino.Iri("http://purl.org/adms/publishertype/1.0"));
        grafo.De(Atribucion, "skos:Concept").Decir("skos:prefLabel", Termino.Texto("atribución")).Decir("skos:inScheme", Termino.Iri("http://purl.org/adms/licencetype/1.0"));
        grafo.De(OpenApi, "dct:Standard").Decir("dct:title", Termino.Texto("OpenAPI 3.1"));
        grafo.De("http://purl.org/adms/publishertype/1.0", "skos:ConceptScheme").Decir("dct:title", Termino.Texto("Tipos de editor"));
        grafo.De($"{Catalogo.Autoridad}data-theme", "skos:ConceptScheme").Decir("dct:title", Termino.Texto("Temas de conjuntos de datos"));
        grafo.De(EncabezadoDeDatos.LicenciaUrl, "dct:LicenseDocument").Decir("dct:title", Termino.Texto(EncabezadoDeDatos.Compatibilidad)).Decir("dct:type", Termino.Iri(Atribucion));
        grafo.De(Sha256, "spdx:ChecksumAlgorithm").Decir("rdfs:label", Termino.Texto("SHA-256")).Decir("owl:sameAs", Termino.Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"));
        foreach (var tipo in tiposDeMedio) grafo.De(TipoDeMedio(tipo), "dct:MediaType").Decir("rdfs:label", Termino.Texto(tipo));
    }

    public static string TipoDeMedio(string tipo) => $"http://www.iana.org/assignments/media-types/{tipo}";
}
