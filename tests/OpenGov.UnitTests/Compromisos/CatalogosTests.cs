using OpenGov.Compromisos.Plantilla;

namespace OpenGov.UnitTests.Compromisos;

public sealed class CatalogosTests
{
    [Fact]
    public void La_agenda_2030_tiene_169_metas() => Assert.Equal(169, MetasOds.Todas.Count);

    [Theory]
    [InlineData("16.6", true)]
    [InlineData("16.10", true)]
    [InlineData("11.a", true)]
    [InlineData("16.11", false)]
    [InlineData("17.a", false)]
    [InlineData("18.1", false)]
    public void Solo_existen_las_metas_oficiales(string meta, bool existe) => Assert.Equal(existe, MetasOds.Todas.Contains(meta));
}
