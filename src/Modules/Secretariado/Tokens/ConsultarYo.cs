namespace OpenGov.Secretariado.Tokens;

/// <summary>De quién es el token con que se pregunta y qué permite.</summary>
internal sealed record ConsultarYo : IRequest<TokenDetalle>;

internal sealed class ConsultarYoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("yo", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ConsultarYo(), ct)))
        .WithName(nameof(ConsultarYo))
        .WithSummary("Dice de quién es el token con que se pregunta, qué permite y cuándo vence")
        .RequireToken();
}

internal sealed class ConsultarYoHandler(SecretariadoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<ConsultarYo, TokenDetalle>
{
    public async Task<TokenDetalle> Handle(ConsultarYo consulta, CancellationToken ct)
    {
        var token = await db.GetAsync<Token>(Token.FolioDe(act.Actor.TokenId!.Value), ct);
        var uso = await db.UsosDeTokens.AsNoTracking().SingleOrDefaultAsync(u => u.TokenId == token.Id, ct);

        return TokenDetalle.De(token, clock.GetUtcNow(), uso?.UltimoUsoEn);
    }
}
