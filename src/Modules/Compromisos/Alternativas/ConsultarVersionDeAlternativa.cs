namespace OpenGov.Compromisos.Alternativas;

internal sealed class ConsultarVersionDeAlternativaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersion<AlternativaDetalle>(CompromisosModule.Schema, "alternativas")
        .WithName("ConsultarVersionDeAlternativa")
        .WithSummary("Consulta una versión de una alternativa, como se publicó")
        .AllowAnonymous();
}
