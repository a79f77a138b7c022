using FsCheck.Fluent;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Calendarios;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class CalendarioReportesTests
{
    [Fact]
    public void El_silencio_empieza_al_dia_siguiente_del_limite()
    {
        Assert.Equal(EstadoPeriodo.Abierto, Calendario(new(2022, 4, 15))[0].Estado);
        Assert.Equal(EstadoPeriodo.SinReporte, Calendario(new(2022, 4, 16))[0].Estado);
        Assert.Equal(EstadoPeriodo.PorVenir, Calendario(new(2022, 4, 16))[3].Estado);
    }

    [Fact]
    public void Cerrado_ya_no_se_debe_lo_que_aun_no_vencia()
    {
        var expediente = Expediente();
        expediente.Finalizar(EstadoExpediente.Retirado, new(2022, 7, 1));

        var periodo = Assert.Single(CalendarioReportes.De(ExpedienteDetalle.De(expediente), new(2023, 6, 1)));

        Assert.Equal(("2022-T1", EstadoPeriodo.SinReporte), (periodo.Periodo.Clave, periodo.Estado));
    }

    [Fact]
    public void El_calendario_y_el_semaforo_ven_el_mismo_silencio() => Prop.ForAll(Gen.Choose(0, 800).ToArbitrary(), dias =>
    {
        var (expediente, dia) = (ExpedienteDetalle.De(Expediente()), Inicio.AddDays(dias));
        var calculado = CalendarioReportes.De(expediente, dia).Where(p => p.Estado is EstadoPeriodo.SinReporte).Select(p => p.Periodo.Clave);

        return calculado.SequenceEqual(AvanceCompromiso.De(expediente, dia, UmbralesSemaforo.DeFabrica).Semaforo.Entradas.PeriodosSinReporte);
    }).Exigir();

    [Fact]
    public void Una_omision_se_cuenta_una_vez_y_dice_que_fue_de_ella()
    {
        var expediente = Expediente();
        var omision = OmisionReporte.Anotar(ExpedienteDetalle.De(expediente) with { Folio = C01 }, Calendario(new(2022, 5, 1))[0]);
        Assert.Equal(new DateOnly(2022, 4, 16), Assert.IsType<ReporteOmitido>(Assert.Single(omision.Events)).Fecha);

        Assert.False(omision.Actualizar(Calendario(new(2022, 5, 1))[0]));
        expediente.Enviado("2022-T1", ("A1", 30));
        Assert.True(omision.Actualizar(CalendarioReportes.De(ExpedienteDetalle.De(expediente), new(2022, 12, 31))[0]));
        Assert.Equal((EstadoOmision.EntregadoTarde, "EDOMEX-PAL1-C01-R-2022-T1"), (omision.Estado, omision.ReporteFolio));
        Assert.True(omision.Actualizar(null));
        Assert.Equal(EstadoOmision.SinEfecto, omision.Estado);
    }

    [Fact]
    public void La_agenda_dobla_sus_lineas_sin_partir_letras_y_escapa_lo_que_estorba()
    {
        var expediente = ExpedienteDetalle.De(Expediente()) with { Folio = C01, Titulo = "Señalización; rutas, paradas\\andenes: " + new string('ñ', 90) };

        var ics = CalendarioIcs.De("Plan, uno", [expediente], new(2022, 5, 1), "https://ejemplo.mx");

        var lineas = ics.Split("\r\n");
        Assert.All(lineas, l => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(l), 0, 75));
        Assert.Contains("NAME:Plan\\, uno", lineas);
        Assert.Contains("SUMMARY:SIN REPORTE 2022-T1: Señalización\\; rutas\\, paradas\\\\andenes: ñ", ics.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', ics);
    }

    private static IReadOnlyList<PeriodoEnCalendario> Calendario(DateOnly dia) => CalendarioReportes.De(ExpedienteDetalle.De(Expediente()), dia);
}
