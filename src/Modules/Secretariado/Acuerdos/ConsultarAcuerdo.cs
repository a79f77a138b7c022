namespace OpenGov.Secretariado.Acuerdos;

internal sealed class ConsultarAcuerdoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<AcuerdoDetalle>(SecretariadoModule.Schema, "acuerdos")
        .WithName("ConsultarAcuerdo")
        .WithSummary("Consulta un acuerdo")
        .AllowAnonymous();
}
