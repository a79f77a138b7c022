namespace OpenGov.Seguimiento.Recomendaciones;

internal sealed class ListarVersionesDeRecomendacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "recomendaciones")
        .WithName("ListarVersionesDeRecomendacion")
        .WithSummary("Lista los actos que han cambiado una recomendación")
        .AllowAnonymous();
}
