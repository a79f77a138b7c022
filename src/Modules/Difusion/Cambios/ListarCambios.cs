using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenGov.Difusion.Cambios;

/// <summary>Qué cambios se piden.</summary>
/// <param name="Desde">Cursor del último cambio que ya se tiene; 0, si se empieza.</param>
/// <param name="Limite">Cuántos cambios por página, de 1 a 200; 50 si se omite.</param>
/// <param name="Recurso">Solo los de esta clase de cosa, por ejemplo compromisos.</param>
/// <param name="Folio">Solo los de la cosa con este folio.</param>
/// <param name="Espera">Segundos que se espera a que haya algo nuevo, de 0 a 25; 0 si se omite. Si ya esperan demasiados, se responde enseguida.</param>
internal sealed record ParametrosDeCambios(
    [FromQuery(Name = "desde")] string? Desde, [FromQuery(Name = "limite")] string? Limite, [FromQuery(Name = "recurso")] string? Recurso,
    [FromQuery(Name = "folio")] string? Folio, [FromQuery(Name = "espera")] string? Espera)
{
    private const int EsperaMaxima = 25;

    public long Cursor => LeerCursor(Desde);

    public TimeSpan Paciencia => Espera is null ? TimeSpan.Zero
        : int.TryParse(Espera, NumberStyles.None, CultureInfo.InvariantCulture, out var segundos) && segundos <= EsperaMaxima ? TimeSpan.FromSeconds(segundos)
        : throw new BadParameterException("espera", $"Debe ser un número de segundos de 0 a {EsperaMaxima}.");

    public int Cuantos => new ListParameters(Limite, null, null, null, null, null).ParseLimit();

    public static long LeerCursor(string? desde) => desde is null ? 0
        : long.TryParse(desde, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor
        : throw new BadParameterException("desde", "Debe ser el cursor de un cambio: un número entero desde 0.");
}

internal sealed class ListarCambiosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("cambios", async ([AsParameters] ParametrosDeCambios pedido, LecturaDeEntregas entregas, Novedades novedades, HttpContext http) =>
        {
            var (desde, cuantos) = (pedido.Cursor, pedido.Cuantos);
            return Responder(http, cuantos, await novedades.AtenderAsync(
                () => entregas.DesdeAsync(desde, cuantos + 1, pedido.Recurso, pedido.Folio, http.RequestAborted), pedido.Paciencia, http.RequestAborted));
        })
        .WithName("ListarCambios")
        .WithSummary("Lista todo lo que se ha hecho público, en orden y sin huecos; con ello se reconstruye el estado público")
        .Produces<Pagina<Entrega>>()
        .AllowAnonymous()
        .WithMetadata(new PublicRead());

    // Releases go out as the text they are: whoever hashes an item gets the leaf of the log.
    private static IResult Responder(HttpContext http, int limite, IReadOnlyList<EntregaLeida> leidas)
    {
        var pagina = leidas.Take(limite).ToList();
        string? siguiente = null;
        if (leidas.Count > limite)
        {
            var otros = http.Request.Query.Where(p => p.Key != "desde").Select(p => KeyValuePair.Create<string, string?>(p.Key, p.Value.ToString()));
            siguiente = QueryHelpers.AddQueryString(PublicUrl.Of(http) + http.Request.Path, otros.Append(new("desde", $"{pagina[^1].Cursor}")));
            http.Response.Headers.Link = $"<{siguiente}>; rel=\"next\"";
        }

        var cuerpo = new StringBuilder("{\"datos\":[").AppendJoin(',', pagina.Select(e => e.Texto))
            .Append(CultureInfo.InvariantCulture, $"],\"paginacion\":{JsonSerializer.Serialize(new Paginacion(limite, siguiente is not null, siguiente, null, null), Json.Wire)}}}");
        return Results.Text(cuerpo.ToString(), "application/json");
    }
}
