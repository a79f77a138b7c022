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
        VotoEmitido[] votos = [Voto(Garante, SentidoVoto.AFavor), Voto(Entes, SentidoVoto.AFavor), Voto(Civil, SentidoVoto.EnContra)];

        Assert.Equal(ResultadoAcuerdo.Adoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.MayoriaPorSector, votos).Resultado);
        Assert.False(Contar(ReglaVotacion.MayoriaPorSector, votos).PorSector.Single(s => s.Sector == Sectores.SociedadCivil).Mayoria);
    }

    [Fact]
    public void Una_abstencion_rompe_la_unanimidad_pero_no_la_mayoria_simple()
    {
        VotoEmitido[] votos = [Voto(Garante, SentidoVoto.AFavor), Voto(Entes, SentidoVoto.Abstencion), Voto(Civil, SentidoVoto.AFavor)];

        Assert.Equal(ResultadoAcuerdo.Adoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.Unanimidad, votos).Resultado);
    }

    [Fact]
    public void Un_empate_no_adopta()
    {
        VotoEmitido[] votos = [Voto(Garante, SentidoVoto.AFavor), Voto(Entes, SentidoVoto.EnContra), Voto(Civil, SentidoVoto.Abstencion)];

        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Contar(ReglaVotacion.MayoriaSimple, votos).Resultado);
    }

    [Fact]
    public void Quien_facilita_tiene_voz_y_no_voto()
    {
        Assert.Equal("STL-S4-facilitador-sin-voto", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(Facilitador, SentidoVoto.AFavor)])));
    }

    [Fact]
    public void El_suplente_no_vota_mientras_este_su_titular()
    {
        Assert.Equal("STL-S10-suplente-sin-voto", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(CivilSuplente, SentidoVoto.AFavor)])));
    }

    [Fact]
    public void Vota_cada_asiento_presente_y_una_sola_vez()
    {
        Assert.Equal("STL-S11-faltan-votos", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(Garante, SentidoVoto.AFavor)])));
        Assert.Equal("STL-S11-voto-repetido", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto(Garante, SentidoVoto.AFavor), Voto(Garante, SentidoVoto.EnContra)])));
        Assert.Equal("STL-S11-votante-sin-asiento", Falta(() => Contar(ReglaVotacion.MayoriaSimple, [Voto("PER-OTRA", SentidoVoto.AFavor)])));
    }

    [Fact]
    public void Lo_unanime_tiene_mayoria_en_cada_sector_y_eso_mayoria_simple() => Prop.ForAll(Votos(), votos =>
        Implica(Adopta(ReglaVotacion.Unanimidad, votos), Adopta(ReglaVotacion.MayoriaPorSector, votos))
        && Implica(Adopta(ReglaVotacion.MayoriaPorSector, votos), Adopta(ReglaVotacion.MayoriaSimple, votos))).QuickCheckThrowOnFailure();

    [Fact]
    public void Ningun_voto_se_pierde_y_el_orden_no_importa() => Prop.ForAll(Votos(), votos =>
    {
        var cuenta = ContarVotos(ReglaVotacion.MayoriaPorSector, votos);
        var alReves = ContarVotos(ReglaVotacion.MayoriaPorSector, [.. votos.Reverse()]);
        return cuenta.AFavor + cuenta.EnContra + cuenta.Abstenciones == votos.Length
            && cuenta.PorSector.Sum(s => s.Asientos) == votos.Length
            && cuenta.Resultado == alReves.Resultado && cuenta.PorSector.SequenceEqual(alReves.PorSector);
    }).QuickCheckThrowOnFailure();

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

    private static Votacion Contar(ReglaVotacion regla, VotoEmitido[] votos) =>
        Instalada(Garante, Entes, Civil, CivilSuplente, Facilitador).SometerAcuerdo(new AsuntoSometido(default, "Texto"), votos, regla, Dia).Votacion;

    private static VotoEmitido Voto(string persona, SentidoVoto sentido) => new(persona, sentido);
}
