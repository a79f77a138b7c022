namespace OpenGov.Secretariado.Tokens;

/// <summary>Emite un token. El secreto se muestra una sola vez, en esta respuesta. Nadie otorga más de lo que tiene, ni por más tiempo.</summary>
/// <param name="Titular">A quién se emite: persona, área o sistema.</param>
/// <param name="Alcances">Qué permite hacer: recurso:accion, o recurso:accion:FOLIO para un solo recurso.</param>
/// <param name="VigenciaDias">Días que valdrá, de 1 a 366, y no después que el token de quien lo emite. Si se omite, 90 o los que le queden a ese token.</param>
internal sealed record EmitirToken(string Titular, IReadOnlyList<string> Alcances, int? VigenciaDias = null) : IRequest<TokenEmitido>;

internal sealed class EmitirTokenEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("tokens", async (EmitirToken comando, ISender sender, CancellationToken ct) =>
        {
            var emitido = await sender.Send(comando, ct);
            return TypedResults.Created($"/api/v1/tokens/{emitido.Token.Id}", emitido);
        })
        .WithName(nameof(EmitirToken))
        .WithSummary("Emite un token y muestra su secreto una sola vez")
        .RequireScope(Scopes.EmitirTokens)
        .AnswersSecret();
}

internal sealed class EmitirTokenValidator : AbstractValidator<EmitirToken>
{
    public EmitirTokenValidator(IReadOnlyList<IModule> modules)
    {
        var conocidos = modules.SelectMany(m => m.Scopes).Select(s => s.Name).Append(Alcance.Todo).ToHashSet(StringComparer.Ordinal);
        RuleFor(c => c.Titular).Texto(Token.TitularMaximo);
        RuleFor(c => c.VigenciaDias).InclusiveBetween(1, Token.VigenciaDiasMaximo);
        RuleFor(c => c.Alcances).NotEmpty()
            .Must(alcances => alcances is null || alcances.Count <= Alcance.MaximoPorToken).WithMessage($"Un token admite hasta {Alcance.MaximoPorToken} alcances.");
        RuleForEach(c => c.Alcances).Texto(Alcance.Maximo).Matches(Alcance.Forma).WithErrorCode("forma").WithMessage("Un alcance se escribe recurso:acción, por ejemplo mesas:escribir; el contrato los dice todos.")
            .Must(alcance => alcance is null || conocidos.Contains(Alcance.SinRecurso(alcance))).WithErrorCode("no_existe").WithMessage("No existe el alcance «{PropertyValue}».");
    }
}

internal sealed class EmitirTokenHandler(SecretariadoDbContext db, ActContext act, TimeProvider clock) : IRequestHandler<EmitirToken, TokenEmitido>
{
    public async Task<TokenEmitido> Handle(EmitirToken comando, CancellationToken ct)
    {
        var (secreto, ahora) = (TokenSecreto.Generar(), clock.GetUtcNow());
        var emisor = await db.EmisorDe(act.Actor, ct);
        var vigencia = comando.VigenciaDias is { } dias ? TimeSpan.FromDays(dias) : emisor.Hasta(TimeSpan.FromDays(Token.VigenciaDias), ahora);

        var token = Token.Emitir(secreto, comando.Titular, comando.Alcances, vigencia, emisor, ahora);
        db.Tokens.Add(token);
        await db.SaveChangesAsync(ct);

        return new TokenEmitido(secreto.Texto, TokenDetalle.De(token, ahora));
    }
}
