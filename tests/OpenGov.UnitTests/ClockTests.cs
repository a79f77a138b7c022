namespace OpenGov.UnitTests;

public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-03-02T05:59:59Z", "2026-03-01")]
    [InlineData("2026-03-02T06:00:00Z", "2026-03-02")]
    public void El_dia_legal_es_el_del_centro_de_Mexico(string instante, string dia) =>
        Assert.Equal(DateOnly.Parse(dia, null), DateTimeOffset.Parse(instante, null).ToLegalDay());

    [Theory]
    [InlineData("2026-03-01", "2026-03-02T06:00:00Z")]
    [InlineData("2020-07-01", "2020-07-02T05:00:00Z")] // summer time, while there was
    public void El_dia_legal_termina_cuando_empieza_el_siguiente(string dia, string instante)
    {
        var fin = ClockExtensions.EndOf(DateOnly.Parse(dia, null));

        Assert.Equal(DateTimeOffset.Parse(instante, null), fin);
        Assert.Equal([DateOnly.Parse(dia, null), DateOnly.Parse(dia, null).AddDays(1)], [fin.AddTicks(-1).ToLegalDay(), fin.ToLegalDay()]);
    }
}
