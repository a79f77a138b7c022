namespace OpenGov.Difusion.Campanas;

internal sealed class ListarVersionesDeCampanaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(DifusionModule.Schema, "campanas")
        .WithName("ListarVersionesDeCampana")
        .WithSummary("Lista los actos que han cambiado una campaña de difusión")
        .AllowAnonymous();
}
