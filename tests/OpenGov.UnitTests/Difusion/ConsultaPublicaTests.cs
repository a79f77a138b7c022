using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Contracts;
using OpenGov.Difusion.Propuestas;
using OpenGov.Kernel;
using static OpenGov.UnitTests.Difusion.Muestras;

namespace OpenGov.UnitTests.Difusion;

public sealed class ConsultaPublicaTests
{
    [Theory]
    [InlineData(0, "DIF-F2-sin-canal-presencial")]
    [InlineData(1, "DIF-F2-sin-canal-electronico")]
    public void Necesita_un_canal_en_linea_y_uno_en_persona(int canal, string regla) =>
        Incumple(regla, () => Programada([Canales[canal]]));

    [Fact]
    public void Su_ventana_tiene_fin() => Incumple("DIF-F4-ventana-invalida", () => ConsultaPublica.Programar(
        Plan(), 1, "Consulta", new Periodo(Inicio), Canales, [], new AvisoPrivacidad(Aviso, ""), 30, Inicio));

    [Fact]
    public void Solo_consulta_compromisos_de_su_plan() => Incumple("DIF-compromiso-ajeno", () => Programada(null, "OTRO-PAL1-C01"));

    [Fact]
    public void No_abre_antes_de_que_el_plan_este_en_consulta() =>
        Incumple("DIF-plan-no-en-consulta", () => Programada().Abrir(Plan("borrador"), Inicio, hoy: Inicio));

    [Fact]
    public void Abre_una_vez_se_cierra_abierta_y_se_responde_cerrada()
    {
        Incumple("DIF-consulta-no-programada", () => Abierta().Abrir(Plan(), Inicio, hoy: Inicio));
        Incumple("DIF-consulta-no-abierta", () => Programada().Cerrar(LosTresPublicos, Balance(), Fin, Fin));
        Incumple("DIF-consulta-no-cerrada", () => Abierta().IniciarRespuesta());
    }

    [Fact]
    public void La_que_se_registra_despues_de_su_ventana_lo_dice_hasta_el_final()
    {
        var consulta = Programada();

        consulta.Abrir(Plan(), Inicio, hoy: Fin.AddDays(1));
        consulta.Cerrar(LosTresPublicos, Balance(), Fin, hoy: Fin.AddDays(1));

        Assert.Equal("DIF-F4-registrada-despues", Assert.Single(consulta.Advertencias).Codigo);
    }

    [Fact]
    public void Un_papel_no_lleva_enlace_a_una_fuente() => Assert.Equal("DIF-F5-papel-con-enlace", Assert.Single(
        ReglasDeCaptura.Faltas(Abierta(), Contenido(), Papel() with { EnlaceFuente = "https://red.example.org/1" }, Inicio)).Code);

    [Fact]
    public void Abre_dentro_de_su_ventana() => Incumple("DIF-F4-fuera-de-ventana", () => Programada().Abrir(Plan(), Inicio.AddDays(-1), hoy: Inicio.AddDays(-1)));

    [Fact]
    public void Al_abrir_fija_la_version_y_los_compromisos_sobre_los_que_se_opina()
    {
        var consulta = Programada();

        consulta.Abrir(Plan(version: 7), Inicio, hoy: Inicio);

        Assert.Equal(7, consulta.PlanVersion);
        Assert.Equal(Plan().CompromisosFolios, consulta.CompromisosFolios);
        var hecho = Assert.IsType<ConsultaAbierta>(Assert.Single(consulta.Events));
        Assert.Equal(7, hecho.PlanVersion);
        Assert.Equal(Plan().CompromisosFolios, hecho.CompromisosFolios);
    }

    [Fact]
    public void Al_abrir_no_pregunta_por_lo_que_se_descarto_desde_que_se_programo()
    {
        var consulta = Programada(null, [.. Plan().CompromisosFolios]);

        consulta.Abrir(Plan() with { CompromisosFolios = [Plan().CompromisosFolios[^1]] }, Inicio, hoy: Inicio);

        Assert.Equal([Plan().CompromisosFolios[^1]], consulta.CompromisosFolios);
        Incumple("DIF-consulta-sin-compromisos", () => Programada(null, Plan().CompromisosFolios[0]).Abrir(Plan() with { CompromisosFolios = [] }, Inicio, hoy: Inicio));
    }

