namespace OpenGov.Seguimiento.Indicadores;

internal sealed class ConsultarIndicadorEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<IndicadorDetalle>(SeguimientoModule.Schema, "indicadores")
        .WithName("ConsultarIndicador")
        .WithSummary("Consulta un indicador")
        .AllowAnonymous();
}
