namespace OpenGov.Seguimiento.Umbrales;

internal sealed class ConsultarVersionDeUmbralesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<UmbralesDePlanDetalle>(SeguimientoModule.Schema, "umbrales")
        .WithName("ConsultarVersionDeUmbrales")
        .WithSummary("Consulta unos umbrales en una de sus versiones")
        .AllowAnonymous();
}
