using OpenGov.Kernel;

namespace OpenGov.UnitTests.Kernel;

public sealed class MunicipiosTests
{
    [Fact]
    public void El_Estado_de_Mexico_tiene_125_municipios_con_claves_seguidas_y_nombres_distintos()
    {
        Assert.Equal(125, Municipios.Todos.Count);
        Assert.Equal(Enumerable.Range(15_001, 125).Select(n => $"{n}"), Municipios.Todos.Select(m => m.Clave));
        Assert.Equal(125, Municipios.Todos.Select(m => m.Nombre).Distinct().Count());
    }

    [Theory]
    [InlineData("15106", "Toluca")]
    [InlineData("15054", "Metepec")]
    [InlineData("15058", "Nezahualcóyotl")]
    [InlineData("15104", "Tlalnepantla de Baz")]
    [InlineData("15014", "Atlacomulco")]
    [InlineData("15125", "Tonanitla")]
    public void Cada_clave_lleva_su_nombre_con_acentos(string clave, string nombre) =>
        Assert.Equal(nombre, Municipios.De(clave).Nombre);

    [Theory]
    [InlineData("15126")]
    [InlineData("15000")]
    [InlineData("33001")]
    [InlineData("00001")]
    [InlineData("1510")]
    [InlineData("151066")]
    [InlineData("15106\n")]
    [InlineData("１５１０６")]
    [InlineData("")]
    [InlineData(null)]
    public void Una_clave_que_no_existe_se_reconoce(string? clave) => Assert.False(Municipios.EsClave(clave));

    [Theory]
    [InlineData("09015")]
    [InlineData("01001")]
    [InlineData("32058")]
    public void De_otra_entidad_basta_la_forma_de_la_clave(string clave)
    {
        Assert.True(Municipios.EsClave(clave));
        Assert.Null(Municipios.De(clave).Nombre);
    }
}
