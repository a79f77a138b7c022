namespace OpenGov.Secretariado.Acuerdos;

internal sealed class ConsultarVersionDeAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<AcuerdoDetalle>(SecretariadoModule.Schema, "acuerdos")
        .WithName("ConsultarVersionDeAcuerdo")
        .WithSummary("Consulta una versión de un acuerdo")
        .AllowAnonymous();
}
