namespace OpenGov.Seguimiento.Evidencias;

internal static class FoliosDeEvidencia
{
    /// <summary>EV-2022-000001: the year it is recorded, and a series that starts again each year.</summary>
    public static async Task<string> NuevoFolioDeEvidencia(this SeguimientoDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var serie = $"EV-{clock.GetToday().Year:D4}";
        return $"{serie}-{await db.NextNumberAsync(serie, ct):D6}";
    }

    /// <summary>The evidence a body names; 422 on the first one nobody knows.</summary>
    public static async Task<IReadOnlyList<Evidencia>> LasEvidencias(this SeguimientoDbContext db, IReadOnlyList<string> folios, CancellationToken ct)
    {
        var halladas = await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.Folio)).OrderBy(e => e.Folio).ToListAsync(ct);
        var desconocida = folios.FirstOrDefault(f => halladas.TrueForAll(e => e.Folio != f));
        return desconocida is null ? halladas : throw Preguntas.NoExiste("EvidenciasFolios", $"No existe la evidencia «{desconocida}».");
    }
}
