using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Cambios;

namespace OpenGov.Difusion.Integridad;

internal sealed class ListarPuntosDeControlEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("puntos-de-control", async (
            [FromQuery(Name = "desde")] string? desde, [FromQuery(Name = "limite")] string? limite, LecturaDePuntos puntos, HttpContext http) =>
        {
            var pedido = new ParametrosDeCambios(desde, limite, null, null, null);
            var leidos = await puntos.DesdeAsync(pedido.Cursor, pedido.Cuantos + 1, http.RequestAborted);
            var pagina = leidos.Take(pedido.Cuantos).ToList();
            var siguiente = leidos.Count > pagina.Count ? $"{PublicUrl.Of(http)}{http.Request.Path}?desde={pagina[^1].Tamano}&limite={pedido.Cuantos}" : null;
            return TypedResults.Ok(new Pagina<PuntoDeControl>(pagina, new Paginacion(pedido.Cuantos, siguiente is not null, siguiente, null, null)));
        })
        .WithName("ListarPuntosDeControl")
        .WithSummary("Lista los puntos de control firmados, por tamaño de la bitácora")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
