namespace OpenGov.Compromisos.Compromisos;

internal sealed class ConsultarVersionDeCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<CompromisoDetalle>(CompromisosModule.Schema, "compromisos")
        .WithName("ConsultarVersionDeCompromiso")
        .WithSummary("Consulta una versión de un compromiso, como se publicó")
        .AllowAnonymous();
}
