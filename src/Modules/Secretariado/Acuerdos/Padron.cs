using OpenGov.Secretariado.Sesiones;

namespace OpenGov.Secretariado.Acuerdos;

/// <summary>El voto de un asiento, tal como se emite. Quién vota por él lo dice la lista de asistencia: el titular o, en su ausencia, el suplente.</summary>
/// <param name="Asiento">Clave del asiento, por ejemplo sociedad_civil-1.</param>
/// <param name="Sentido">A favor, en contra o abstención.</param>
/// <param name="Razonamiento">Las razones que pide que consten.</param>
internal sealed record VotoEmitido(string Asiento, SentidoVoto Sentido, string? Razonamiento = null)
{
    public const int AsientoMaximo = 60;
    public const int RazonamientoMaximo = 2_000;
}

/// <summary>Who votes for each seat: whoever holds it in the session at that moment. Who has no seat, as who facilitates, cannot vote (S4).</summary>
internal static class Padron
{
    public static IReadOnlyList<Voto> Acreditar(IReadOnlyList<VotoEmitido> emitidos, PruebaQuorum quorum) =>
        [.. emitidos.Select(voto => Acreditar(voto, quorum))];

    private static Voto Acreditar(VotoEmitido voto, PruebaQuorum quorum)
    {
        var asiento = quorum.Asientos.FirstOrDefault(a => a.Asiento == voto.Asiento);
        Rule.Require(asiento is not null, "STL-S11-asiento-desconocido",
            $"El STL no tenía ese día el asiento «{voto.Asiento}»; los suyos son {string.Join(", ", quorum.Asientos.Select(a => a.Asiento))}.");
        Rule.Ensure(asiento is { Ocupa: not null, Calidad: not null }, "STL-S11-asiento-ausente",
            $"Nadie ocupa en la sesión el asiento «{voto.Asiento}»: no vota hasta que se registre la llegada de su titular o de su suplente.");

        return new Voto(asiento.Asiento, asiento.Sector, asiento.Ocupa!, asiento.Calidad!.Value, voto.Sentido, voto.Razonamiento);
    }
}
