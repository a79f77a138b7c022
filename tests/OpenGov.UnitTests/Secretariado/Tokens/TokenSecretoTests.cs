using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OpenGov.Secretariado.Tokens;

namespace OpenGov.UnitTests.Secretariado.Tokens;

public sealed class TokenSecretoTests
{
    private const string Alfabeto = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const string Ceros = "000000000000000000000000000000000000";
    private const string Conocido = $"opengov_pat_{Ceros}0etOEM"; // the CRC-32 of 36 zeros, in base62

    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xCBF43926u)] // the check value every CRC-32 is tested with
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void La_comprobacion_es_el_CRC_32_comun(string texto, uint esperado) =>
        Assert.Equal(esperado, Crc32.De(Encoding.ASCII.GetBytes(texto)));

    [Fact]
    public void Un_token_conocido_se_escribe_siempre_igual()
    {
        Assert.Equal(Conocido, TokenSecreto.De(new string('0', 36)).Texto);
        Assert.True(TokenSecreto.TryParse(Conocido, out _));
    }

    [Fact]
    public void Cada_token_que_se_genera_es_distinto_y_se_reconoce()
    {
        var generados = Enumerable.Range(0, 500).Select(_ => TokenSecreto.Generar()).ToList();

        Assert.Equal(500, generados.DistinctBy(t => t.Texto).Count());
        Assert.All(generados, t => Assert.True(TokenSecreto.TryParse(t.Texto, out _)));
        Assert.All(generados, t => Assert.Equal(54, t.Texto.Length));
    }

    [Fact]
    public void Lo_que_se_escribe_se_lee_con_la_misma_huella_y_terminacion() => Prop.ForAll(Azar(), azar =>
    {
        var escrito = TokenSecreto.De(azar);
        return TokenSecreto.TryParse(escrito.Texto, out var leido)
            && leido.Huella.SequenceEqual(escrito.Huella) && leido.Huella.Length == 32
            && escrito.Texto.EndsWith(leido.Terminacion, StringComparison.Ordinal) && leido.Terminacion.Length == 4;
    }).Exigir();

    [Fact]
    public void Un_caracter_cambiado_en_cualquier_lugar_se_nota() => Prop.ForAll(Azar(), Gen.Choose(0, TokenSecreto.Longitud - 1).ToArbitrary(), Gen.Elements(Alfabeto.ToCharArray()).ToArbitrary(), (azar, lugar, otro) =>
    {
        var bueno = TokenSecreto.De(azar).Texto;
        var malo = string.Concat(bueno.AsSpan(0, lugar), [otro], bueno.AsSpan(lugar + 1));
        return TokenSecreto.TryParse(malo, out _) == (malo == bueno);
    }).Exigir();

    [Fact]
    public void Dos_caracteres_vecinos_trocados_se_notan() => Prop.ForAll(Azar(), Gen.Choose(TokenSecreto.Prefijo.Length, TokenSecreto.Longitud - 2).ToArbitrary(), (azar, lugar) =>
    {
        var letras = TokenSecreto.De(azar).Texto.ToCharArray();
        (letras[lugar], letras[lugar + 1]) = (letras[lugar + 1], letras[lugar]);
        var trocado = new string(letras);
        return TokenSecreto.TryParse(trocado, out _) == (letras[lugar] == letras[lugar + 1]);
    }).Exigir();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("opengov_pat_")]
    [InlineData(Ceros)]
    [InlineData($"ghp_{Ceros}0etOEM")]
    [InlineData($"{Conocido} ")]
    [InlineData($"OPENGOV_PAT_{Ceros}0etOEM")]
    [InlineData($"opengov_pat_{Ceros}0etOEÑ")]
    [InlineData($"opengov_pat_{Ceros}0etOEN")]
    public void Lo_que_no_tiene_su_forma_no_es_un_token(string? texto) => Assert.False(TokenSecreto.TryParse(texto, out _));

    [Fact]
    public void Nada_que_se_lea_es_un_token_por_casualidad() => Prop.ForAll<string>(texto => !TokenSecreto.TryParse(texto, out _)).Exigir();

    [Fact]
    public void Escrito_en_una_bitacora_no_revela_el_secreto()
    {
        var secreto = TokenSecreto.Generar();

        Assert.Equal($"opengov_pat_…{secreto.Terminacion}", secreto.ToString());
    }

    private static Arbitrary<string> Azar() => Gen.Elements(Alfabeto.ToCharArray()).ArrayOf(36).Select(letras => new string(letras)).ToArbitrary();
}
