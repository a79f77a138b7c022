using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Acuerdos;

public sealed class AcuerdoTests
{
    private static readonly AsuntoSometido Asunto = new(Materia.LanzamientoPlan, "Se lanza el plan.", ObjetoFolio: "EDOMEX-PAL1", Plazo: Dia.AddDays(30));

    [Fact]
    public void Adoptado_lo_cuenta_a_los_demas_modulos_y_queda_pendiente()
    {
        var acuerdo = Someter(Instalada(), Unanimes());

        Assert.Equal("EDOMEX-PAL1-STL-SO-001-A01", acuerdo.Folio);
        Assert.Equal(EstadoAcuerdo.Pendiente, acuerdo.Estado);
        var evento = Assert.IsType<AcuerdoAdoptado>(Assert.Single(acuerdo.Events));
        Assert.Equal((Materia.LanzamientoPlan, "EDOMEX-PAL1", Dia), (evento.Materia, evento.ObjetoFolio, evento.Fecha));
    }

    [Fact]
    public void No_adoptado_se_publica_pero_no_obliga_a_nadie()
    {
        var sesion = Instalada();

        var acuerdo = Someter(sesion, [Favor(AsientoGarante), Favor(AsientoEntes), Contra(AsientoCivil)]);

        Assert.Equal(ResultadoAcuerdo.NoAdoptado, acuerdo.Resultado);
        Assert.Null(acuerdo.Estado);
        Assert.Empty(acuerdo.Events);
        Assert.Equal("STL-S11-acuerdo-no-adoptado", Falta(acuerdo.IniciarCumplimiento));
        Assert.Equal(ResultadoAcuerdo.NoAdoptado, Assert.Single(sesion.Acuerdos).Resultado);
    }

    [Fact]
    public void Lleva_la_prueba_de_quorum_del_momento_en_que_se_voto()
    {
        var sesion = Instalada();
        sesion.RegistrarSalida(Civil, en: null, Dia);
        sesion.RegistrarLlegada(CivilSuplente, en: null, Dia);

        var acuerdo = Someter(sesion, Unanimes());
        sesion.RegistrarSalida(CivilSuplente, en: null, Dia);

        Assert.True(acuerdo.Votacion.Quorum.HayQuorum);
        Assert.Equal(Calidad.Suplente, acuerdo.Votacion.Votos.Single(v => v.Persona.Folio == CivilSuplente).Calidad);
    }

    [Fact]
    public void Sin_sociedad_civil_presente_no_hay_acuerdo()
    {
        var sesion = Instalada();
        sesion.RegistrarSalida(Civil, en: null, Dia);

        Assert.Equal("STL-S10-sector-ausente", Falta(() => Someter(sesion, [Favor(AsientoGarante), Favor(AsientoEntes)])));
        Assert.Empty(sesion.Acuerdos);
    }

    [Fact]
    public void Solo_una_sesion_en_curso_toma_acuerdos()
    {
        Assert.Equal("STL-S11-sesion-no-instalada", Falta(() => Someter(Convocada(), Unanimes())));
        Assert.Equal("STL-S11-sesion-no-instalada", Falta(() => Someter(Concluida(), Unanimes())));
    }

    [Fact]
    public void Se_numeran_en_el_orden_en_que_se_votan()
    {
        var sesion = Instalada();

        Assert.EndsWith("-A01", Someter(sesion, Unanimes()).Folio, StringComparison.Ordinal);
        Assert.EndsWith("-A02", Someter(sesion, Unanimes()).Folio, StringComparison.Ordinal);
    }

    [Fact]
    public void Su_plazo_no_vence_antes_de_tomarse()
    {
        Assert.Equal("STL-S11-plazo-pasado", Falta(() => Instalada().SometerAcuerdo(Asunto with { Plazo = Dia.AddDays(-1) }, Unanimes(), ReglaVotacion.MayoriaSimple, Dia)));
    }

    [Fact]
    public void Su_cumplimiento_se_inicia_y_luego_se_informa()
    {
        var acuerdo = Someter(Instalada(), Unanimes());
        Assert.Equal("STL-S11-seguimiento-fuera-de-orden", Falta(() => acuerdo.Cumplir("Se publicó.", evidencia: null, Dia)));

        acuerdo.IniciarCumplimiento();
        Assert.Equal("STL-S11-cumplimiento-sin-informe", Falta(() => acuerdo.Cumplir(" ", evidencia: null, Dia)));
        acuerdo.Cumplir("Se publicó en el portal.", Minuta, Dia.AddDays(31));

        Assert.Equal(EstadoAcuerdo.Cumplido, acuerdo.Estado);
        Assert.True(acuerdo.Cumplimiento!.Extemporaneo);
        Assert.Equal("STL-S11-seguimiento-fuera-de-orden", Falta(() => acuerdo.DejarSinEfecto("Ya no aplica.", Dia.AddDays(40))));
    }

    [Fact]
    public void Se_deja_sin_efecto_solo_con_motivo()
    {
        var acuerdo = Someter(Instalada(), Unanimes());

        Assert.Equal("STL-S11-sin-motivo", Falta(() => acuerdo.DejarSinEfecto(motivo: null, Dia)));
        acuerdo.DejarSinEfecto("Lo sustituyó otro acuerdo.", Dia);

        Assert.Equal(EstadoAcuerdo.SinEfecto, acuerdo.Estado);
    }

    [Fact]
    public void Una_sesion_toma_hasta_noventa_y_nueve()
    {
        var sesion = Instalada();
        for (var i = 0; i < Acuerdo.MaximoPorSesion; i++) Someter(sesion, Unanimes());

        Assert.Equal("STL-S11-demasiados-acuerdos", Falta(() => Someter(sesion, Unanimes())));
    }

    private static Acuerdo Someter(Sesion sesion, IReadOnlyList<VotoEmitido> votos) => sesion.SometerAcuerdo(Asunto, votos, ReglaVotacion.MayoriaPorSector, Dia);

    private static VotoEmitido[] Unanimes() => [Favor(AsientoGarante), Favor(AsientoEntes), Favor(AsientoCivil)];

    private static VotoEmitido Favor(string asiento) => new(asiento, SentidoVoto.AFavor);

    private static VotoEmitido Contra(string asiento) => new(asiento, SentidoVoto.EnContra);
}
