using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Tokens;

/// <summary>The command line of the installation asks for the same use cases as the API; only who asks is different.</summary>
internal sealed class EmitirTokenEnConsolaHandler(ISender sender) : IRequestHandler<EmitirTokenEnConsola, TokenEmitidoEnConsola>
{
    public async Task<TokenEmitidoEnConsola> Handle(EmitirTokenEnConsola peticion, CancellationToken ct)
    {
        var emitido = await sender.Send(new EmitirToken(peticion.Titular, peticion.Alcances, peticion.VigenciaDias), ct);

        return new TokenEmitidoEnConsola(emitido.Secreto, ListarTokensEnConsolaHandler.Resumir(emitido.Token));
    }
}

internal sealed class ListarTokensEnConsolaHandler(ISender sender) : IRequestHandler<ListarTokensEnConsola, IReadOnlyList<TokenEnConsola>>
{
    public async Task<IReadOnlyList<TokenEnConsola>> Handle(ListarTokensEnConsola peticion, CancellationToken ct)
    {
        var tokens = new List<TokenEnConsola>();
        string? cursor = null;
        do
        {
            var pagina = await sender.Send(new ListarTokens(ListParameters.LimiteMaximo, cursor), ct);
            tokens.AddRange(pagina.Datos.Select(Resumir));
            cursor = pagina.CursorSiguiente;
        }
        while (cursor is not null);

        return tokens;
    }

    internal static TokenEnConsola Resumir(TokenDetalle token) => new(
        token.Id, token.Titular, token.Alcances, Json.SnakeCase($"{token.Estado}"), token.Terminacion, token.ExpiraEn, token.UltimoUsoEn);
}

internal sealed class RevocarTokenEnConsolaHandler(ISender sender) : IRequestHandler<RevocarTokenEnConsola>
{
    public Task Handle(RevocarTokenEnConsola peticion, CancellationToken ct) => sender.Send(new RevocarToken { Id = peticion.Id }, ct);
}
