namespace OpenGov.Secretariado.Ejercicios;

internal sealed class ListarVersionesDeEjercicioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "ejercicios")
        .WithName("ListarVersionesDeEjercicio")
        .WithSummary("Lista los actos que han hecho un ejercicio como es")
        .AllowAnonymous();
}
