namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// What a token may do and in whose name are two scopes: seguimiento:verificar says the first, seguimiento:integrante:PER-… the
/// second (docs/adr/0028). The name must be that very one: a folio that begins the same is somebody else.
/// </summary>
internal static class QuienFirma
{
    public static bool FirmaPor(this Actor actor, string personaFolio) =>
        actor.Scopes.Any(a => a is "*" or Scopes.Integrante || a == $"{Scopes.Integrante}:{personaFolio}");

    public static void ExigirQueFirmePor(this Actor actor, string personaFolio) => Rule.Ensure(
        actor.FirmaPor(personaFolio), "SEG-V5-firma-ajena", $"Este token no actúa por {personaFolio}: hace falta uno con «{Scopes.Integrante}:{personaFolio}».");

    /// <summary>V4: who may report on a commitment, or on anything of it, does not judge it.</summary>
    public static void ExigirQueJuzgue(this Actor actor, string compromisoFolio, string personaFolio)
    {
        Rule.Ensure(!actor.Holds(Scopes.Reportar, compromisoFolio) && !actor.Scopes.Any(a => a.StartsWith($"{Scopes.Reportar}:{compromisoFolio}-", StringComparison.Ordinal)),
            "SEG-V4-juez-y-parte", $"Este token también puede reportar el avance de {compromisoFolio}, y quien reporta no verifica. Usa uno que no tenga «{Scopes.Reportar}».");
        actor.ExigirQueFirmePor(personaFolio);
    }

    /// <summary>The committee at work of a plan, kept as it is while somebody signs: a conflict found meanwhile waits, and then sees the signature.</summary>
    public static async Task<ComiteSeguimiento?> ElComiteEnFunciones(this SeguimientoDbContext db, string planFolio, CancellationToken ct)
    {
        var folio = await db.Comites.Where(c => c.PlanFolio == planFolio && c.Estado == EstadoComite.EnFunciones).Select(c => c.Folio).SingleOrDefaultAsync(ct);
        return folio is null ? null : await db.HoldAsync<ComiteSeguimiento>(folio, ct, shared: true);
    }

    /// <summary>The same, when without one there is nothing to do.</summary>
    public static async Task<ComiteSeguimiento> ExigirComiteEnFunciones(this SeguimientoDbContext db, string planFolio, CancellationToken ct)
    {
        var comite = await db.ElComiteEnFunciones(planFolio, ct);
        Rule.Ensure(comite is not null, "SEG-comite-sin-funciones", $"El plan {planFolio} no tiene un comité en funciones.");
        return comite;
    }
}
