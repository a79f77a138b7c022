using FsCheck;
using FsCheck.Fluent;
using OpenGov.Kernel;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class QuorumTests
{
    private static readonly string[] Todos = [Garante, Entes, EntesSuplente, Civil, CivilSuplente, Facilitador];

    [Fact]
    public void Con_un_asiento_de_cada_sector_hay_quorum()
    {
        var prueba = Probar(Garante, Entes, Civil);

        Assert.True(prueba.HayQuorum);
        Assert.Equal((3, 2, 3), (prueba.AsientosTotales, prueba.AsientosNecesarios, prueba.AsientosPresentes));
    }

    [Fact]
    public void Aunque_sobren_asientos_no_hay_quorum_sin_un_sector()
    {
        var prueba = Probar(Garante, Entes);

        Assert.False(prueba.HayQuorum);
        Assert.Equal("STL-S10-sector-ausente", Falta(prueba.Exigir));
        Assert.Contains("sociedad_civil", prueba.Explicacion, StringComparison.Ordinal);
    }

    [Fact]
    public void El_suplente_cuenta_solo_si_falta_su_titular()
    {
        var conSuplente = Probar(Garante, Entes, CivilSuplente);
        var conAmbos = Probar(Garante, Entes, Civil, CivilSuplente);

        Assert.True(conSuplente.HayQuorum);
        Assert.Equal(CivilSuplente, conSuplente.Presentes.Single(a => a.Sector == Sectores.SociedadCivil).Ocupa!.Folio);
        Assert.Equal(3, conAmbos.AsientosPresentes);
        Assert.Equal(Civil, conAmbos.Presentes.Single(a => a.Sector == Sectores.SociedadCivil).Ocupa!.Folio);
    }

    [Fact]
    public void El_suplente_de_un_asiento_no_vale_por_el_de_otro_sector()
    {
        Assert.False(Probar(Garante, EntesSuplente, Entes).HayQuorum);
    }

    [Fact]
    public void Quien_facilita_no_cuenta()
    {
        Assert.Equal(0, Probar(Facilitador).AsientosPresentes);
    }

    [Fact]
    public void Los_asientos_vacantes_tambien_cuentan_en_el_total()
    {
        var stl = Integracion();
        var conVacantes = stl with { Asientos = [.. stl.Asientos, Vacante("entes_publicos-2"), Vacante("entes_publicos-3"), Vacante("entes_publicos-4")] };

        var prueba = Quorum.Probar(conVacantes, new HashSet<string>([Garante, Entes, Civil]));

        Assert.False(prueba.HayQuorum);
        Assert.Equal("STL-S10-sin-quorum", Falta(prueba.Exigir));
    }

    [Fact]
    public void Ninguna_politica_dispensa_a_la_sociedad_civil()
    {
        var laxa = Integracion() with { Politica = new PoliticaQuorum(MasDelPorcentaje: 0, UnoDeCadaSector: false) };

        Assert.True(Quorum.Probar(laxa, new HashSet<string>([Civil])).HayQuorum);
        Assert.Equal("STL-S10-sector-ausente", Falta(Quorum.Probar(laxa, new HashSet<string>([Garante, Entes])).Exigir));
    }

    [Fact]
    public void Que_llegue_alguien_nunca_quita_el_quorum() => Prop.ForAll(Presentes(), Gen.Elements(Todos).ToArbitrary(), (presentes, llega) =>
    {
        var antes = Probar(presentes);
        var despues = Probar([.. presentes, llega]);
        return despues.AsientosPresentes >= antes.AsientosPresentes && (!antes.HayQuorum || despues.HayQuorum);
    }).Exigir();

    [Fact]
    public void Cada_asiento_cuenta_a_lo_mas_una_vez_y_la_prueba_se_repite_igual() => Prop.ForAll(Presentes(), presentes =>
    {
        var prueba = Probar(presentes);
        return prueba.AsientosPresentes == prueba.Presentes.DistinctBy(a => a.Asiento).Count()
            && prueba.AsientosPresentes == prueba.PorSector.Sum(s => s.Presentes)
            && prueba.HayQuorum == (prueba.AsientosPresentes * 2 > prueba.AsientosTotales && prueba.PorSector.All(s => s.Presentes > 0))
            && prueba.Explicacion == Probar([.. presentes.Reverse()]).Explicacion;
    }).Exigir();

    private static Arbitrary<string[]> Presentes() => Gen.SubListOf(Todos).Select(p => p.ToArray()).ToArbitrary();

    private static PruebaQuorum Probar(params string[] presentes) => Quorum.Probar(Integracion(), new HashSet<string>(presentes));

    private static AsientoVigente Vacante(string clave) => new(clave, Sectores.EntesPublicos, Titular: null, Suplente: null);
}
