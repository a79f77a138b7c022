namespace OpenGov.Seguimiento.Indicadores;

internal sealed class ConsultarVersionDeIndicadorEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<IndicadorDetalle>(SeguimientoModule.Schema, "indicadores")
        .WithName("ConsultarVersionDeIndicador")
        .WithSummary("Consulta un indicador en una de sus versiones")
        .AllowAnonymous();
}
