using OpenGov.Kernel;
using OpenGov.Mesas;
using OpenGov.Mesas.Capacitaciones;
using OpenGov.Mesas.Contracts;

namespace OpenGov.UnitTests.Mesas;

public sealed class CapacitacionTests
{
    private static readonly DateOnly Ultima = new(2019, 12, 11);

    [Fact]
    public void Impartirla_lo_cuenta_con_su_audiencia()
    {
        var capacitacion = Programada(Audiencia.OrganizacionesSociales);

        capacitacion.Impartir(asistencia: 42, Ultima);

        Assert.Equal(
            new CapacitacionImpartida("EDOMEX-PAL1-CAP-01", "EDOMEX-PAL1", "organizaciones_sociales", Ultima),
            Assert.Single(capacitacion.Events));
    }

    [Fact]
    public void No_se_da_por_impartida_antes_de_su_ultima_sesion_ni_sin_asistencia()
    {
        var capacitacion = Programada();

        Rompe.LaRegla("MESA-M7-sesiones-pendientes", 409, () => capacitacion.Impartir(10, Ultima.AddDays(-1)));
        Rompe.LaRegla("MESA-M7-sin-asistencia", 422, () => capacitacion.Impartir(0, Ultima));
        Assert.Equal(EstadoCapacitacion.Programada, capacitacion.Estado);
    }

    [Fact]
    public void Se_cancela_con_una_razon_y_ya_no_se_imparte()
    {
        var capacitacion = Programada();
        Rompe.LaRegla("MESA-capacitacion-sin-motivo", 422, () => capacitacion.Cancelar(null));

        capacitacion.Cancelar("No hubo sede.");

        Rompe.LaRegla("MESA-capacitacion-no-programada", 409, () => capacitacion.Impartir(10, Ultima));
    }

    [Fact]
    public void La_cobertura_pide_las_tres_audiencias_en_las_fechas_de_las_mesas()
    {
        Periodo[] mesas = [new(new DateOnly(2019, 12, 9), new DateOnly(2019, 12, 13)), new(new DateOnly(2020, 1, 22), new DateOnly(2020, 1, 30))];
        CapacitacionDetalle[] capacitaciones =
        [
            Impartida(Audiencia.Ciudadania, 30),
            Impartida(Audiencia.ServidoresPublicos, 25),
            Impartida(Audiencia.OrganizacionesSociales, 12, dia: new DateOnly(2019, 11, 1)),
        ];

        var cobertura = CoberturaDeCapacitacion.De("EDOMEX-PAL1", mesas, capacitaciones);

        Assert.False(cobertura.Completa);
        Assert.Equal(new Periodo(new DateOnly(2019, 12, 9), new DateOnly(2020, 1, 30)), cobertura.Ventana);
        Assert.Equal("Falta capacitación impartida, en las fechas de las mesas, para las organizaciones sociales.", cobertura.Advertencia);
        Assert.Equal(new CoberturaDeAudiencia(Audiencia.Ciudadania, 1, 1, 30, true), cobertura.Audiencias[0]);
        Assert.Equal(new CoberturaDeAudiencia(Audiencia.OrganizacionesSociales, 1, 0, 0, false), cobertura.Audiencias[1]);
    }

    [Fact]
    public void La_cobertura_completa_no_advierte()
    {
        Periodo[] mesas = [new(new DateOnly(2019, 12, 9), new DateOnly(2019, 12, 13))];

        var cobertura = CoberturaDeCapacitacion.De("EDOMEX-PAL1", mesas, [.. Enum.GetValues<Audiencia>().Select(a => Impartida(a, 10))]);

        Assert.True(cobertura.Completa);
        Assert.Null(cobertura.Advertencia);
    }

    private static Capacitacion Programada(Audiencia audiencia = Audiencia.Ciudadania, DateOnly? dia = null) => Capacitacion.Programar(
        "EDOMEX-PAL1", 1, "Gobierno abierto y construcción del PAL", audiencia, ["Gobierno abierto"],
        [new SesionDeCapacitacion((dia ?? Ultima).AddDays(-1), ModalidadDeReunion.Presencial), new(dia ?? Ultima, ModalidadDeReunion.Virtual)],
        ["EDOMEX-PAL1-M-MOVILIDAD"]);

    private static CapacitacionDetalle Impartida(Audiencia audiencia, int asistencia, DateOnly? dia = null)
    {
        var capacitacion = Programada(audiencia, dia);
        capacitacion.Impartir(asistencia, dia ?? Ultima);
        return CapacitacionDetalle.De(capacitacion);
    }
}
