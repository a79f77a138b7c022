using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>Un tema y cuánto de lo publicado lo lleva. La lista es abierta: nadie los registra.</summary>
/// <param name="Clave">El tema: movilidad, medio_ambiente.</param>
/// <param name="Mesas">Mesas de trabajo del tema.</param>
/// <param name="Problematicas">Problemáticas del tema.</param>
/// <param name="Compromisos">Compromisos del tema.</param>
internal sealed record TemaEnUso(string Clave, int Mesas, int Problematicas, int Compromisos)
{
    public TemaEnUso Con(string recurso) => recurso switch
    {
        "mesas" => this with { Mesas = Mesas + 1 },
        "problematicas" => this with { Problematicas = Problematicas + 1 },
        _ => this with { Compromisos = Compromisos + 1 },
    };
}

/// <summary>Answers from the file that is ready: counting again what everybody asks would cost a reading of the whole plan.</summary>
internal sealed class ListarTemasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("temas", async (PublicacionActual actual, CancellationToken ct) =>
        {
            var publicacion = await actual.ListaAsync(ct);
            var filas = await File.ReadAllLinesAsync(publicacion.Archivos["temas.ndjson"].Ruta, ct);
            List<TemaEnUso> temas = [.. filas.Select(f => JsonSerializer.Deserialize<TemaEnUso>(f, Json.Stored)!)];
            return TypedResults.Ok(new Pagina<TemaEnUso>(temas, Paginacion.Complete(temas.Count)));
        })
        .WithName("ListarTemas")
        .WithSummary("Lista los temas en uso y cuánto de lo publicado los lleva")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}
