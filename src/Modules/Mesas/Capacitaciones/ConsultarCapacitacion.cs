namespace OpenGov.Mesas.Capacitaciones;

internal sealed class ConsultarCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<CapacitacionDetalle>(MesasModule.Schema, "capacitaciones")
        .WithName("ConsultarCapacitacion")
        .WithSummary("Consulta una capacitación")
        .AllowAnonymous();
}

internal sealed class ListarVersionesCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(MesasModule.Schema, "capacitaciones")
        .WithName("ListarVersionesCapacitacion")
        .WithSummary("Lista los actos que hicieron a una capacitación lo que es")
        .AllowAnonymous();
}

internal sealed class ConsultarVersionCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<CapacitacionDetalle>(MesasModule.Schema, "capacitaciones")
        .WithName("ConsultarVersionCapacitacion")
        .WithSummary("Consulta una capacitación como quedó con uno de sus actos")
        .AllowAnonymous();
}
