using System.Globalization;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The catalogue in DCAT-AP 3: what there is, under which licence, in which files, and where the API is.</summary>
internal static class Catalogo
{
    public const string Autoridad = "http://publications.europa.eu/resource/authority/";
    private const string Titulo = "Datos abiertos del plan de acción local de gobierno abierto";

    private static readonly (string Extension, string Formato, string Tipo)[] Formatos =
    [
        ("csv", "CSV", "text/csv"), ("json", "JSON", "application/json"), ("ndjson", "JSON", "application/x-ndjson"),
        ("xlsx", "XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ];

    public static Grafo De(string origen, EncabezadoDeDatos hasta, DateTimeOffset primera, IReadOnlyList<TablaPublicada> tablas)
    {
        var grafo = new Grafo();
        var (catalogo, editor, contacto, servicio) = ($"{origen}/datos#catalogo", $"{origen}/datos#editor", $"{origen}/datos#contacto", $"{origen}/api/v1#servicio");
        grafo.De(catalogo, "dcat:Catalog")
            .Decir("dct:title", Termino.Texto(Titulo))
            .Decir("dct:description", Termino.Texto("Todo lo que el plan hace público, en archivos que cualquiera puede descargar, comprobar y conservar."))
            .Decir("dct:publisher", Termino.Iri(editor))
            .Decir("dct:language", Termino.Iri($"{Autoridad}language/SPA"))
            .Decir("dct:license", Termino.Iri(EncabezadoDeDatos.LicenciaUrl))
            .Decir("dct:issued", Instante(primera))
            .Decir("dct:modified", Instante(hasta.GeneradoEn))
            .Decir("dct:spatial", Termino.Iri($"{Autoridad}country/MEX"))
            .Decir("foaf:homepage", Termino.Iri($"{origen}/datos"))
            .Decir("dcat:themeTaxonomy", Termino.Iri($"{Autoridad}data-theme"))
            .Decir("dcat:service", Termino.Iri(servicio))
            .Decir("dcat:dataset", tablas.Select(t => Termino.Iri(Conjunto(origen, t))));
        grafo.De(editor, "foaf:Agent").Decir("foaf:name", Termino.Texto("Secretariado Técnico Local de Gobierno Abierto")).Decir("dct:type", Termino.Iri(VocabulariosDelCatalogo.AutoridadRegional));
        grafo.De(contacto, "vcard:Kind").Decir("vcard:fn", Termino.Texto("Secretariado Técnico Local")).Decir("vcard:hasURL", Termino.Iri($"{origen}/datos"));
        grafo.De(servicio, "dcat:DataService")
            .Decir("dct:title", Termino.Texto("API del plan de acción local"))
            .Decir("dct:description", Termino.Texto("Lectura de todo lo público, hoy y como estaba en cualquier fecha."))
            .Decir("dcat:endpointURL", Termino.Iri($"{origen}/api/v1"))
            .Decir("dcat:endpointDescription", Termino.Iri($"{origen}/api/v1/openapi.json"))
            .Decir("dct:conformsTo", Termino.Iri(VocabulariosDelCatalogo.OpenApi))
            .Decir("dct:license", Termino.Iri(EncabezadoDeDatos.LicenciaUrl))
            .Decir("dct:publisher", Termino.Iri(editor))
            .Decir("dcat:contactPoint", Termino.Iri(contacto))
            .Decir("dcat:theme", Termino.Iri($"{Autoridad}data-theme/GOVE"))
            .Decir("dcat:keyword", [Termino.Texto("gobierno abierto"), Termino.Texto("plan de acción local")])
            .Decir("dcat:servesDataset", tablas.Select(t => Termino.Iri(Conjunto(origen, t))));
        foreach (var iri in (string[])[$"{origen}/datos", $"{origen}/api/v1/openapi.json", $"{origen}/datos/diccionario"]) grafo.De(iri, "foaf:Document").Decir("dct:title", Termino.Texto("Documento del catálogo"));
        VocabulariosDelCatalogo.Declarar(grafo, Formatos.Select(f => f.Tipo));
        foreach (var tabla in tablas) Describir(grafo, origen, tabla, editor, contacto);
        return grafo;
    }

    private static void Describir(Grafo grafo, string origen, TablaPublicada publicada, string editor, string contacto)
    {
        var (tabla, conjunto) = (publicada.Tabla, Conjunto(origen, publicada));
        var descrito = grafo.De(conjunto, "dcat:Dataset")
            .Decir("dct:title", Termino.Texto(tabla.Titulo))
            .Decir("dct:description", Termino.Texto(tabla.Descripcion.Length > 0 ? tabla.Descripcion : tabla.Titulo))
            .Decir("dct:identifier", Termino.De(tabla.Nombre, "xsd:string"))
            .Decir("dct:publisher", Termino.Iri(editor))
            .Decir("dcat:contactPoint", Termino.Iri(contacto))
            .Decir("dcat:theme", Termino.Iri($"{Autoridad}data-theme/GOVE"))
            .Decir("dcat:keyword", [Termino.Texto("gobierno abierto"), Termino.Texto("plan de acción local"), Termino.Texto(tabla.Recurso)])
            .Decir("dct:spatial", Termino.Iri($"{Autoridad}country/MEX"))
            .Decir("dct:accrualPeriodicity", Termino.Iri($"{Autoridad}frequency/UPDATE_CONT"))
            .Decir("dct:language", Termino.Iri($"{Autoridad}language/SPA"))
            .Decir("dct:modified", Instante(publicada.Hasta.GeneradoEn))
            .Decir("dcat:landingPage", Termino.Iri($"{origen}/datos"))
            .Decir("foaf:page", Termino.Iri($"{origen}/datos/diccionario"))
            .Decir("dcat:distribution", Formatos.Select(f => Termino.Iri($"{origen}/datos/{tabla.Nombre}.{f.Extension}#distribucion")));
        if (publicada.Actos is { } actos)
        {
            descrito.Decir("dct:temporal", Termino.Iri($"{conjunto}-periodo"));
            grafo.De($"{conjunto}-periodo", "dct:PeriodOfTime").Decir("dcat:startDate", Dia(actos.Desde)).Decir("dcat:endDate", Dia(actos.Hasta!.Value));
        }

        foreach (var (extension, formato, tipo) in Formatos)
        {
            var (archivo, url) = (publicada.De(extension), $"{origen}/datos/{tabla.Nombre}.{extension}");
            grafo.De($"{url}#distribucion", "dcat:Distribution")
                .Decir("dct:title", Termino.Texto($"{tabla.Titulo} ({extension})"))
                .Decir("dct:description", Termino.Texto($"{tabla.Titulo}: toda la tabla en {extension}, como está hoy."))
                .Decir("dcatap:availability", Termino.Iri($"{Autoridad}planned-availability/STABLE"))
                .Decir("dcat:accessURL", Termino.Iri(url))
                .Decir("dcat:downloadURL", Termino.Iri(url))
                .Decir("dct:license", Termino.Iri(EncabezadoDeDatos.LicenciaUrl))
                .Decir("dct:format", Termino.Iri($"{Autoridad}file-type/{formato}"))
                .Decir("dcat:mediaType", Termino.Iri(VocabulariosDelCatalogo.TipoDeMedio(tipo)))
                .Decir("dcat:byteSize", Termino.De(archivo.Bytes.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger"))
                .Decir("dct:modified", Instante(publicada.Hasta.GeneradoEn))
                .Decir("spdx:checksum", Termino.Iri($"{url}#huella"));
            grafo.De($"{url}#huella", "spdx:Checksum")
                .Decir("spdx:algorithm", Termino.Iri(VocabulariosDelCatalogo.Sha256))
                .Decir("spdx:checksumValue", Termino.De(archivo.Huella, "xsd:hexBinary"));
        }
    }

    private static string Conjunto(string origen, TablaPublicada tabla) => $"{origen}/datos#{tabla.Tabla.Nombre}";

    private static Termino Instante(DateTimeOffset instante) =>
        Termino.De(instante.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "xsd:dateTime");

    private static Termino Dia(DateOnly dia) => Termino.De(dia.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date");
}
