namespace OpenGov.Compromisos.Modificaciones;

internal sealed class ConsultarModificacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<SolicitudModificacionDetalle>(CompromisosModule.Schema, "modificaciones")
        .WithName("ConsultarModificacion")
        .WithSummary("Consulta una solicitud de modificación")
        .AllowAnonymous();
}
