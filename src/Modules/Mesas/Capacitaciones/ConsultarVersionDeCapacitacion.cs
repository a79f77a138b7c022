namespace OpenGov.Mesas.Capacitaciones;

internal sealed class ConsultarVersionDeCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<CapacitacionDetalle>(MesasModule.Schema, "capacitaciones")
        .WithName("ConsultarVersionDeCapacitacion")
        .WithSummary("Consulta una capacitación como quedó con uno de sus actos")
        .AllowAnonymous();
}
