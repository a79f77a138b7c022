namespace OpenGov.Mesas.Mesas;

internal sealed class ConsultarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<MesaDetalle>(MesasModule.Schema, "mesas")
        .WithName("ConsultarMesa")
        .WithSummary("Consulta una mesa, con sus fechas, pasos y productos")
        .AllowAnonymous();
}
