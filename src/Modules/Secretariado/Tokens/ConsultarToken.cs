namespace OpenGov.Secretariado.Tokens;

/// <summary>Un token, sin su secreto.</summary>
/// <param name="Id">El token.</param>
internal sealed record ConsultarToken(Guid Id) : IRequest<TokenDetalle>;

internal sealed class ConsultarTokenEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("tokens/{id:guid}", async (Guid id, ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var token = await sender.Send(new ConsultarToken(id), ct);
            http.Response.Headers.ETag = DocumentResult.ETagOf(token.Version);
            return TypedResults.Ok(token);
        })
        .WithName(nameof(ConsultarToken))
        .WithSummary("Consulta un token, sin su secreto")
        .RequireScope(Scopes.EmitirTokens);
}

internal sealed class ConsultarTokenHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConsultarToken, TokenDetalle>
{
    public async Task<TokenDetalle> Handle(ConsultarToken consulta, CancellationToken ct)
    {
        var token = await db.GetAsync<Token>(Token.FolioDe(consulta.Id), ct);
        var uso = await db.UsosDeTokens.AsNoTracking().SingleOrDefaultAsync(u => u.TokenId == token.Id, ct);

        return TokenDetalle.De(token, clock.GetUtcNow(), uso?.UltimoUsoEn);
    }
}
