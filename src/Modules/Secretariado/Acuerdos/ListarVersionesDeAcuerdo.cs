namespace OpenGov.Secretariado.Acuerdos;

internal sealed class ListarVersionesDeAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SecretariadoModule.Schema, "acuerdos")
        .WithName("ListarVersionesDeAcuerdo")
        .WithSummary("Lista las versiones de un acuerdo")
        .AllowAnonymous();
}
