namespace OpenGov.Seguimiento.Calendarios;

internal sealed class ListarVersionesDeOmisionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDocumentVersions(SeguimientoModule.Schema, "omisiones")
        .WithName("ListarVersionesDeOmision")
        .WithSummary("Lista los actos que han cambiado una omisión de reporte")
        .AllowAnonymous();
}
