namespace OpenGov.Secretariado.Ejercicios;

internal sealed class ConsultarVersionDeEjercicioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<EjercicioDetalle>(SecretariadoModule.Schema, "ejercicios")
        .WithName("ConsultarVersionDeEjercicio")
        .WithSummary("Consulta una versión de un ejercicio")
        .AllowAnonymous();
}
