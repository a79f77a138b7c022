namespace OpenGov.Compromisos.Compromisos;

internal sealed class ConsultarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<CompromisoDetalle>(CompromisosModule.Schema, "compromisos")
        .WithName("ConsultarCompromiso")
        .WithSummary("Consulta un compromiso")
        .AllowAnonymous();
}
