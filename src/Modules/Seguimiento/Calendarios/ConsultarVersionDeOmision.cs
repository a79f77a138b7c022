namespace OpenGov.Seguimiento.Calendarios;

internal sealed class ConsultarVersionDeOmisionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<OmisionReporteDetalle>(SeguimientoModule.Schema, "omisiones")
        .WithName("ConsultarVersionDeOmision")
        .WithSummary("Consulta una omisión de reporte en una de sus versiones")
        .AllowAnonymous();
}
