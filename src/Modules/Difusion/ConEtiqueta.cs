using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Difusion;

/// <summary>A text with a strong ETag made of its bytes: whoever has it already is told so, and nothing more.</summary>
internal static class ConEtiqueta
{
    public static IResult Servir(string texto, string tipo)
    {
        var bytes = Encoding.UTF8.GetBytes(texto);
        return Results.Bytes(bytes, tipo, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }
}
