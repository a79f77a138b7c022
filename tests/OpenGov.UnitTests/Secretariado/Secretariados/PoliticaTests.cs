using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using static OpenGov.UnitTests.Secretariado.Secretariados.StlDelEstado;

namespace OpenGov.UnitTests.Secretariado.Secretariados;

public sealed class PoliticaTests
{
    private static readonly DateOnly Dia = new(2021, 3, 1);

    [Fact]
    public void Cada_sector_nace_con_sus_asientos_minimos_vacios()
    {
        var stl = Vacio();

        Assert.Equal([Garante, Entes, Civil], stl.AsientosEn(DiaDeInstalacion).Select(a => a.Clave));
        Assert.Equal(3, stl.Publicado().Integracion.AsientosVacantes);
    }

    [Fact]
    public void Caben_mas_asientos_hasta_el_maximo()
    {
        var stl = Instalado(Politica(asientosMax: 2));

        stl.AbrirAsiento(Sectores.SociedadCivil, Dia);

        Assert.Equal(4, stl.AsientosEn(Dia).Count);
        Assert.Equal(3, stl.AsientosEn(Dia.AddDays(-1)).Count);
        Rompe("STL-S7-sin-lugar", () => stl.AbrirAsiento(Sectores.SociedadCivil, Dia));
        Rompe("STL-S7-sin-lugar", () => stl.AbrirAsiento("organismos_autonomos", Dia));
    }

    [Fact]
    public void Solo_se_cierra_un_asiento_vacio_que_sobre()
    {
        var stl = Instalado(Politica(asientosMax: 2));
        stl.AbrirAsiento(Sectores.SociedadCivil, Dia);
        stl.Nombra("sociedad_civil-2", Calidad.Titular, Amalia, desde: Dia);

        Rompe("STL-S7-asiento-minimo", () => stl.CerrarAsiento(Garante, Dia));
        Rompe("STL-S7-asiento-ocupado", () => stl.CerrarAsiento("sociedad_civil-2", Dia));
        stl.Cesa(Amalia, Dia);
        stl.CerrarAsiento("sociedad_civil-2", Dia.AddDays(1));

        Assert.Equal(4, stl.AsientosEn(Dia).Count);
        Assert.Equal(3, stl.AsientosEn(Dia.AddDays(1)).Count);
    }

    [Fact]
    public void Antes_de_instalar_se_cambia_sin_acuerdo()
    {
        var stl = Vacio();

        stl.CambiarPolitica(ConAutonomos(), acuerdo: null, DiaDeInstalacion);

        Assert.Equal("organismos_autonomos-1", stl.AsientosEn(DiaDeInstalacion)[^1].Clave);
        Assert.Single(stl.Politicas);
    }

    [Fact]
    public void Antes_de_instalar_se_quitan_los_asientos_que_nadie_ocupo()
    {
        var stl = Vacio(ConAutonomos());

        stl.CambiarPolitica(Politica(), acuerdo: null, DiaDeInstalacion);

        Assert.Equal(3, stl.AsientosEn(DiaDeInstalacion).Count);
    }

    [Fact]
    public void Instalado_solo_cambia_por_acuerdo_y_desde_su_fecha()
    {
        var stl = Instalado();
        Rompe("STL-S7-sin-acuerdo", () => stl.CambiarPolitica(ConAutonomos(), acuerdo: null, Dia));

        stl.CambiarPolitica(ConAutonomos(), Acuerdo(Materia.CambioPolitica, Dia), Dia.AddDays(10));

        Assert.Equal(3, stl.PoliticaEn(Dia.AddDays(-1)).Sectores.Count);
        Assert.Equal(4, stl.PoliticaEn(Dia).Sectores.Count);
        Assert.Equal(EstadoSecretariado.EnRenovacion, stl.Estado);
        Assert.Contains(stl.Events, e => e is IntegracionIncompletaDetectada);
    }

    [Fact]
    public void Un_acuerdo_no_cambia_la_politica_que_rige_desde_despues()
    {
        var stl = Instalado();
        stl.CambiarPolitica(ConAutonomos(), Acuerdo(Materia.CambioPolitica, Dia), Dia);

        Rompe("STL-S7-politica-posterior", () => stl.CambiarPolitica(Politica(), Acuerdo(Materia.CambioPolitica, Dia), Dia));
    }

    [Fact]
    public void No_deja_sin_asiento_a_quien_lo_ocupa()
    {
        var sinCivil = new Politica([.. Politica().Sectores.Where(s => s.Sector != Sectores.SociedadCivil)]);

        Rompe("STL-S7-asiento-ocupado", () => Instalado().CambiarPolitica(sinCivil, Acuerdo(Materia.CambioPolitica, Dia), Dia));
        Rompe("STL-S7-asiento-ocupado", () => Integrado().CambiarPolitica(sinCivil, acuerdo: null, DiaDeInstalacion));
    }

    [Fact]
    public void Lo_que_toca_al_plan_se_vota_por_sectores()
    {
        var votacion = Politica().Votacion;

        Assert.Equal(ReglaVotacion.MayoriaSimple, votacion.Para(Materia.General));
        Assert.Equal(ReglaVotacion.MayoriaPorSector, votacion.Para(Materia.LanzamientoPlan));
    }

    private static Politica ConAutonomos() => new([.. Politica().Sectores, new("organismos_autonomos")]);
}
