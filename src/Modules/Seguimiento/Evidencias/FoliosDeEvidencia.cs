namespace OpenGov.Seguimiento.Evidencias;

internal static class FoliosDeEvidencia
{
    /// <summary>EDOMEX-PAL1-C01-EV-1: under its commitment, so that a scope narrowed to the commitment covers it.</summary>
    public static async Task<string> NuevoFolioDeEvidencia(this SeguimientoDbContext db, string compromisoFolio, CancellationToken ct)
    {
        var serie = $"{compromisoFolio}-EV";
        return $"{serie}-{await db.NextNumberAsync(serie, ct)}";
    }

    /// <summary>The evidence a body names; 422 on the first one nobody knows.</summary>
    public static async Task<IReadOnlyList<Evidencia>> LasEvidencias(this SeguimientoDbContext db, IReadOnlyList<string> folios, CancellationToken ct)
    {
        var halladas = await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.Folio)).OrderBy(e => e.Folio).ToListAsync(ct);
        var desconocida = folios.FirstOrDefault(f => halladas.TrueForAll(e => e.Folio != f));
        return desconocida is null ? halladas : throw Preguntas.NoExiste("EvidenciasFolios", $"No existe la evidencia «{desconocida}».");
    }
}
