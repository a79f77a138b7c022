namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// What the catalogue takes from others, said in it: of which class each term is and of which list. Who reads the catalogue alone, as a
/// validator does, need not fetch anything.
/// </summary>
internal static class VocabulariosDelCatalogo
{
    public const string Sha256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

    private static readonly (string Lista, string Termino, string Clase, string Nombre)[] Terminos =
    [
        ("language", "SPA", "dct:LinguisticSystem", "español"), ("country", "MEX", "dct:Location", "México"), ("frequency", "UPDATE_CONT", "dct:Frequency", "actualización continua"),
        ("data-theme", "GOVE", "skos:Concept", "Gobierno y sector público"), ("planned-availability", "STABLE", "skos:Concept", "estable"),
        ("file-type", "CSV", "dct:MediaTypeOrExtent", "CSV"), ("file-type", "JSON", "dct:MediaTypeOrExtent", "JSON"), ("file-type", "XLSX", "dct:MediaTypeOrExtent", "XLSX"),
    ];

    public static void Declarar(Grafo grafo, IEnumerable<string> tiposDeMedio)
    {
        foreach (var (lista, termino, clase, nombre) in Terminos)
            grafo.De($"{Catalogo.Autoridad}{lista}/{termino}", clase).Decir("skos:prefLabel", Termino.Texto(nombre)).Decir("skos:inScheme", Termino.Iri($"{Catalogo.Autoridad}{lista}"));
        grafo.De($"{Catalogo.Autoridad}data-theme", "skos:ConceptScheme").Decir("dct:title", Termino.Texto("Temas de conjuntos de datos"));
        grafo.De(EncabezadoDeDatos.LicenciaUrl, "dct:LicenseDocument").Decir("dct:title", Termino.Texto(EncabezadoDeDatos.Compatibilidad));
        grafo.De(Sha256, "spdx:ChecksumAlgorithm").Decir("rdfs:label", Termino.Texto("SHA-256"));
        foreach (var tipo in tiposDeMedio) grafo.De(TipoDeMedio(tipo), "dct:MediaType").Decir("rdfs:label", Termino.Texto(tipo));
    }

    public static string TipoDeMedio(string tipo) => $"http://www.iana.org/assignments/media-types/{tipo}";
}
