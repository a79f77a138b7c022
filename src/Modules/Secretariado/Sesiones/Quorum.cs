using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>S10 as a pure function: the same seats and the same people present always give the same proof.</summary>
internal static class Quorum
{
    public static PruebaQuorum Probar(IntegracionDelDia stl, IReadOnlySet<string> presentes)
    {
        var contados = stl.Asientos.Select(asiento => Contar(asiento, presentes)).ToList();
        var necesarios = (contados.Count * stl.Politica.MasDelPorcentaje / 100) + 1;
        var cuantos = contados.Count(a => a.Ocupa is not null);
        var porSector = SectoresDe(stl).Select(sector => ContarSector(sector, contados, stl.Politica)).ToList();
        var hay = cuantos >= necesarios && porSector.TrueForAll(s => s.Cumple);

        return new PruebaQuorum(stl.Politica, contados.Count, necesarios, cuantos, porSector, contados, hay,
            Explicar(hay, cuantos, contados.Count, necesarios, porSector));
    }

    // A suplente counts only while the titular of that very seat is absent.
    private static AsientoContado Contar(AsientoVigente asiento, IReadOnlySet<string> presentes) => asiento switch
    {
        { Titular: { } titular } when presentes.Contains(titular.Persona.Folio) => new(asiento.Clave, asiento.Sector, titular.Persona, Calidad.Titular),
        { Suplente: { } suplente } when presentes.Contains(suplente.Persona.Folio) => new(asiento.Clave, asiento.Sector, suplente.Persona, Calidad.Suplente),
        _ => new(asiento.Clave, asiento.Sector, Ocupa: null, Calidad: null),
    };

    // Civil society is always asked for, even of an STL that left it without a seat.
    private static IEnumerable<string> SectoresDe(IntegracionDelDia stl) =>
        stl.Asientos.Select(a => a.Sector).Concat(stl.Sectores).Append(Sectores.SociedadCivil).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static QuorumDeSector ContarSector(string sector, List<AsientoContado> asientos, PoliticaQuorum politica)
    {
        var suyos = asientos.Where(a => a.Sector == sector).ToList();
        var presentes = suyos.Count(a => a.Ocupa is not null);
        var exigido = politica.UnoDeCadaSector || sector == Sectores.SociedadCivil;
        return new QuorumDeSector(sector, suyos.Count, presentes, exigido, Cumple: presentes > 0 || !exigido);
    }

    private static string Explicar(bool hay, int presentes, int total, int necesarios, List<QuorumDeSector> sectores)
    {
        var cuenta = $"{presentes} de {total} asientos presentes; se necesitan {necesarios}";
        if (hay) return $"Hay quórum: {cuenta}, y ningún sector exigido está ausente.";

        var ausentes = sectores.Where(s => !s.Cumple).Select(s => s.Sector).ToList();
        return ausentes.Count == 0 ? $"No hay quórum: {cuenta}." : $"No hay quórum: {cuenta}. Sector ausente: {string.Join(", ", ausentes)}.";
    }
}
