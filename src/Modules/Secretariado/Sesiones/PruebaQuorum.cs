using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>El cálculo de quórum con sus datos de entrada y su resultado: cualquiera puede repetirlo (regla S10).</summary>
/// <param name="Politica">La regla aplicada. La sociedad civil debe estar presente siempre, diga lo que diga la política.</param>
/// <param name="AsientosTotales">Asientos del STL ese día, también los vacantes.</param>
/// <param name="AsientosNecesarios">Asientos presentes que la regla pide.</param>
/// <param name="AsientosPresentes">Asientos ocupados en la sesión; cada asiento cuenta una vez.</param>
/// <param name="PorSector">La cuenta de cada sector.</param>
/// <param name="Asientos">Quién hace valer cada asiento en la sesión.</param>
/// <param name="HayQuorum">El resultado.</param>
/// <param name="Explicacion">El resultado en una frase.</param>
internal sealed record PruebaQuorum(
    PoliticaQuorum Politica,
    int AsientosTotales,
    int AsientosNecesarios,
    int AsientosPresentes,
    IReadOnlyList<QuorumDeSector> PorSector,
    IReadOnlyList<AsientoContado> Asientos,
    bool HayQuorum,
    string Explicacion)
{
    [JsonIgnore]
    public IReadOnlyList<AsientoContado> Presentes => [.. Asientos.Where(a => a.Ocupa is not null)];

    /// <summary>Without the numbers, or without a sector, nothing is agreed.</summary>
    public void Exigir()
    {
        var ausentes = PorSector.Where(s => !s.Cumple).Select(s => s.Sector).ToList();
        Rule.Ensure(ausentes.Count == 0, "STL-S10-sector-ausente",
            $"Sin quórum: no está presente ningún asiento de {string.Join(", ", ausentes)}. Espera a su titular o a su suplente.");
        Rule.Ensure(HayQuorum, "STL-S10-sin-quorum",
            $"Sin quórum: están presentes {AsientosPresentes} de {AsientosTotales} asientos y se necesitan {AsientosNecesarios}.");
    }
}

/// <summary>La cuenta de quórum de un sector.</summary>
/// <param name="Sector">Clave del sector.</param>
/// <param name="Asientos">Asientos del sector.</param>
/// <param name="Presentes">Asientos del sector ocupados en la sesión.</param>
/// <param name="Exigido">Verdadero si la regla pide que el sector esté presente.</param>
/// <param name="Cumple">Verdadero si el sector no impide el quórum.</param>
internal sealed record QuorumDeSector(string Sector, int Asientos, int Presentes, bool Exigido, bool Cumple);

/// <summary>Quién hace valer un asiento: el titular o, solo en su ausencia, el suplente.</summary>
/// <param name="Asiento">Clave del asiento, por ejemplo sociedad_civil-1.</param>
/// <param name="Sector">Sector del asiento.</param>
/// <param name="Ocupa">Quien lo hace valer; nulo si está ausente.</param>
/// <param name="Calidad">En qué calidad lo ocupa; nula si está ausente.</param>
internal sealed record AsientoContado(string Asiento, string Sector, FolioYNombre? Ocupa, Calidad? Calidad);
