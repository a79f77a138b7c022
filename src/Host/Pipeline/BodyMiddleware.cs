using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace OpenGov.Host;

/// <summary>The body as it came (the hash of it, if it is a file), for whoever must read it again: the idempotency key's fingerprint, the report of its faults.</summary>
internal sealed record BufferedBody(byte[] Bytes, Stream? File = null)
{
    /// <summary>The body from its beginning.</summary>
    public Stream Again()
    {
        if (File is null) return new MemoryStream(Bytes);

        File.Position = 0;
        return File;
    }
}

/// <summary>Reads a body once, bounded, after the caller was let in. A command without members may come without a body.</summary>
internal sealed class BodyMiddleware(RequestDelegate next, IOptions<Settings> settings)
{
    private const int MemoryForAFile = 64 * 1024;

    /// <summary>A request holds a place among those attended while its body arrives: who writes slowly may not hold it for long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly byte[] EmptyObject = "{}"u8.ToArray();

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<FileBody>() is { } file)
        {
            await WithFileAsync(http, file);
            return;
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts)
        {
            if (http.Request.Headers.ContentEncoding.Count > 0)
            {
                await ProblemCatalog.UnsupportedMediaType.WriteAsync(http);
                return;
            }

            if (await ReadAsync(http, settings.Value.Limites.CuerpoBytes) is not { } body)
            {
                await ProblemCatalog.PayloadTooLarge.WriteAsync(http);
                return;
            }

            if (body.Length == 0 && accepts.ContentTypes.Contains("application/json"))
            {
                body = EmptyObject;
                http.Request.ContentType = "application/json";
                http.Features.Set<IHttpRequestBodyDetectionFeature>(new ThereIsABody());
            }

            http.Features.Set(new BufferedBody(body));
            http.Request.Body = new MemoryStream(body);
            http.Request.ContentLength = body.Length;
        }

        await next(http);
    }

    // A file waits on disk, not in memory, for as long as the caller takes to send it; the key's fingerprint is that of its hash.
    private async Task WithFileAsync(HttpContext http, FileBody file)
    {
        if (http.Request.Headers.ContentEncoding.Count > 0 || !MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !file.Types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
        {
            await ProblemCatalog.UnsupportedMediaType.WriteAsync(http);
            return;
        }

        await using var spool = new FileBufferingReadStream(http.Request.Body, MemoryForAFile);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (http.Request.ContentLength > file.MaxBytes || !await ReadAsync(spool, file.MaxBytes, hash.AppendData, http.RequestAborted))
        {
            await ProblemCatalog.FileTooLarge(file.MaxBytes).WriteAsync(http);
            return;
        }

        var body = new BufferedBody(hash.GetHashAndReset(), spool);
        http.Features.Set(body);
        http.Request.Body = body.Again();
        await next(http);
    }

    // The server saw none; the binder would stop there.
    private sealed class ThereIsABody : IHttpRequestBodyDetectionFeature
    {
        public bool CanHaveBody => true;
    }

    private static async Task<byte[]?> ReadAsync(HttpContext http, long limit)
    {
        if (http.Request.ContentLength > limit) return null;

        using var copy = new MemoryStream();
        using var hurry = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        hurry.CancelAfter(Patience);
        try
        {
            return await ReadAsync(http.Request.Body, limit, copy.Write, hurry.Token) ? copy.ToArray() : null;
        }
        catch (OperationCanceledException slow) when (!http.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body took too long to arrive.", StatusCodes.Status408RequestTimeout, slow);
        }
    }

    /// <returns>False as soon as there is more than the limit.</returns>
    private static async Task<bool> ReadAsync(Stream body, long limit, ChunkReader take, CancellationToken ct)
    {
        var chunk = new byte[16 * 1024];
        long total = 0;
        int read;
        while ((read = await body.ReadAsync(chunk, ct)) > 0)
        {
            if ((total += read) > limit) return false;
            take(chunk.AsSpan(0, read));
        }

        return true;
    }

    private delegate void ChunkReader(ReadOnlySpan<byte> chunk);
}
