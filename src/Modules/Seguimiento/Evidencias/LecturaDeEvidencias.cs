namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Who may not read an evidence cannot tell that it exists: whatever names it answers as it would of a folio nobody gave (docs/adr/0048).</summary>
internal static class LecturaDeEvidencias
{
    public static bool PuedeLeer(this Actor actor, Evidencia evidencia) => evidencia.IsVisible || actor.TieneAlcanceSobre(evidencia);

    public static bool TieneAlcanceSobre(this Actor actor, Evidencia evidencia) => Scopes.LeerReservada.Split(' ').Any(alcance => actor.Holds(alcance, evidencia.Folio));

    /// <summary>The evidence an address names under a commitment; under another one it does not exist, whatever version the caller saw.</summary>
    public static async Task<Evidencia> EvidenciaDe(this SeguimientoDbContext db, string compromisoFolio, string folio, CancellationToken ct) =>
        await db.Evidencias.AnyAsync(e => e.Folio == folio && e.CompromisoFolio == compromisoFolio, ct)
            ? await db.TargetAsync<Evidencia>(folio, ct)
            : throw new NotFoundException("evidencias", folio);

    /// <summary>Those of these that exist for whoever asks.</summary>
    public static async Task<IReadOnlyList<Evidencia>> EvidenciasLegibles(this SeguimientoDbContext db, IReadOnlyList<string> folios, Actor actor, CancellationToken ct) =>
        [.. (await db.Evidencias.AsNoTracking().Where(e => folios.Contains(e.Folio)).OrderBy(e => e.Folio).ToListAsync(ct)).Where(actor.PuedeLeer)];

    /// <summary>The evidence a body names; 422 on the first one nobody knows.</summary>
    public static async Task<IReadOnlyList<Evidencia>> LasEvidencias(this SeguimientoDbContext db, IReadOnlyList<string> folios, Actor actor, CancellationToken ct)
    {
        var halladas = await db.EvidenciasLegibles(folios, actor, ct);
        var desconocida = folios.FirstOrDefault(f => halladas.All(e => e.Folio != f));
        return desconocida is null ? halladas : throw Preguntas.NoExiste("EvidenciasFolios", $"No existe la evidencia «{desconocida}».");
    }
}
