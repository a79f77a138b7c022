namespace OpenGov.Seguimiento.Mediciones;

internal sealed class ConsultarVersionDeMedicionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<MedicionDetalle>(SeguimientoModule.Schema, "mediciones")
        .WithName("ConsultarVersionDeMedicion")
        .WithSummary("Consulta una medición en una de sus versiones")
        .AllowAnonymous();
}
