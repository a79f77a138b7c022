namespace OpenGov.Seguimiento.Mediciones;

internal sealed class ConsultarMedicionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<MedicionDetalle>(SeguimientoModule.Schema, "mediciones")
        .WithName("ConsultarMedicion")
        .WithSummary("Consulta una medición")
        .AllowAnonymous();
}
