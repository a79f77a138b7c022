using OpenGov.Difusion.Contracts;
using OpenGov.Difusion.Propuestas;
using static OpenGov.UnitTests.Difusion.Muestras;

namespace OpenGov.UnitTests.Difusion;

public sealed class PropuestaTests
{
    private static readonly DateOnly Dia = new(2020, 3, 20);

    [Fact]
    public void Nada_de_lo_que_escribio_un_extrano_se_publica_antes_de_admitirse()
    {
        var documento = (PropuestaDetalle)Recibida().ToDocument();

        Assert.Null(documento.Texto);
        Assert.Null(documento.Alias);
    }

    [Fact]
    public void Admitida_se_lee_con_su_alias()
    {
        var documento = (PropuestaDetalle)Admitida().ToDocument();

        Assert.StartsWith("Publicar cada partida", documento.Texto, StringComparison.Ordinal);
        Assert.Equal("Vecina de Toluca", documento.Alias);
    }

    [Fact]
    public void No_se_admite_ni_se_llama_duplicada_sin_decir_bien_por_que()
    {
        var deOtra = OpenGov.Difusion.Consultas.ConsultaPublica.Programar(Plan(), 2, "Otra consulta", new(Inicio, Fin), Canales, [], new(Aviso, ""), 30, Inicio);
        deOtra.Abrir(Plan(), Inicio, hoy: Inicio);
        var ajena = deOtra.RecibirPropuesta("PRO-2020-000009", Contenido(), EnLinea, MedioDia);

        Assert.Equal("DIF-F6-sin-explicacion", Assert.Throws<RuleViolationException>(() => Recibida().NoAdmitir(CausaNoAdmision.Publicidad, " ", Dia)).Code);
        Assert.Equal("DIF-F6-duplicada-ajena", Assert.Throws<RuleViolationException>(() => Admitida().Responder(ResultadoPropuesta.Duplicada, "Ya lo pidió otra persona.", "Infoem", ajena, Dia)).Code);
    }

    [Fact]
    public void La_que_no_se_admite_dice_por_que_y_no_se_lee()
    {
        var propuesta = Recibida();

        propuesta.NoAdmitir(CausaNoAdmision.DatosPersonales, "Incluye el teléfono de otra persona.", Dia);

        var documento = (PropuestaDetalle)propuesta.ToDocument();
        Assert.Equal(CausaNoAdmision.DatosPersonales, documento.NoAdmision!.Causa);
        Assert.Null(documento.Texto);
    }

    [Fact]
    public void Suprimirla_borra_lo_que_decia_su_huella_y_donde_se_hallo_y_su_renglon_ya_no_se_repite()
    {
        var propuesta = Abierta().CapturarPropuesta("PRO-2020-000002", Contenido(), DeRedes(), new(), Inicio, MedioDia);
        Assert.Empty(propuesta.FaltasSiEsOtro(DeRedes(), Contenido()));
        propuesta.NoAdmitir(CausaNoAdmision.DatosPersonales, "Incluye el teléfono de otra persona.", Dia);

        propuesta.Suprimir();

        Assert.Equal(("", null, null, null), (propuesta.Texto, propuesta.Alias, propuesta.HuellaTexto, propuesta.Captura!.EnlaceFuente));
        Assert.Equal("DIF-F5-renglon-suprimido", Assert.Single(propuesta.FaltasSiEsOtro(DeRedes(), Contenido())).Code);
    }

    [Fact]
    public void De_un_papel_suprimido_se_reconoce_el_papel()
    {
        var propuesta = Cerrada().CapturarPropuesta("PRO-2020-000002", Contenido(), Papel(), new(), Fin.AddDays(60), MedioDia.AddDays(60));
        propuesta.NoAdmitir(CausaNoAdmision.DatosPersonales, "Incluye el teléfono de otra persona.", Dia);
        propuesta.Suprimir();

        Assert.Empty(propuesta.FaltasSiEsOtro(Papel(), Contenido()));
        Assert.Equal("DIF-F5-renglon-de-otro-papel", Assert.Single(propuesta.FaltasSiEsOtro(Papel() with { HuellaPapel = new string('b', 64) }, Contenido())).Code);
    }

