namespace OpenGov.Mesas;

internal sealed class ListarMunicipiosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("municipios", () => TypedResults.Ok(new Pagina<Municipio>(Municipios.Todos, Paginacion.Complete(Municipios.Todos.Count))))
        .WithName("ListarMunicipios")
        .WithSummary("Lista los municipios del Estado de México con su clave INEGI")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}
