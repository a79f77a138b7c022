namespace OpenGov.Secretariado.Tokens;

/// <summary>Revoca un token: deja de valer en el acto y para siempre.</summary>
internal sealed record RevocarToken : IRequest
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RevocarTokenEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("tokens/{id:guid}", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new RevocarToken { Id = id }, ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(RevocarToken))
        .WithSummary("Revoca un token en el acto; con If-Match: * si urge")
        .RequireScope(Scopes.EmitirTokens)
        .RequireIfMatch();
}

internal sealed class RevocarTokenHandler(SecretariadoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<RevocarToken>
{
    public async Task Handle(RevocarToken comando, CancellationToken ct)
    {
        var token = await db.TargetAsync<Token>(Token.FolioDe(comando.Id), ct);

        token.Revocar(await db.EmisorDe(act.Actor, ct), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