    [Theory]
    [InlineData("2020-02-03T05:59:59Z", false)] // still the day before in Mexico
    [InlineData("2020-02-03T06:00:00Z", true)]
    [InlineData("2020-03-04T05:59:59Z", true)]
    [InlineData("2020-03-04T06:00:00Z", false)]
    public void En_linea_se_recibe_durante_los_dias_anunciados(string instante, bool seRecibe)
    {
        var ahora = DateTimeOffset.Parse(instante, null);

        if (seRecibe) Assert.NotNull(Abierta().RecibirPropuesta("PRO-2020-000001", Contenido(), EnLinea, ahora));
        else Incumple("DIF-F4-fuera-de-ventana", () => Abierta().RecibirPropuesta("PRO-2020-000001", Contenido(), EnLinea, ahora));
    }

    [Fact]
    public void El_papel_fechado_a_tiempo_se_captura_aunque_ya_haya_cerrado()
    {
        var propuesta = Cerrada().CapturarPropuesta("PRO-2020-000002", Contenido(), Papel(Fin), new() { CapturadaPor = "Módulo de Metepec" }, Fin.AddDays(60), MedioDia.AddDays(60));

        Assert.Equal(Fin, propuesta.RecibidaEl);
        Assert.Equal(TipoCanal.Presencial, propuesta.Canal);
        Assert.Equal("Módulo de Metepec", propuesta.CapturadaPor);
    }

    [Fact]
    public void El_papel_fechado_fuera_de_la_ventana_no_se_captura() => Falta("DIF-F4-papel-fuera-de-ventana", "fecha_papel", Papel(Fin.AddDays(1)));

    [Fact]
    public void El_papel_fechado_despues_de_capturarse_no_se_captura() => Falta("DIF-F4-papel-futuro", "fecha_papel", Papel(Inicio.AddDays(2)), Inicio.AddDays(1));

    [Fact]
    public void Un_papel_trae_la_huella_de_su_imagen() => Falta("DIF-F5-sin-huella", "huella_papel", Papel() with { HuellaPapel = null });

    [Fact]
    public void Lo_dicho_en_redes_trae_su_fuente() => Falta("DIF-F5-sin-fuente", "enlace_fuente", DeRedes(enlace: null), Inicio);

    [Fact]
    public void Lo_dicho_en_redes_se_recoge_durante_la_ventana() => Falta("DIF-F4-recogida-fuera-de-ventana", "canal", DeRedes(), Fin.AddDays(1));

    [Fact]
    public void Lo_electronico_no_lo_captura_otra_persona() => Falta("DIF-F5-canal-electronico", "canal", DeRedes() with { Canal = TipoCanal.Electronico }, Inicio);

    [Fact]
    public void Todas_las_faltas_de_un_renglon_se_dicen_a_la_vez() => Assert.Equal(
        ["DIF-F4-papel-fuera-de-ventana", "DIF-F5-sin-huella", "DIF-compromiso-fuera-de-consulta"],
        ReglasDeCaptura.Faltas(Abierta(), Contenido("EDOMEX-PAL1-C99"), Papel(Fin.AddDays(1)) with { HuellaPapel = null }, Fin.AddDays(60)).Select(f => f.Code));

    [Fact]
    public void Respondida_ya_no_se_captura()
    {
        var consulta = EnRespuesta();
        consulta.Concluir(Balance(), Fin.AddDays(20));

        Incumple("DIF-F4-captura-cerrada", () => consulta.CapturarPropuesta("PRO-2020-000002", Contenido(), Papel(), new(), Fin.AddDays(21), MedioDia.AddDays(60)));
    }

    [Fact]
    public void Quien_propone_acepta_el_aviso_de_esta_consulta() => Incumple(
        "DIF-aviso-de-otra-version", () => Abierta().RecibirPropuesta("PRO-2020-000001", Contenido(aviso: "2019-01"), EnLinea, MedioDia));

    [Fact]
    public void Solo_se_propone_sobre_lo_consultado() => Incumple(
        "DIF-compromiso-fuera-de-consulta", () => Abierta().RecibirPropuesta("PRO-2020-000001", Contenido("EDOMEX-PAL1-C99"), EnLinea, MedioDia));

