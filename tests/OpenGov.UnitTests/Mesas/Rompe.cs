namespace OpenGov.UnitTests.Mesas;

internal static class Rompe
{
    public static void LaRegla(string codigo, int status, Action acto)
    {
        var falta = Assert.Throws<RuleViolationException>(acto);
        Assert.Equal((codigo, status), (falta.Code, falta.Status));
    }
}
