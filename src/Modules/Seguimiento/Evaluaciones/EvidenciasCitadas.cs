using OpenGov.Seguimiento.Evidencias;

namespace OpenGov.Seguimiento.Evaluaciones;

internal static class EvidenciasCitadas
{
    /// <summary>The evidence an evaluation cites, as far as it exists.</summary>
    public static async Task<IReadOnlyList<Evidencia>> CitadasEn(this SeguimientoDbContext db, ContenidoEvaluacion contenido, CancellationToken ct)
    {
        var folios = contenido.Citadas();
        return await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.Folio)).ToListAsync(ct);
    }
}
