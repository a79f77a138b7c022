namespace OpenGov.Seguimiento.Evidencias;

internal static class FoliosDeEvidencia
{
    /// <summary>EDOMEX-PAL1-C01-EV-1: under its commitment, so that a scope narrowed to the commitment covers it.</summary>
    public static async Task<string> NuevoFolioDeEvidencia(this SeguimientoDbContext db, string compromisoFolio, CancellationToken ct)
    {
        var serie = $"{compromisoFolio}-EV";
        return $"{serie}-{await db.NextNumberAsync(serie, ct)}";
    }
}
