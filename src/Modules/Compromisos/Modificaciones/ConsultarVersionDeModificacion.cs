namespace OpenGov.Compromisos.Modificaciones;

internal sealed class ConsultarVersionDeModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<SolicitudModificacionDetalle>(CompromisosModule.Schema, "modificaciones")
        .WithName("ConsultarVersionDeModificacion")
        .WithSummary("Consulta una versión de una solicitud de modificación, como se publicó")
        .AllowAnonymous();
}
