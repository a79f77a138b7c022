using OpenGov.Compromisos.Smart;

namespace OpenGov.UnitTests.Compromisos;

public sealed class VocabularioTests
{
    private static readonly Vocabulario Palabras = Vocabulario.Propio;

    [Theory]
    [InlineData("Publicar los contratos", true)]
    [InlineData("DISEÑAR un protocolo", true)]
    [InlineData("Señalizar cruces", true)]
    [InlineData("Reunirse con vecinos", true)]
    [InlineData("Taller de convivencia", false)]
    [InlineData("Publicación de contratos", false)]
    [InlineData("Primer informe", false)]
    [InlineData("", false)]
    public void Distingue_un_verbo_en_infinitivo_de_lo_que_solo_termina_igual(string frase, bool esInfinitivo) =>
        Assert.Equal(esInfinitivo, Palabras.EmpiezaConInfinitivo(frase));

    [Theory]
    [InlineData("Publicar", false)]
    [InlineData("Publicar en la", false)]
    [InlineData("Publicar contratos", true)]
    public void Un_verbo_sin_objeto_no_dice_nada(string frase, bool tieneObjeto) => Assert.Equal(tieneObjeto, Palabras.TieneObjeto(frase));

    [Theory]
    [InlineData("Se hará de manera OPORTUNA.", "oportuna")]
    [InlineData("Apoyos, entre otros.", "entre otros")]
    [InlineData("Un trato óptimo", "óptimo")]
    public void Reconoce_las_palabras_vagas_con_o_sin_acentos_y_mayusculas(string frase, string vaga) => Assert.Contains(vaga, Palabras.Vagas(frase));

    [Fact]
    public void Una_palabra_que_contiene_a_otra_no_se_confunde_con_ella() => Assert.Empty(Palabras.Vagas("Mejorana y provisiones"));

    [Theory]
    [InlineData("escuelas", true)]
    [InlineData("Por ciento", true)]
    [InlineData("%", true)]
    [InlineData("niñas y niños", true)]
    [InlineData("avances", false)]
    public void Sabe_que_unidades_son_de_uso_comun(string unidad, bool esComun) => Assert.Equal(esComun, Palabras.EsUnidad(unidad));

    [Fact]
    public void Dice_de_donde_salio() => Assert.Contains("OpenGov", Palabras.Fuente, StringComparison.Ordinal);
}
