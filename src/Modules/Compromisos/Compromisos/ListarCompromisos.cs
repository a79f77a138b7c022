namespace OpenGov.Compromisos.Compromisos;

internal sealed class ListarCompromisosEndpoint : IEndpoint
{
    public const string ContinuaA = "continua_a_folio";

    public static readonly IReadOnlyList<DocumentFilter> Filtros =
    [
        DocumentFilter.On("estado", "Estado del compromiso, por ejemplo en_implementacion."),
        DocumentFilter.On("plan_folio", "Folio del plan.") with { BeginsFolio = true },
        DocumentFilter.On("tema_clave", "Tema, por ejemplo movilidad."),
        new("responsable_folio", "redaccion.responsable.organizacion_folio", "Folio de la organización responsable."),
        new("corresponsable_folio", "redaccion.corresponsables[].organizacion_folio", "Folio de una organización corresponsable."),
        new("problematica_folio", "redaccion.problematica_folio", "Folio de la problemática que atiende."),
        new("municipio", "redaccion.municipios[]", "Clave del INEGI de un municipio, por ejemplo 15106."),
        new("valor_ogp", "redaccion.valores_ogp[].valor", "Valor de gobierno abierto que promueve, por ejemplo participacion."),
        new("ods", "redaccion.ods[]", "Meta de los Objetivos de Desarrollo Sostenible, por ejemplo 16.6."),
        new("potencial", "redaccion.potencial.nivel", "Nivel de su potencial transformador, por ejemplo sustancial."),
        new("validable", "ficha_smart.validable", "true si nada impide validarlo (cumple las reglas SMART que bloquean y sus pesos cuadran); false si le falta algo."),
        new("resultado", "cierre.resultado", "Cómo terminó, por ejemplo cumplido_parcial."),
        new(ContinuaA, $"redaccion.{ContinuaA}", "Folio del compromiso de otro plan que continúa."),
        new("origen_folio", "origen[].folio", "Folio de la mesa o de la propuesta de donde viene."),
    ];

    public static readonly IReadOnlyList<DocumentKey> Claves =
    [
        DocumentKey.Day("inicio", "redaccion.plazo.inicio", "el primer día de su plazo"),
        DocumentKey.Day("fin", "redaccion.plazo.fin", "el último día de su plazo"),
        DocumentKey.Text("titulo", "titulo", "su título"),
    ];

    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<CompromisoDetalle>(CompromisosModule.Schema, "compromisos", Filtros, keys: Claves)
        .WithName("ListarCompromisos")
        .WithSummary("Lista los compromisos")
        .AllowAnonymous();
}
