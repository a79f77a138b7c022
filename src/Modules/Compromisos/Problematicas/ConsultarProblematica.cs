namespace OpenGov.Compromisos.Problematicas;

internal sealed class ConsultarProblematicaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ProblematicaDetalle>(CompromisosModule.Schema, "problematicas")
        .WithName("ConsultarProblematica")
        .WithSummary("Consulta una problemática")
        .AllowAnonymous();
}
