namespace OpenGov.Mesas.Capacitaciones;

internal sealed class ListarVersionesDeCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(MesasModule.Schema, "capacitaciones")
        .WithName("ListarVersionesDeCapacitacion")
        .WithSummary("Lista los actos que hicieron a una capacitación lo que es")
        .AllowAnonymous();
}
