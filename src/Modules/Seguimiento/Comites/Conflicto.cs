using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>From that day what a member signs does not count: about one commitment, or about all when it names none.</summary>
internal sealed record Conflicto(Guid IntegranteId, string? CompromisoFolio, string Regla, DateOnly Desde, string Motivo)
{
    /// <summary>Everything that spoils her signatures: she lost her independence, recused herself, or left.</summary>
    public static IEnumerable<Conflicto> De(IntegranteComite integrante)
    {
        if (integrante.Inhabilitacion is { } perdida) yield return new(integrante.Id, null, perdida.Regla, perdida.Desde, perdida.Motivo);
        foreach (var excusa in integrante.Excusas) yield return new(integrante.Id, excusa.CompromisoFolio, excusa.Regla, excusa.Desde, excusa.Motivo);
        if (integrante.Hasta is { } ultimo) yield return new(integrante.Id, null, IntegranteComite.NoHabilitado, ultimo.AddDays(1), $"Dejó el comité el {ultimo:yyyy-MM-dd}.");
    }

    /// <summary>The facts that a change of a member tells.</summary>
    public static IEnumerable<INotification> Hechos(string comiteFolio, IntegranteComite? antes, IntegranteComite ahora, DateOnly fecha)
    {
        foreach (var excusa in ahora.Excusas.Except(antes?.Excusas ?? []))
        {
            yield return new ConflictoDetectado(comiteFolio, ahora.PersonaFolio, excusa.CompromisoFolio, excusa.Regla, excusa.Desde, fecha);
            yield return new ExcusaRegistrada(comiteFolio, ahora.PersonaFolio, excusa.CompromisoFolio, excusa.Regla, fecha);
        }

        if (ahora.Inhabilitacion is { } perdida && perdida != antes?.Inhabilitacion)
        {
            yield return new ConflictoDetectado(comiteFolio, ahora.PersonaFolio, null, perdida.Regla, perdida.Desde, fecha);
            yield return new IntegranteInhabilitado(comiteFolio, ahora.PersonaFolio, perdida.Regla, fecha);
        }

        if (ahora.Hasta is { } hasta && antes?.Hasta is null)
            yield return new IntegranteSeparado(comiteFolio, ahora.PersonaFolio, hasta, ahora.MotivoBaja ?? "", fecha);
    }

    public bool Alcanza(Guid integranteId, string compromisoFolio, DateOnly firmadoEl) =>
        integranteId == IntegranteId && (CompromisoFolio is null || CompromisoFolio == compromisoFolio) && firmadoEl >= Desde;
}
