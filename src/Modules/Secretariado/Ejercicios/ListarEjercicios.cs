namespace OpenGov.Secretariado.Ejercicios;

internal sealed class ListarEjerciciosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<EjercicioDetalle>(SecretariadoModule.Schema, "ejercicios",
        [
            DocumentFilter.On("entidad_clave", "Clave de la entidad, por ejemplo EDOMEX."),
        ])
        .WithName("ListarEjercicios")
        .WithSummary("Lista los ejercicios de gobierno abierto")
        .AllowAnonymous();
}
