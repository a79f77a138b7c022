namespace OpenGov.Seguimiento.Umbrales;

internal sealed class ListarUmbralesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<UmbralesDePlanDetalle>(SeguimientoModule.Schema, "umbrales", [DocumentFilter.On("plan_folio", "Folio del plan.")])
        .WithName("ListarUmbrales")
        .WithSummary("Lista los umbrales que se han fijado para el semáforo; los de fábrica, versión 1, rigen antes de todos ellos")
        .AllowAnonymous();
}
