namespace OpenGov.Seguimiento.Umbrales;

internal sealed class ConsultarUmbralesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<UmbralesDePlanDetalle>(SeguimientoModule.Schema, "umbrales")
        .WithName("ConsultarUmbrales")
        .WithSummary("Consulta unos umbrales del semáforo de un plan")
        .AllowAnonymous();
}