    [Fact]
    public void No_cierra_antes_de_que_acabe_el_ultimo_dia_ni_con_fecha_anterior()
    {
        foreach (var (fecha, hoy) in new[] { (-1, -1), (0, 0), (-1, 0), (-1, 1), (-1, 30) })
            Incumple("DIF-F4-ventana-vigente", () => Abierta().Cerrar([], Balance(), Fin.AddDays(fecha), Fin.AddDays(hoy)));
    }

    [Fact]
    public void Publica_a_que_publico_no_se_llego()
    {
        var consulta = Cerrada(Publico.Medios);

        Assert.Equal(["sociedad civil", "academia"], consulta.Advertencias
            .Where(a => a.Codigo == "DIF-F1-publico-sin-difusion").Select(a => a.Mensaje.Split(": ")[1].TrimEnd('.')));
    }

    [Fact]
    public void Con_los_tres_publicos_alcanzados_no_hay_nada_que_advertir() => Assert.Empty(Cerrada(LosTresPublicos).Advertencias);

    [Fact]
    public void Acabado_el_ultimo_dia_el_cierre_puede_llevar_su_fecha()
    {
        var consulta = Abierta();

        consulta.Cerrar(LosTresPublicos, Balance(), Fin, hoy: Fin.AddDays(1));

        Assert.Equal((EstadoConsulta.Cerrada, Fin), (consulta.Estado, consulta.CerradaEl));
        Assert.Empty(consulta.Advertencias);
    }

    [Fact]
    public void No_concluye_con_propuestas_sin_respuesta() =>
        Incumple("DIF-F3-sin-respuesta-razonada", () => EnRespuesta().Concluir(Balance(porResponder: 1), Fin.AddDays(20)));

    [Fact]
    public void No_concluye_con_propuestas_sin_admision_decidida() =>
        Incumple("DIF-F3-sin-admision", () => EnRespuesta().Concluir(Balance(porAdmitir: 1), Fin.AddDays(20)));

    [Theory]
    [InlineData(31, 0)] // closed one day after the window, thirty days to answer
    [InlineData(36, 5)]
    public void El_retraso_de_la_respuesta_es_publico(int dias, int retraso)
    {
        var consulta = EnRespuesta();

        consulta.Concluir(Balance(), Fin.AddDays(dias));

        Assert.Equal(retraso, ((ConsultaPublicaDetalle)consulta.ToDocument()).DiasDeRetraso);
    }

    [Fact]
    public void Al_publicarse_lo_cuenta_a_quien_aprueba_el_plan()
    {
        var consulta = EnRespuesta();
        consulta.Concluir(Balance(), Fin.AddDays(20));

        consulta.Publicar(Fin.AddDays(21));

        var hecho = Assert.IsType<ConsultaPublicada>(consulta.Events[^1]);
        Assert.Equal(new("EDOMEX-PAL1-CON-1", "EDOMEX-PAL1", 4, Recibidas: 700, Respondidas: 690, Fin.AddDays(21)) { CompromisosFolios = hecho.CompromisosFolios }, hecho);
        Assert.Equal(Plan().CompromisosFolios, hecho.CompromisosFolios);
    }

    [Fact]
    public void No_se_publica_sin_haber_respondido() => Incumple("DIF-F3-consulta-no-respondida", () => EnRespuesta().Publicar(Fin.AddDays(20)));

    private static void Falta(string regla, string miembro, Captura captura, DateOnly? fecha = null)
    {
        var falta = Assert.Single(ReglasDeCaptura.Faltas(Cerrada(), Contenido(), captura, fecha ?? Fin.AddDays(60)));

        Assert.Equal((regla, miembro), (falta.Code, falta.At));
        Incumple("DIF-F5-lote-con-faltas", () => Cerrada().CapturarPropuesta("PRO-2020-000002", Contenido(), captura, new(), fecha ?? Fin.AddDays(60), MedioDia.AddDays(60)));
    }

    private static void Incumple(string regla, Action acto) => Assert.Equal(regla, Assert.Throws<RuleViolationException>(acto).Code);
}
