namespace OpenGov.Mesas.Capacitaciones;

internal sealed class ConsultarCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<CapacitacionDetalle>(MesasModule.Schema, "capacitaciones")
        .WithName("ConsultarCapacitacion")
        .WithSummary("Consulta una capacitación")
        .AllowAnonymous();
}
