using OpenGov.Secretariado.Tokens;

namespace OpenGov.UnitTests.Secretariado.Tokens;

public sealed class TokenTests
{
    private static readonly DateTimeOffset Ahora = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Emisor Raiz = new("sistema", [Alcance.Todo], ExpiraEn: null);

    [Fact]
    public void Guarda_la_huella_y_no_el_secreto()
    {
        var secreto = TokenSecreto.Generar();

        var token = Emitir(secreto);

        Assert.Equal(secreto.Huella, token.Huella);
        Assert.Equal(secreto.Terminacion, token.Terminacion);
        Assert.Equal(["mesas:escribir", "seguimiento:reportar"], token.Alcances);
        Assert.Equal($"TOK-{token.Id:N}", token.Folio);
    }

    [Theory]
    [InlineData("*", "mesas:escribir", true)]
    [InlineData("*", "*", true)]
    [InlineData("mesas:escribir", "mesas:escribir", true)]
    [InlineData("mesas:escribir", "mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD", true)]
    [InlineData("mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD", "mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD", true)]
    [InlineData("mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD", "mesas:escribir", false)]
    [InlineData("mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD", "mesas:escribir:EDOMEX-PAL1-M-CORRUPCION", false)]
    [InlineData("mesas:escribir", "mesas:leer", false)]
    [InlineData("mesas:escribir", "*", false)]
    public void Un_alcance_cubre_a_sus_recortes_y_a_nadie_mas(string tenido, string pedido, bool cubre) =>
        Assert.Equal(cubre, Alcance.Cubre([tenido], pedido));

    [Fact]
    public void Nadie_otorga_mas_de_lo_que_tiene()
    {
        var emisor = new Emisor("Mesa de control", ["tokens:emitir", "mesas:escribir:EDOMEX-PAL1-M-MOVILIDAD"], ExpiraEn: null);

        var falta = Assert.Throws<RuleViolationException>(() =>
            Token.Emitir(TokenSecreto.Generar(), "Otra", ["mesas:escribir"], TimeSpan.FromDays(1), emisor, Ahora));

        Assert.Equal(("STL-token-excede-al-emisor", 422), (falta.Code, falta.Status));
    }

    [Fact]
    public void Nadie_otorga_por_mas_tiempo_del_que_tiene()
    {
        var emisor = Raiz with { ExpiraEn = Ahora.AddDays(1) };

        var falta = Assert.Throws<RuleViolationException>(() => Token.Emitir(TokenSecreto.Generar(), "Otra", ["mesas:escribir"], TimeSpan.FromDays(1.01), emisor, Ahora));
        var otro = Token.Emitir(TokenSecreto.Generar(), "Otra", ["mesas:escribir"], TimeSpan.FromDays(1), emisor, Ahora);

        Assert.Equal(("STL-token-vive-mas-que-el-emisor", 422), (falta.Code, falta.Status));
        Assert.Equal(emisor.ExpiraEn, otro.ExpiraEn);
    }

    [Fact]
    public void Rotarse_a_si_mismo_no_alarga_la_cadena()
    {
        var token = Emitir(TokenSecreto.Generar());
        var vence = token.ExpiraEn;

        var nuevo = token.Rotar(TokenSecreto.Generar(), Raiz with { ExpiraEn = vence }, Ahora.AddDays(80));

        Assert.Equal(vence, nuevo.ExpiraEn);
    }

    [Fact]
    public void Vence_en_su_fecha_y_no_despues()
    {
        var token = Emitir(TokenSecreto.Generar());

        Assert.True(token.EstaVigente(Ahora.AddDays(90).AddTicks(-1)));
        Assert.False(token.EstaVigente(Ahora.AddDays(90)));
    }

    [Fact]
    public void Al_rotarlo_el_anterior_vive_un_dia_mas()
    {
        var token = Emitir(TokenSecreto.Generar());
        var despues = Ahora.AddDays(10);

        var nuevo = token.Rotar(TokenSecreto.Generar(), Raiz, despues);

        Assert.Equal(nuevo.Id, token.RotadoA);
        Assert.Equal(despues.AddHours(24), token.ExpiraEn);
        Assert.Equal(despues.AddDays(90), nuevo.ExpiraEn);
        Assert.Equal(token.Alcances, nuevo.Alcances);
        Assert.NotEqual(token.Huella, nuevo.Huella);
        Assert.Equal("STL-token-ya-rotado", Assert.Throws<RuleViolationException>(() => token.Rotar(TokenSecreto.Generar(), Raiz, despues)).Code);
    }

    [Fact]
    public void Rotar_no_alarga_la_vida_de_un_token_que_vence_antes()
    {
        var token = Emitir(TokenSecreto.Generar());
        var vence = token.ExpiraEn;

        token.Rotar(TokenSecreto.Generar(), Raiz, vence.AddHours(-1));

        Assert.Equal(vence, token.ExpiraEn);
    }

    [Fact]
    public void Nadie_rota_ni_revoca_un_token_que_puede_mas_que_el_suyo()
    {
        var token = Emitir(TokenSecreto.Generar());
        var menor = new Emisor("Otra", ["tokens:emitir"], ExpiraEn: null);

        Assert.Equal("STL-token-excede-al-emisor", Assert.Throws<RuleViolationException>(() => token.Rotar(TokenSecreto.Generar(), menor, Ahora)).Code);
        Assert.Equal("STL-token-excede-al-emisor", Assert.Throws<RuleViolationException>(() => token.Revocar(menor, Ahora)).Code);
        Assert.True(token.EstaVigente(Ahora));
    }

    [Fact]
    public void Revocado_deja_de_valer_en_el_acto_y_para_siempre()
    {
        var token = Emitir(TokenSecreto.Generar());

        token.Revocar(Raiz, Ahora);
        token.Revocar(Raiz, Ahora.AddDays(1));

        Assert.False(token.EstaVigente(Ahora));
        Assert.Equal(Ahora, token.RevocadoEn);
        Assert.Equal("STL-token-no-vigente", Assert.Throws<RuleViolationException>(() => token.Rotar(TokenSecreto.Generar(), Raiz, Ahora)).Code);
    }

    private static Token Emitir(TokenSecreto secreto) =>
        Token.Emitir(secreto, "Secretaría técnica", ["seguimiento:reportar", "mesas:escribir", "mesas:escribir"], TimeSpan.FromDays(90), Raiz, Ahora);
}
