namespace OpenGov.Difusion.Privacidad;

internal sealed class ListarConsentimientosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ConsentimientoDetalle>(DifusionModule.Schema, "consentimientos",
        [
            DocumentFilter.On("proposito", "Para qué se piden los datos: adhesion o propuesta."),
        ])
        .WithName("ListarConsentimientos")
        .WithSummary("Lista los textos de consentimiento")
        .AllowAnonymous();
}
