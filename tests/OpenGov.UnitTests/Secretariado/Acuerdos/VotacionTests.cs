using FsCheck;
using FsCheck.Fluent;
using OpenGov.Kernel;
using OpenGov.Secretariado;
using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Acuerdos;

public sealed class VotacionTests
{
    [Fact]
    public void Con_mayoria_por_sector_la_sociedad_civil_sola_puede_detenerlo()
    {
        VotoEmitido[] votos = [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoEntes, SentidoVoto.AFavor), Voto(AsientoCivil, SentidoVoto.EnContra)];

        Assert.Equal(ResultadoAcuerdo.Adoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.MayoriaPorSector, votos).Resultado);
        Assert.False(Contar(ReglaVotacion.MayoriaPorSector, votos).PorSector.Single(s => s.Sector == Sectores.SociedadCivil).Mayoria);
    }

    [Fact]
    public void Una_abstencion_rompe_la_unanimidad_pero_no_la_mayoria_simple()
    {
        VotoEmitido[] votos = [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoEntes, SentidoVoto.Abstencion), Voto(AsientoCivil, SentidoVoto.AFavor)];

        Assert.Equal(ResultadoAcuerdo.Adoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.Unanimidad, votos).Resultado);
    }

    [Fact]
    public void Un_empate_no_adopta()
    {
        VotoEmitido[] votos = [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoEntes, SentidoVoto.EnContra), Voto(AsientoCivil, SentidoVoto.Abstencion)];

        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
    }

    [Fact]
    public void Por_un_asiento_vota_su_titular_y_en_su_ausencia_su_suplente()
    {
        Assert.Equal(Civil, QuienVota(AsientoCivil, Instalada(Garante, Entes, Civil, CivilSuplente)));
        Assert.Equal(CivilSuplente, QuienVota(AsientoCivil, Instalada(Garante, Entes, CivilSuplente)));
    }

    [Fact]
    public void No_vota_un_asiento_ausente_ni_uno_que_no_existe()
    {
        VotoEmitido[] todos = [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoEntes, SentidoVoto.AFavor), Voto(AsientoCivil, SentidoVoto.AFavor)];
        var sinGarante = Quorum.Probar(Integracion(), new HashSet<string>([Entes, Civil]));

        Assert.Equal("STL-S11-asiento-ausente", Falta(() => Padron.Acreditar(todos, sinGarante)));
        Assert.Equal("STL-S11-asiento-desconocido", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [.. todos, Voto("facilitador", SentidoVoto.AFavor)])));
    }

    [Fact]
    public void Vota_cada_asiento_presente_y_una_sola_vez()
    {
        Assert.Equal("STL-S11-faltan-votos", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(AsientoGarante, SentidoVoto.AFavor)])));
        Assert.Equal("STL-S11-voto-repetido", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoGarante, SentidoVoto.EnContra)])));
    }

    [Fact]
    public void Lo_unanime_tiene_mayoria_en_cada_sector_y_eso_mayoria_simple() => Prop.ForAll(Votos(), votos =>
        Implica(Adopta(ReglaVotacion.Unanimidad, votos), Adopta(ReglaVotacion.MayoriaPorSector, votos))
        && Implica(Adopta(ReglaVotacion.MayoriaPorSector, votos), Adopta(ReglaVotacion.MayoriaSimple, votos))).Exigir();

    [Fact]
    public void Ningun_voto_se_pierde_y_el_orden_no_importa() => Prop.ForAll(Votos(), votos =>
    {
        var cuenta = ContarVotos(ReglaVotacion.MayoriaPorSector, votos);
        var alReves = ContarVotos(ReglaVotacion.MayoriaPorSector, [.. votos.Reverse()]);
        return cuenta.AFavor + cuenta.EnContra + cuenta.Abstenciones == votos.Length
            && cuenta.PorSector.Sum(s => s.Asientos) == votos.Length
            && cuenta.Resultado == alReves.Resultado && cuenta.PorSector.SequenceEqual(alReves.PorSector);
    }).Exigir();

    private static bool Implica(bool si, bool entonces) => !si || entonces;

    private static bool Adopta(ReglaVotacion regla, Voto[] votos) => ContarVotos(regla, votos).Resultado is ResultadoAcuerdo.Adoptado;

    // An STL as large as one likes: what is counted is the votes, whoever is present.
    private static Arbitrary<Voto[]> Votos() => (
        from votos in (
            from sector in Gen.Elements(Sectores.OrganoGarante, Sectores.EntesPublicos, Sectores.SociedadCivil)
            from sentido in Gen.Elements(Enum.GetValues<SentidoVoto>())
            select (sector, sentido)).NonEmptyListOf()
        select votos.Select((v, i) => new Voto($"{v.sector}-{i}", v.sector, new FolioYNombre($"PER-{i}", ""), Calidad.Titular, v.sentido, null)).ToArray()).ToArbitrary();

    private static Votacion ContarVotos(ReglaVotacion regla, Voto[] votos) => Votacion.Contar(
        new PruebaQuorum(new PoliticaQuorum(), votos.Length, 1, votos.Length, [], [.. votos.Select(v => new AsientoContado(v.Asiento, v.Sector, v.Persona, v.Calidad))], true, ""),
        votos, regla);

    private static Votacion Contar(ReglaVotacion regla, VotoEmitido[] votos) => Someter(Instalada(), regla, votos);

    private static Votacion Someter(Sesion sesion, ReglaVotacion regla, VotoEmitido[] votos) =>
        sesion.SometerAcuerdo(new AsuntoSometido(default, "Texto"), votos, regla, Dia).Votacion;

    private static string QuienVota(string asiento, Sesion sesion) => Someter(sesion, ReglaVotacion.MayoriaSimple,
        [Voto(AsientoGarante, SentidoVoto.AFavor), Voto(AsientoEntes, SentidoVoto.AFavor), Voto(AsientoCivil, SentidoVoto.AFavor)]).Votos.Single(v => v.Asiento == asiento).Persona.Folio;

    private static VotoEmitido Voto(string asiento, SentidoVoto sentido) => new(asiento, sentido);
}
