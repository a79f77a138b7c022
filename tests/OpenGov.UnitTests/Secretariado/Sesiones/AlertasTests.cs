using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Contracts;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;
using static OpenGov.UnitTests.Secretariado.Sesiones.UnaSesion;

namespace OpenGov.UnitTests.Secretariado.Sesiones;

public sealed class AlertasTests
{
    [Fact]
    public void Un_acta_se_debe_desde_el_dia_siguiente_a_su_limite_y_hasta_que_se_publica()
    {
        var sesion = Concluida();
        var limite = sesion.Acta!.LimitePublicacion;
        sesion.AprobarActa(Minuta, Dia);
        sesion.PublicarActa("https://example.org/acta", limite.AddDays(5));

        Assert.Empty(Actas(limite, sesion));
        var alerta = Assert.Single(Actas(limite.AddDays(1), sesion));
        Assert.Equal((sesion.Folio, limite, 1), (alerta.Folio, alerta.Limite, alerta.DiasDeRetraso));
        Assert.Single(Actas(limite.AddDays(4), sesion));
        Assert.Empty(Actas(limite.AddDays(5), sesion));
    }

    [Fact]
    public void Un_acuerdo_vence_cuando_pasa_su_plazo_y_deja_de_estarlo_al_cumplirse()
    {
        var acuerdo = Acuerdo(plazo: Dia.AddDays(30));
        Assert.Empty(Vencidos(Dia.AddDays(30), acuerdo));
        Assert.Equal(2, Assert.Single(Vencidos(Dia.AddDays(32), acuerdo)).DiasDeRetraso);

        acuerdo.IniciarCumplimiento();
        acuerdo.Cumplir("Se publicó.", evidencia: null, Dia.AddDays(40));

        Assert.Single(Vencidos(Dia.AddDays(39), acuerdo));
        Assert.Empty(Vencidos(Dia.AddDays(40), acuerdo));
    }

    [Fact]
    public void Sin_plazo_o_sin_efecto_nada_vence()
    {
        var sinEfecto = Acuerdo(plazo: Dia.AddDays(1));
        sinEfecto.DejarSinEfecto("Lo sustituyó otro.", Dia.AddDays(1));

        Assert.Empty(Vencidos(Dia.AddYears(1), Acuerdo(plazo: null), sinEfecto));
    }

    [Fact]
    public void Seis_meses_sin_sesionar_incumplen_la_periodicidad()
    {
        var sesion = Concluida();
        var limite = Dia.AddMonths(6);

        Assert.Empty(Periodicidad(limite, sesion));
        Assert.Equal(limite, Assert.Single(Periodicidad(limite.AddDays(1), sesion)).Limite);
        Assert.Equal(InstaladoEl.AddMonths(6), Assert.Single(Periodicidad(InstaladoEl.AddMonths(7))).Limite);
        Assert.Empty(Alertas.Al(InstaladoEl.AddDays(-1), Stl(), [], []));
    }

    private static Acuerdo Acuerdo(DateOnly? plazo) => Instalada().SometerAcuerdo(
        new AsuntoSometido(Materia.General, "Publicar la agenda.", Plazo: plazo),
        [new(AsientoGarante, SentidoVoto.AFavor), new(AsientoEntes, SentidoVoto.AFavor), new(AsientoCivil, SentidoVoto.AFavor)],
        ReglaVotacion.MayoriaSimple, Dia);

    private static IEnumerable<AlertaDelStl> Actas(DateOnly dia, Sesion sesion) => De(TipoAlerta.ActaVencida, dia, [sesion], []);

    private static IEnumerable<AlertaDelStl> Vencidos(DateOnly dia, params Acuerdo[] acuerdos) => De(TipoAlerta.AcuerdoVencido, dia, [], acuerdos);

    private static IEnumerable<AlertaDelStl> Periodicidad(DateOnly dia, params Sesion[] sesiones) => De(TipoAlerta.PeriodicidadIncumplida, dia, sesiones, []);

    private static IEnumerable<AlertaDelStl> De(TipoAlerta tipo, DateOnly dia, Sesion[] sesiones, Acuerdo[] acuerdos) =>
        Alertas.Al(dia, Stl(), sesiones, acuerdos).Where(a => a.Tipo == tipo);
}
