namespace OpenGov.Compromisos.Compromisos;

internal sealed class ListarCompromisosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<CompromisoDetalle>(CompromisosModule.Schema, "compromisos",
        [
            DocumentFilter.On("estado", "Estado del compromiso, por ejemplo en_implementacion."),
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("tema_clave", "Tema, por ejemplo movilidad."),
            new DocumentFilter("responsable_folio", "redaccion.responsable.organizacion_folio", "Folio de la organización responsable."),
            new DocumentFilter("corresponsable_folio", "redaccion.corresponsables[].organizacion_folio", "Folio de una organización corresponsable."),
            new DocumentFilter("problematica_folio", "redaccion.problematica_folio", "Folio de la problemática que atiende."),
            new DocumentFilter("municipio", "redaccion.municipios[]", "Clave del INEGI de un municipio, por ejemplo 15106."),
            new DocumentFilter("valor_ogp", "redaccion.valores_ogp[].valor", "Valor de gobierno abierto que promueve, por ejemplo participacion."),
            new DocumentFilter("ods", "redaccion.ods[]", "Meta de los Objetivos de Desarrollo Sostenible, por ejemplo 16.6."),
            new DocumentFilter("origen_folio", "origen[].folio", "Folio de la mesa o de la propuesta de donde viene."),
        ])
        .WithName("ListarCompromisos")
        .WithSummary("Lista los compromisos")
        .AllowAnonymous();
}
