using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.ApiTests;

/// <summary>Tokens without their ceremony, until the module that issues them stands.</summary>
internal sealed class TokenesDePrueba : IRequestHandler<PreguntarToken, TokenResumen?>
{
    private static readonly ConcurrentDictionary<string, TokenResumen> Emitidos = new();

    public static string Emitir(IReadOnlyList<string> alcances)
    {
        var token = Guid.NewGuid().ToString("N");
        Emitidos[Huella(SHA256.HashData(Encoding.UTF8.GetBytes(token)))] = new(Guid.CreateVersion7(), "pruebas", alcances, DateTimeOffset.MaxValue);
        return token;
    }

    public Task<TokenResumen?> Handle(PreguntarToken request, CancellationToken cancellationToken) =>
        Task.FromResult(Emitidos.GetValueOrDefault(Huella(request.Huella)));

    private static string Huella(byte[] huella) => Convert.ToHexString(huella);
}
