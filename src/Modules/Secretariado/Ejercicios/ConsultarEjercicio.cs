namespace OpenGov.Secretariado.Ejercicios;

internal sealed class ConsultarEjercicioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<EjercicioDetalle>(SecretariadoModule.Schema, "ejercicios")
        .WithName("ConsultarEjercicio")
        .WithSummary("Consulta un ejercicio")
        .AllowAnonymous();
}
