namespace OpenGov.Difusion.Consultas;

internal sealed class ListarConsultasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentList<ConsultaPublicaDetalle>(DifusionModule.Schema, "consultas",
        [
            DocumentFilter.On("plan_folio", "Folio del plan."),
            DocumentFilter.On("estado", "Estado de la consulta."),
        ])
        .WithName("ListarConsultas")
        .WithSummary("Lista las consultas públicas")
        .AllowAnonymous();
}
