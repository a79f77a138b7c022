namespace OpenGov.UnitTests;

public sealed class ClockTests
{
    [Theory]
    [InlineData("2026-03-02T05:59:59Z", "2026-03-01")]
    [InlineData("2026-03-02T06:00:00Z", "2026-03-02")]
    public void El_dia_legal_es_el_del_centro_de_Mexico(string instante, string dia) =>
        Assert.Equal(DateOnly.Parse(dia, null), DateTimeOffset.Parse(instante, null).ToLegalDay());
}
