namespace OpenGov.Seguimiento.Indicadores;

internal sealed class ListarVersionesDeIndicadorEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "indicadores")
        .WithName("ListarVersionesDeIndicador")
        .WithSummary("Lista los actos que han cambiado un indicador")
        .AllowAnonymous();
}
