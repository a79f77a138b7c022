namespace OpenGov.Difusion.Campanas;

internal sealed class ConsultarVersionDeCampanaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<CampanaDifusionDetalle>(DifusionModule.Schema, "campanas")
        .WithName("ConsultarVersionDeCampana")
        .WithSummary("Consulta una campaña de difusión en una de sus versiones")
        .AllowAnonymous();
}
