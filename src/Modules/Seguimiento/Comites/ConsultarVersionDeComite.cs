namespace OpenGov.Seguimiento.Comites;

internal sealed class ConsultarVersionDeComiteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<ComiteSeguimientoDetalle>(SeguimientoModule.Schema, "comites")
        .WithName("ConsultarVersionDeComite")
        .WithSummary("Consulta un comité de seguimiento en una de sus versiones")
        .AllowAnonymous();
}
