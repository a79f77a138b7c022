using OpenGov.Seguimiento;
using OpenGov.Seguimiento.Reportes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ActosDeParteTests
{
    private static readonly DateOnly Hoy = new(2026, 3, 10);

    [Theory]
    [InlineData(0, "seguimiento:reportar", true)]
    [InlineData(1, "seguimiento:reportar", true)]
    [InlineData(2, "seguimiento:reportar", false)]
    [InlineData(2, "seguimiento:reportar:EDOMEX-PAL1-C01", false)]
    [InlineData(2, "seguimiento:revisar", true)]
    [InlineData(900, "seguimiento:revisar:EDOMEX-PAL1-C01", true)]
    [InlineData(900, "seguimiento:revisar:EDOMEX-PAL1", true)]
    [InlineData(2, "seguimiento:revisar:EDOMEX-PAL1-C02", false)]
    public void Quien_responde_por_algo_no_elige_la_fecha_de_sus_actos(int dias, string alcance, bool seAcepta)
    {
        var act = new ActContext { Actor = new("alguien", Guid.Empty, [alcance]) };
        var comando = new EnviarReporte { Fecha = Hoy.AddDays(-dias) };

        if (seAcepta) Assert.Equal(Hoy.AddDays(-dias), comando.FechaDeParte(act, new Reloj(), "EDOMEX-PAL1-C01"));
        else Incumple("SEG-fecha-de-parte", () => comando.FechaDeParte(act, new Reloj(), "EDOMEX-PAL1-C01"));
    }

    private sealed class Reloj : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 10, 18, 0, 0, TimeSpan.Zero);
    }
}
