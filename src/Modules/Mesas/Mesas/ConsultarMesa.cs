namespace OpenGov.Mesas.Mesas;

internal sealed class ConsultarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<MesaDetalle>(MesasModule.Schema, "mesas")
        .WithName("ConsultarMesa")
        .WithSummary("Consulta una mesa, con sus fechas, pasos y productos")
        .AllowAnonymous();
}

internal sealed class ListarVersionesMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(MesasModule.Schema, "mesas")
        .WithName("ListarVersionesMesa")
        .WithSummary("Lista los actos que hicieron a una mesa lo que es")
        .AllowAnonymous();
}

internal sealed class ConsultarVersionMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<MesaDetalle>(MesasModule.Schema, "mesas")
        .WithName("ConsultarVersionMesa")
        .WithSummary("Consulta una mesa como quedó con uno de sus actos")
        .AllowAnonymous();
}
