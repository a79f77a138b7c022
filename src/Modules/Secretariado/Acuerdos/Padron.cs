using OpenGov.Secretariado.Sesiones;

namespace OpenGov.Secretariado.Acuerdos;

/// <summary>El voto de una persona, tal como se emite.</summary>
/// <param name="PersonaFolio">Quien vota: el titular presente o, en su ausencia, el suplente.</param>
/// <param name="Sentido">A favor, en contra o abstención.</param>
/// <param name="Razonamiento">Las razones que pide que consten.</param>
internal sealed record VotoEmitido(string PersonaFolio, SentidoVoto Sentido, string? Razonamiento = null)
{
    public const int RazonamientoMaximo = 2_000;
}

/// <summary>Who may vote for which seat: the one person who holds it in the session at that moment.</summary>
internal static class Padron
{
    public static IReadOnlyList<Voto> Acreditar(IReadOnlyList<VotoEmitido> emitidos, IntegracionDelDia stl, PruebaQuorum quorum) =>
        [.. emitidos.Select(voto => Acreditar(voto, stl, quorum))];

    private static Voto Acreditar(VotoEmitido voto, IntegracionDelDia stl, PruebaQuorum quorum)
    {
        Rule.Ensure(stl.Facilitador?.Persona.Folio != voto.PersonaFolio, "STL-S4-facilitador-sin-voto",
            "Quien facilita tiene voz y no voto: quita su voto.");
        var asiento = quorum.Presentes.FirstOrDefault(a => a.Ocupa!.Folio == voto.PersonaFolio);
        Rule.Ensure(asiento is not null || stl.Asientos.All(a => a.Suplente?.Persona.Folio != voto.PersonaFolio), "STL-S10-suplente-sin-voto",
            $"«{voto.PersonaFolio}» es suplente: vota solo si está presente y el titular de su asiento no lo está.");
        Rule.Ensure(asiento is not null, "STL-S11-votante-sin-asiento",
            $"«{voto.PersonaFolio}» no ocupa ningún asiento presente en la sesión. Registra antes su llegada.");

        return new Voto(asiento.Asiento, asiento.Sector, asiento.Ocupa!, asiento.Calidad!.Value, voto.Sentido, voto.Razonamiento);
    }
}
