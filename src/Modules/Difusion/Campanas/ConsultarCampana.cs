namespace OpenGov.Difusion.Campanas;

internal sealed class ConsultarCampanaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocument<CampanaDifusionDetalle>(DifusionModule.Schema, "campanas")
        .WithName("ConsultarCampana")
        .WithSummary("Consulta una campaña de difusión")
        .AllowAnonymous();
}
