namespace OpenGov.Mesas.Mesas;

internal sealed class ConsultarVersionDeMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<MesaDetalle>(MesasModule.Schema, "mesas")
        .WithName("ConsultarVersionDeMesa")
        .WithSummary("Consulta una mesa como quedó con uno de sus actos")
        .AllowAnonymous();
}
