using OpenGov.Secretariado.Contracts;

namespace OpenGov.Secretariado.Tokens;

/// <summary>A mistyped token is refused here, before it costs the database a question.</summary>
internal sealed class ReconocerTokenHandler(ISender sender) : IRequestHandler<ReconocerToken, TokenResumen?>
{
    public async Task<TokenResumen?> Handle(ReconocerToken pregunta, CancellationToken ct) =>
        TokenSecreto.TryParse(pregunta.Texto, out var secreto) ? await sender.Send(new PreguntarToken(secreto.Huella), ct) : null;
}
