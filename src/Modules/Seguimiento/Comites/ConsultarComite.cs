namespace OpenGov.Seguimiento.Comites;

internal sealed class ConsultarComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ComiteSeguimientoDetalle>(SeguimientoModule.Schema, "comites")
        .WithName("ConsultarComite")
        .WithSummary("Consulta un comité de seguimiento")
        .AllowAnonymous();
}
