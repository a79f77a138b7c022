using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;

namespace OpenGov.Secretariado.Acuerdos;

internal enum SentidoVoto { AFavor, EnContra, Abstencion }

internal enum ResultadoAcuerdo { Adoptado, NoAdoptado }

/// <summary>El voto de un asiento.</summary>
/// <param name="Asiento">Clave del asiento que vota; cada uno tiene un voto (regla S11).</param>
/// <param name="Sector">Sector del asiento.</param>
/// <param name="Persona">Quien votó por el asiento.</param>
/// <param name="Calidad">Titular o, en su ausencia, suplente.</param>
/// <param name="Sentido">A favor, en contra o abstención.</param>
/// <param name="Razonamiento">Las razones que dio, si pidió que constaran.</param>
internal sealed record Voto(
    string Asiento, string Sector, FolioYNombre Persona, Calidad Calidad, SentidoVoto Sentido, string? Razonamiento);

/// <summary>La cuenta de votos de un sector.</summary>
/// <param name="Sector">Clave del sector.</param>
/// <param name="Asientos">Asientos presentes del sector.</param>
/// <param name="AFavor">Votos a favor.</param>
/// <param name="EnContra">Votos en contra.</param>
/// <param name="Abstenciones">Abstenciones.</param>
/// <param name="Mayoria">Verdadero si hubo más votos a favor que en contra en el sector.</param>
internal sealed record VotosDeSector(string Sector, int Asientos, int AFavor, int EnContra, int Abstenciones, bool Mayoria);

/// <summary>Una votación con todo lo necesario para repetir la cuenta.</summary>
/// <param name="Regla">La regla aplicada según la materia.</param>
/// <param name="Resultado">El resultado.</param>
/// <param name="AFavor">Votos a favor.</param>
/// <param name="EnContra">Votos en contra.</param>
/// <param name="Abstenciones">Abstenciones.</param>
/// <param name="PorSector">La cuenta de cada sector presente.</param>
/// <param name="Votos">El voto de cada asiento.</param>
/// <param name="Quorum">La prueba de quórum del momento en que se votó.</param>
internal sealed record Votacion(
    ReglaVotacion Regla,
    ResultadoAcuerdo Resultado,
    int AFavor,
    int EnContra,
    int Abstenciones,
    IReadOnlyList<VotosDeSector> PorSector,
    IReadOnlyList<Voto> Votos,
    PruebaQuorum Quorum)
{
    /// <summary>S11: one vote for each seat that is present, none missing and none twice.</summary>
    public static Votacion Contar(PruebaQuorum quorum, IReadOnlyList<Voto> votos, ReglaVotacion regla)
    {
        Rule.Require(votos.DistinctBy(v => v.Asiento).Count() == votos.Count, "STL-S11-voto-repetido", "Cada asiento tiene un solo voto.");
        var faltan = quorum.Presentes.Where(a => votos.All(v => v.Asiento != a.Asiento)).Select(a => a.Ocupa!.Nombre).ToList();
        Rule.Require(faltan.Count == 0, "STL-S11-faltan-votos",
            $"Falta el voto de {string.Join(", ", faltan)}. Quien no vota a favor ni en contra se registra como abstención.");

        var porSector = votos.GroupBy(v => v.Sector, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => ContarSector(g.Key, [.. g])).ToList();
        var aFavor = Cuantos(votos, SentidoVoto.AFavor);
        var enContra = Cuantos(votos, SentidoVoto.EnContra);
        var adoptado = regla switch
        {
            ReglaVotacion.MayoriaPorSector => porSector.TrueForAll(s => s.Mayoria),
            ReglaVotacion.Unanimidad => aFavor == votos.Count,
            _ => aFavor > enContra,
        };

        return new Votacion(regla, adoptado ? ResultadoAcuerdo.Adoptado : ResultadoAcuerdo.NoAdoptado,
            aFavor, enContra, votos.Count - aFavor - enContra, porSector, votos, quorum);
    }

    private static VotosDeSector ContarSector(string sector, List<Voto> votos)
    {
        var aFavor = Cuantos(votos, SentidoVoto.AFavor);
        var enContra = Cuantos(votos, SentidoVoto.EnContra);
        return new VotosDeSector(sector, votos.Count, aFavor, enContra, votos.Count - aFavor - enContra, Mayoria: aFavor > enContra);
    }

    private static int Cuantos(IEnumerable<Voto> votos, SentidoVoto sentido) => votos.Count(v => v.Sentido == sentido);
}
