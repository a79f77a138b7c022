using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace OpenGov.Secretariado.Tokens;

/// <summary>Los tokens emitidos, del más reciente al más antiguo, sin sus secretos.</summary>
/// <param name="Limite">Cuántos por página, de 1 a 200.</param>
/// <param name="Cursor">Dónde seguir.</param>
internal sealed record ListarTokens(int Limite = ListParameters.LimitePorOmision, string? Cursor = null) : IRequest<PaginaDeTokens>;

/// <summary>Una página de tokens y dónde sigue la siguiente.</summary>
internal sealed record PaginaDeTokens(IReadOnlyList<TokenDetalle> Datos, string? CursorSiguiente);

internal sealed class ListarTokensEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("tokens", async ([FromQuery] string? limite, [FromQuery] string? cursor, ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var consulta = new ListarTokens(new ListParameters(limite, cursor, null, null, null, null).ParseLimit(), cursor);
            var pagina = await sender.Send(consulta, ct);
            return TypedResults.Ok(new Pagina<TokenDetalle>(pagina.Datos, Paginar(http, consulta.Limite, pagina.CursorSiguiente)));
        })
        .WithName(nameof(ListarTokens))
        .WithSummary("Lista los tokens, sin sus secretos")
        .RequireScope(Scopes.EmitirTokens);

    private static Paginacion Paginar(HttpContext http, int limite, string? cursor)
    {
        if (cursor is null) return new Paginacion(limite, HayMas: false, Siguiente: null, Anterior: null, Total: null);

        var siguiente = QueryHelpers.AddQueryString($"{PublicUrl.Of(http)}{http.Request.Path}", new Dictionary<string, string?> { ["limite"] = $"{limite}", ["cursor"] = cursor });
        http.Response.Headers.Link = $"<{siguiente}>; rel=\"next\"";
        return new Paginacion(limite, HayMas: true, siguiente, Anterior: null, Total: null);
    }
}

internal sealed class ListarTokensHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ListarTokens, PaginaDeTokens>
{
    public async Task<PaginaDeTokens> Handle(ListarTokens consulta, CancellationToken ct)
    {
        var anteriorA = consulta.Cursor is null ? Guid.AllBitsSet : Guid.TryParseExact(consulta.Cursor, "N", out var id)
            ? id : throw new BadParameterException("cursor", "El cursor no corresponde a esta consulta. Empieza de nuevo sin cursor.");
        var encontrados = await (
            from token in db.Tokens.AsNoTracking()
            where token.Id < anteriorA
            join uso in db.UsosDeTokens on token.Id equals uso.TokenId into usos
            from uso in usos.DefaultIfEmpty()
            orderby token.Id descending
            select new { token, UltimoUsoEn = (DateTimeOffset?)uso.UltimoUsoEn }).Take(consulta.Limite + 1).ToListAsync(ct);

        var ahora = clock.GetUtcNow();
        var pagina = encontrados.Take(consulta.Limite).ToList();
        return new PaginaDeTokens(
            [.. pagina.Select(e => TokenDetalle.De(e.token, ahora, e.UltimoUsoEn))],
            encontrados.Count > consulta.Limite ? $"{pagina[^1].token.Id:N}" : null);
    }
}
