using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Compromisos.Diferencias;

/// <summary>Compares two rows of <c>historia</c>, for any resource of the module.</summary>
internal static class LecturaDeDiferencias
{
    private static readonly string[] DichoAparte = ["version", "acto"];

    /// <summary><c>GET /{recurso}/{folio}/diferencias</c>.</summary>
    /// <param name="repetidos">Members that repeat what others say: in the patch, but not in the sentences.</param>
    public static RouteHandlerBuilder MapDiferencias(this RouteGroupBuilder api, string recurso, params string[] repetidos) => api
        .MapGet($"{recurso}/{{folio}}/diferencias", async (string folio, [AsParameters] MomentosComparados momentos, DocumentStore store, CancellationToken ct) =>
        {
            var a = await Buscar(store, recurso, folio, "a", momentos.A, ct);
            var de = momentos.De is null && a.Version > 1
                ? await store.FindVersionAsync(CompromisosModule.Schema, recurso, folio, a.Version - 1, ct) ?? a
                : momentos.De is null ? a : await Buscar(store, recurso, folio, "de", momentos.De, ct);
            return TypedResults.Ok(Comparar(de, a, [.. DichoAparte, .. repetidos]));
        })
        .WithMetadata(new PublicRead());

    private static DiferenciasEntreVersiones Comparar(StoredDocument de, StoredDocument a, string[] sinFrase)
    {
        var parche = ParcheJson.Entre(JsonNode.Parse(de.Json), JsonNode.Parse(a.Json));
        return new(Resumir(de), Resumir(a), Frases.Decir(parche.Where(operacion => !sinFrase.Contains(operacion.Camino[0].Miembro))), parche);
    }

    private static VersionResumen Resumir(StoredDocument documento) =>
        new(documento.Version, JsonNode.Parse(documento.Json)!["acto"].Deserialize<ActoPublicado>(Json.Stored)!);

    private static async Task<StoredDocument> Buscar(DocumentStore store, string recurso, string folio, string parametro, string? momento, CancellationToken ct)
    {
        var hallado = int.TryParse(momento, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await store.FindVersionAsync(CompromisosModule.Schema, recurso, folio, version, ct)
            : await store.FindAsync(CompromisosModule.Schema, recurso, folio, EnElTiempo(parametro, momento), ct);
        return hallado ?? throw new NotFoundException(recurso, momento is null ? folio : $"{folio}, {momento}");
    }

    private static TimeParameters EnElTiempo(string parametro, string? momento)
    {
        if (momento is null) return new(null, null);
        if (DateOnly.TryParseExact(momento, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return new(momento, null);
        if (momento.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(momento, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instante))
            return new(null, instante.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

        throw new BadParameterException(parametro, "Debe ser un número de versión, una fecha AAAA-MM-DD o un instante RFC 3339.");
    }
}
