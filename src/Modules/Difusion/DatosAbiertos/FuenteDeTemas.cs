using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The topics that somebody used. The list is open: nobody registers them, what is published names them.</summary>
internal sealed class FuenteDeTemas(FuenteDePublicados publicados) : IFuenteDeTabla
{
    private static readonly string[] Usan = ["mesas", "problematicas", "compromisos"];

    public string Recurso => "temas";

    public string Llave => "clave";

    public Task<EncabezadoDeDatos> AlcanceAsync(Corte corte, CancellationToken ct) =>
        Task.FromResult(Usan.Select(u => corte.Alcances.GetValueOrDefault(u)).OfType<EncabezadoDeDatos>().MaxBy(a => a.Version) ?? EncabezadoDeDatos.Vacio);

    public async IAsyncEnumerable<Publicado> LeerAsync(Corte corte, [EnumeratorCancellation] CancellationToken ct)
    {
        var temas = new SortedDictionary<string, TemaEnUso>(StringComparer.Ordinal);
        foreach (var recurso in Usan)
            await foreach (var publicado in publicados.LeerAsync(recurso, corte.Hasta, ct))
                if (publicado.RetiradoEn is null && publicado.Documento.TryGetProperty("tema_clave", out var clave) && clave.GetString() is { } tema)
                    temas[tema] = (temas.GetValueOrDefault(tema) ?? new TemaEnUso(tema, 0, 0, 0)).Con(recurso);
        foreach (var tema in temas.Values) yield return new Publicado(tema.Clave, JsonSerializer.SerializeToElement(tema, Json.Wire), RetiradoEn: null);
    }
}
