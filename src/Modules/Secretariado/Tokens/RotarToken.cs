namespace OpenGov.Secretariado.Tokens;

/// <summary>Sustituye un token por otro con los mismos alcances y la misma vigencia, sin pasar de la que le quede a quien lo rota. El anterior vale 24 horas más, para que nadie tenga que parar.</summary>
internal sealed record RotarToken : IRequest<TokenEmitido>
{
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class RotarTokenEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("tokens/{id:guid}/rotacion", async (Guid id, ISender sender, CancellationToken ct) =>
        {
            var emitido = await sender.Send(new RotarToken { Id = id }, ct);
            return TypedResults.Created($"/api/v1/tokens/{emitido.Token.Id}", emitido);
        })
        .WithName(nameof(RotarToken))
        .WithSummary("Sustituye un token por otro; el anterior vale 24 horas más")
        .RequireScope(Scopes.EmitirTokens)
        .RequireIfMatch()
        .AnswersSecret();
}

internal sealed class RotarTokenHandler(SecretariadoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<RotarToken, TokenEmitido>
{
    public async Task<TokenEmitido> Handle(RotarToken comando, CancellationToken ct)
    {
        var (secreto, ahora) = (TokenSecreto.Generar(), clock.GetUtcNow());
        var anterior = await db.TargetAsync<Token>(Token.FolioDe(comando.Id), ct);

        var token = anterior.Rotar(secreto, await db.EmisorDe(act.Actor, ct), ahora);
        db.Tokens.Add(token);
        await db.SaveChangesAsync(ct);

        return new TokenEmitido(secreto.Texto, TokenDetalle.De(token, ahora));
    }
}
