namespace OpenGov.Difusion.Integridad;

internal sealed class ListarLlavesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<LlaveDeFirmaDetalle>(DifusionModule.Schema, "llaves", [])
        .WithName("ListarLlaves")
        .WithSummary("Lista las llaves públicas con que se comprueban los puntos de control, vigentes y anteriores")
        .AllowAnonymous();
}
