namespace OpenGov.Compromisos.Problematicas;

internal sealed class ConsultarVersionDeProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ProblematicaDetalle>(CompromisosModule.Schema, "problematicas")
        .WithName("ConsultarVersionDeProblematica")
        .WithSummary("Consulta una versión de una problemática, como se publicó")
        .AllowAnonymous();
}
