using FsCheck.Fluent;
using OpenGov.Difusion.Moderacion;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.UnitTests.Difusion;

public sealed class SelloDeFormularioTests
{
    private const string Consulta = "EDOMEX-PAL1-CON-1";
    private static readonly byte[] LaLlave = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly FormularioOptions Ajustes = new();
    private static readonly DateTimeOffset Pedido = new(2020, 2, 10, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(2.9, "DIF-sello-muy-reciente")]
    [InlineData(3, null)]
    [InlineData(86_400, null)]
    [InlineData(86_401, "DIF-sello-vencido")]
    [InlineData(-5, "DIF-sello-muy-reciente")]
    public void Sirve_desde_que_alguien_pudo_leerlo_y_no_para_siempre(double segundos, string? regla)
    {
        var sello = SelloDeFormulario.Nuevo(Pedido);

        if (regla is null) Assert.Equal(sello, Exigir(sello.Firmar(LaLlave, Consulta), Pedido.AddSeconds(segundos)));
        else Incumple(regla, sello.Firmar(LaLlave, Consulta), Pedido.AddSeconds(segundos));
    }

    [Fact]
    public void Sin_sello_dice_donde_pedirlo() => Incumple("DIF-sello-ausente", null);

    [Fact]
    public void El_de_otra_consulta_o_de_otra_llave_no_sirve()
    {
        Incumple("DIF-sello-ajeno", SelloDeFormulario.Nuevo(Pedido).Firmar(LaLlave, "EDOMEX-PAL1-CON-2"));
        Incumple("DIF-sello-ajeno", SelloDeFormulario.Nuevo(Pedido).Firmar(new byte[32], Consulta));
    }

    [Fact]
    public void Cambiarle_un_signo_lo_invalida() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 73), Gen.Elements("ABCxyz019-_".ToCharArray())).ToArbitrary(),
        ((int Lugar, char Signo) cambio) =>
        {
            var texto = SelloDeFormulario.Nuevo(Pedido).Firmar(LaLlave, Consulta).ToCharArray();
            if (texto[cambio.Lugar] == cambio.Signo) return true;

            texto[cambio.Lugar] = cambio.Signo;
            return Codigo(new string(texto)) == "DIF-sello-ajeno";
        }).Exigir();

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("ñandú")]
    [InlineData("                                                                           ")]
    public void Lo_que_no_es_un_sello_no_rompe_nada(string texto) => Incumple("DIF-sello-ajeno", texto);

    [Fact]
    public void El_campo_trampa_y_los_enlaces_son_senales_y_nada_mas()
    {
        Assert.Empty(SenalesDeAbuso.De("Publicar el presupuesto en https://datos.example.org y https://otro.example.org", trampa: null));
        Assert.Empty(SenalesDeAbuso.De("Publicar el presupuesto.", trampa: ""));
        Assert.Equal([SenalDeAbuso.CampoTrampa, SenalDeAbuso.MuchosEnlaces], SenalesDeAbuso.De("http://a www.b HTTPS://c", trampa: "https://compra.example.org"));
    }

    [Theory]
    [InlineData("Publicar cada partida del presupuesto.", "  publicar CADA partida,  del presupuesto", true)]
    [InlineData("Más luminarias en la calle 1.", "Mas luminarias en la calle 1", true)]
    [InlineData("Más luminarias en la calle 1.", "Más luminarias en la calle 2.", false)]
    public void Lo_mismo_escrito_de_otro_modo_se_reconoce(string uno, string otro, bool iguales) => Assert.Equal(iguales, HuellaDeTexto.De(uno).SequenceEqual(HuellaDeTexto.De(otro)));

    private static SelloDeFormulario Exigir(string? texto, DateTimeOffset ahora) => SelloDeFormulario.Exigir(texto, LaLlave, Consulta, ahora, Ajustes);

    private static string Codigo(string? texto, DateTimeOffset? ahora = null) => Assert.Throws<RuleViolationException>(() => Exigir(texto, ahora ?? Pedido.AddMinutes(1))).Code;

    private static void Incumple(string regla, string? texto, DateTimeOffset? ahora = null) => Assert.Equal(regla, Codigo(texto, ahora));
}
