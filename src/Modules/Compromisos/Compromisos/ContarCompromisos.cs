namespace OpenGov.Compromisos.Compromisos;

internal sealed class ContarCompromisosEndpoint : IEndpoint
{
    private static readonly string[] Facetas =
        ["plan_folio", "tema_clave", "estado", "responsable_folio", "corresponsable_folio", "municipio", "valor_ogp", "ods", "potencial", "validable", "resultado"];

    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentFacets(CompromisosModule.Schema, "compromisos", ListarCompromisosEndpoint.Filtros, ListarCompromisosEndpoint.Claves, Facetas)
        .WithName("ContarCompromisos")
        .WithSummary("Cuenta los compromisos por tema, estado, institución, municipio y lo demás que se filtra")
        .AllowAnonymous();
}