    [Fact]
    public void La_admision_se_decide_una_vez() => Incumple("DIF-propuesta-ya-decidida", Admitida().Admitir);

    [Fact]
    public void Sin_admitirse_no_se_responde() =>
        Incumple("DIF-F6-propuesta-no-admitida", () => Responder(Recibida(), ResultadoPropuesta.Aceptada));

    [Fact]
    public void Nadie_la_rechaza_sin_dar_razones()
    {
        var propuesta = Admitida();

        Incumple("DIF-F6-sin-respuesta-razonada", () => propuesta.Responder(ResultadoPropuesta.Rechazada, "  ", "Infoem", null, Dia));

        Assert.Equal(EstadoPropuesta.Admitida, propuesta.Estado);
    }

    [Theory]
    [InlineData("Aceptada", "aceptada")]
    [InlineData("AceptadaParcial", "aceptada_parcial")]
    [InlineData("Rechazada", "rechazada")]
    public void Al_resolverse_lo_cuenta_a_los_demas_modulos(string resultado, string enContrato)
    {
        var propuesta = Admitida();

        Responder(propuesta, Enum.Parse<ResultadoPropuesta>(resultado));

        Assert.Equal(new PropuestaResuelta(propuesta.Folio, propuesta.ConsultaFolio, enContrato, Dia), propuesta.Events[^1]);
    }

    [Fact]
    public void Se_responde_tambien_despues_de_turnarse()
    {
        var propuesta = Admitida();
        propuesta.Turnar("Secretaría de Movilidad");

        Responder(propuesta, ResultadoPropuesta.Aceptada);

        Assert.Equal(EstadoPropuesta.Aceptada, propuesta.Estado);
    }

    [Fact]
    public void Se_responde_una_sola_vez()
    {
        var propuesta = Admitida();
        Responder(propuesta, ResultadoPropuesta.Rechazada);

        Incumple("DIF-F6-propuesta-no-admitida", () => Responder(propuesta, ResultadoPropuesta.Aceptada));
    }

    [Fact]
    public void La_duplicada_dice_de_cual()
    {
        var propuesta = Admitida("PRO-2020-000002");

        Incumple("DIF-F6-duplicada-de", () => Responder(propuesta, ResultadoPropuesta.Duplicada));
        Responder(propuesta, ResultadoPropuesta.Duplicada, original: Admitida());

        Assert.Equal("PRO-2020-000001", propuesta.Respuesta!.DuplicadaDeFolio);
    }

    [Fact]
    public void La_original_de_una_duplicada_no_es_otra_duplicada()
    {
        var segunda = Admitida("PRO-2020-000002");
        Responder(segunda, ResultadoPropuesta.Duplicada, original: Admitida());

        Incumple("DIF-F6-duplicada-sin-original", () => Responder(Admitida("PRO-2020-000003"), ResultadoPropuesta.Duplicada, original: segunda));
    }

    [Fact]
    public void Aceptada_dice_que_cambio_del_plan()
    {
        var propuesta = Aceptada();

        propuesta.Incorporar(Compromiso(version: 2), version: 2, " cada partida en CSV ", loDice: true, yaLoDecia: false, Dia);

        Assert.Equal(EstadoPropuesta.Incorporada, propuesta.Estado);
        Assert.Equal(new PropuestaIncorporada("PRO-2020-000001", "EDOMEX-PAL1-CON-1", "EDOMEX-PAL1-C01", 2, "cada partida en CSV", Dia), propuesta.Events[^1]);
    }

