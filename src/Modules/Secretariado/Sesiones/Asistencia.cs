using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>La presencia de una persona en la sesión, desde que llega hasta que se retira.</summary>
/// <param name="Persona">Folio y nombre público.</param>
/// <param name="Calidad">En qué calidad asiste.</param>
/// <param name="Asiento">Clave del asiento que ocupa o suple; nula para quien facilita.</param>
/// <param name="Sector">Sector del asiento; nulo para quien facilita.</param>
/// <param name="LlegadaEn">Instante de llegada (UTC), si se anotó.</param>
/// <param name="SalidaEn">Instante de salida (UTC), si se anotó.</param>
/// <param name="Presente">Falso si ya se retiró.</param>
internal sealed record Asistencia(
    FolioYNombre Persona,
    Calidad Calidad,
    string? Asiento,
    string? Sector,
    DateTimeOffset? LlegadaEn = null,
    DateTimeOffset? SalidaEn = null,
    bool Presente = true)
{
    /// <summary>Who somebody is in this STL on that day: nobody signs in without a seat or the facilitation.</summary>
    public static Asistencia De(string personaFolio, IntegracionDelDia stl, DateTimeOffset? llegadaEn = null)
    {
        var asistencia = stl.Asientos.SelectMany(EnAsiento).Append(Facilita(stl)).FirstOrDefault(a => a?.Persona.Folio == personaFolio);
        Rule.Require(asistencia is not null, "STL-S10-persona-sin-asiento",
            $"«{personaFolio}» no ocupaba ese día ningún asiento ni la facilitación. Revisa el folio o registra antes su nombramiento.");

        return asistencia with { LlegadaEn = llegadaEn };
    }

    /// <summary>Nobody leaves before coming, nor comes back before leaving.</summary>
    public void ExigirDespues(DateTimeOffset? en) => Rule.Require(!(en < (SalidaEn ?? LlegadaEn)), "STL-S10-hora-anterior",
        $"La hora es anterior a la última anotada de «{Persona.Folio}» en esta sesión ({SalidaEn ?? LlegadaEn:yyyy-MM-dd'T'HH:mm:ss'Z'}). Corrígela en «en».");

    private static IEnumerable<Asistencia?> EnAsiento(AsientoVigente asiento)
    {
        if (asiento.Titular is { } titular) yield return new(titular.Persona, Calidad.Titular, asiento.Clave, asiento.Sector);
        if (asiento.Suplente is { } suplente) yield return new(suplente.Persona, Calidad.Suplente, asiento.Clave, asiento.Sector);
    }

    private static Asistencia? Facilita(IntegracionDelDia stl) =>
        stl.Facilitador is { } facilitador ? new(facilitador.Persona, Calidad.Facilitador, Asiento: null, Sector: null) : null;
}
