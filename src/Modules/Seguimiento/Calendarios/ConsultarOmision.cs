namespace OpenGov.Seguimiento.Calendarios;

internal sealed class ConsultarOmisionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<OmisionReporteDetalle>(SeguimientoModule.Schema, "omisiones")
        .WithName("ConsultarOmision")
        .WithSummary("Consulta una omisión de reporte")
        .AllowAnonymous();
}
