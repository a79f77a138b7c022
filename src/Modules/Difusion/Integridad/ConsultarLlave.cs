namespace OpenGov.Difusion.Integridad;

internal sealed class ConsultarLlaveEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<LlaveDeFirmaDetalle>(DifusionModule.Schema, "llaves")
        .WithName("ConsultarLlave")
        .WithSummary("Consulta una llave pública de la instalación")
        .AllowAnonymous();
}
