using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.ApiTests;

/// <summary>Tokens without their ceremony; those that the API issued are asked of who owns them.</summary>
internal sealed class TokenesDePrueba(IServiceProvider services) : IRequestHandler<PreguntarToken, TokenResumen?>
{
    private static readonly ConcurrentDictionary<string, TokenResumen> Emitidos = new();

    public static string Emitir(IReadOnlyList<string> alcances)
    {
        var token = Guid.NewGuid().ToString("N");
        Emitidos[Huella(SHA256.HashData(Encoding.UTF8.GetBytes(token)))] = new(Guid.CreateVersion7(), "pruebas", alcances, DateTimeOffset.MaxValue);
        return token;
    }

    public async Task<TokenResumen?> Handle(PreguntarToken request, CancellationToken cancellationToken) =>
        Emitidos.GetValueOrDefault(Huella(request.Huella))
        ?? await services.GetServices<IRequestHandler<PreguntarToken, TokenResumen?>>().First(h => h is not TokenesDePrueba).Handle(request, cancellationToken);

    private static string Huella(byte[] huella) => Convert.ToHexString(huella);
}
