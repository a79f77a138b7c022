namespace OpenGov.Difusion.Privacidad;

internal sealed class ConsultarConsentimientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<ConsentimientoDetalle>(DifusionModule.Schema, "consentimientos")
        .WithName("ConsultarConsentimiento")
        .WithSummary("Consulta un texto de consentimiento")
        .AllowAnonymous();
}