    [Fact]
    public void Puede_cambiar_el_plan_en_mas_de_un_lugar()
    {
        var propuesta = Aceptada();

        propuesta.Incorporar(Compromiso(), 2, "cada partida en CSV", loDice: true, yaLoDecia: false, Dia);
        propuesta.Incorporar(Compromiso(), 2, "con su diccionario", loDice: true, yaLoDecia: false, Dia);

        Assert.Equal(2, propuesta.Incorporaciones.Count);
        Incumple("DIF-propuesta-ya-incorporada", () => propuesta.Incorporar(Compromiso(), 2, "con su diccionario", loDice: true, yaLoDecia: false, Dia));
    }

    [Fact]
    public void No_se_incorpora_a_una_version_que_no_existe() =>
        Incumple("DIF-version-inexistente", () => Aceptada().Incorporar(Compromiso(version: 2), 3, "x", loDice: true, yaLoDecia: false, Dia));

    [Fact]
    public void No_se_incorpora_al_compromiso_de_otro_plan() =>
        Incumple("DIF-incorporacion-ajena", () => Aceptada().Incorporar(Compromiso("OTRO-PAL1"), 1, "x", loDice: true, yaLoDecia: false, Dia));

    [Fact]
    public void No_se_incorpora_lo_que_el_compromiso_no_dice() =>
        Incumple("DIF-fragmento-ausente", () => Aceptada().Incorporar(Compromiso(), 2, "lo que nadie escribió", loDice: false, yaLoDecia: false, Dia));

    [Fact]
    public void No_se_incorpora_lo_que_ya_decia_ni_lo_que_ya_se_lanzo()
    {
        Incumple("DIF-fragmento-anterior", () => Aceptada().Incorporar(Compromiso(), 2, "cada partida en CSV", loDice: true, yaLoDecia: true, Dia));
        Incumple("DIF-incorporacion-tardia", () => Aceptada().Incorporar(Compromiso() with { Estado = "lanzado" }, 2, "cada partida en CSV", loDice: true, yaLoDecia: false, Dia));
    }

    [Fact]
    public void El_enlace_que_alguien_escribio_tampoco_se_publica_antes_de_admitirse()
    {
        var propuesta = Abierta().CapturarPropuesta("PRO-2020-000009", Contenido(), DeRedes(), new(), Inicio, MedioDia);

        var antes = (PropuestaDetalle)propuesta.ToDocument();
        propuesta.Admitir();

        Assert.Null(antes.Captura!.EnlaceFuente);
        Assert.Equal(DeRedes().EnlaceFuente, ((PropuestaDetalle)propuesta.ToDocument()).Captura!.EnlaceFuente);
    }

    [Fact]
    public void Rechazada_no_se_incorpora()
    {
        var propuesta = Admitida();
        Responder(propuesta, ResultadoPropuesta.Rechazada);

        Incumple("DIF-propuesta-no-aceptada", () => propuesta.Incorporar(Compromiso(), 1, "x", loDice: true, yaLoDecia: false, Dia));
    }

    [Fact]
    public void El_codigo_se_reconoce_como_lo_escriba_la_gente()
    {
        var codigo = CodigoSeguimiento.Nuevo();
        var huella = CodigoSeguimiento.Huella(codigo);

        Assert.True(CodigoSeguimiento.Coincide($" {codigo.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ", huella));
        Assert.False(CodigoSeguimiento.Coincide(CodigoSeguimiento.Nuevo(), huella));
        Assert.False(CodigoSeguimiento.Coincide(codigo, null));
    }

    private static Propuesta Aceptada()
    {
        var propuesta = Admitida();
        Responder(propuesta, ResultadoPropuesta.Aceptada);
        return propuesta;
    }

    private static void Responder(Propuesta propuesta, ResultadoPropuesta resultado, Propuesta? original = null) =>
        propuesta.Responder(resultado, "Se incorpora al compromiso 1, con su diccionario.", "Infoem", original, Dia);

    private static void Incumple(string regla, Action acto) => Assert.Equal(regla, Assert.Throws<RuleViolationException>(acto).Code);
}
