using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Planes;
using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.UnitTests.Compromisos;

public sealed class PlanAccionLocalTests
{
    private static readonly DateOnly Hoy = Ejemplos.Hoy;

    [Fact]
    public void Su_folio_es_el_del_ejercicio() => Assert.Equal(("EDOMEX-PAL1", "EDOMEX-PAL1"), (Ejemplos.Plan().Folio, Ejemplos.Plan().EjercicioFolio));

    [Theory]
    [InlineData(null)]
    [InlineData("2019-12-31")]
    public void Su_vigencia_tiene_fin_y_va_en_orden(string? hasta)
    {
        var vigencia = new Periodo(new(2020, 1, 1), hasta is null ? null : DateOnly.Parse(hasta, null));

        Assert.Equal("COM-plan-vigencia-invalida", Falla(() => PlanAccionLocal.Iniciar("EDOMEX-PAL1", "Plan", vigencia)).Code);
    }

    [Fact]
    public void Entra_en_consulta_con_su_agenda_y_su_version_fijas()
    {
        var plan = Ejemplos.Plan();
        Compromiso[] compromisos = [Ejemplos.Validado("EDOMEX-PAL1-C02"), Ejemplos.Validado(), Descartado("EDOMEX-PAL1-C03")];

        plan.EntrarEnConsulta(compromisos, [], Hoy);

        var hecho = Assert.IsType<PlanEnConsulta>(Assert.Single(plan.Events));
        Assert.Equal(["EDOMEX-PAL1-C01", "EDOMEX-PAL1-C02"], hecho.CompromisosFolios);
        Assert.Equal(plan.VersionEnConsulta, hecho.PlanVersion);
        Assert.Equal(EstadoCompromiso.EnConsulta, compromisos[0].Estado);
    }

    [Fact]
    public void Sin_compromisos_o_con_uno_sin_validar_no_entra_en_consulta()
    {
        Assert.Equal("COM-C2-plan-sin-compromisos", Falla(() => Ejemplos.Plan().EntrarEnConsulta([], [], Hoy)).Code);
        Assert.Equal("COM-C2-compromiso-sin-validar", Falla(() => Ejemplos.Plan().EntrarEnConsulta([Ejemplos.Propuesto()], [], Hoy)).Code);
    }

    [Fact]
    public void Mientras_la_gente_opina_el_texto_no_se_mueve()
    {
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta([Ejemplos.Validado()], [], Hoy);
        Assert.Equal("COM-plan-sin-consulta-cerrada", Falla(plan.ExigirAdmiteAjustes).Code);

        plan.AnotarConsultaAbierta(Ejemplos.ConsultaFolio, 2, plan.CompromisosFolios, Hoy);
        Assert.Equal("COM-plan-sin-consulta-cerrada", Falla(plan.ExigirAdmiteAjustes).Code);

        plan.AnotarConsultaCerrada(Ejemplos.ConsultaFolio, Hoy);
        plan.ExigirAdmiteAjustes();
    }

    [Fact]
    public void Con_dos_consultas_espera_a_que_se_publiquen_las_dos()
    {
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta([Ejemplos.Validado()], [], Hoy);
        plan.AnotarConsultaAbierta("CON-2020-001", 2, plan.CompromisosFolios, Hoy);
        plan.AnotarConsultaAbierta("CON-2020-002", 2, plan.CompromisosFolios, Hoy);

        plan.AnotarConsultaPublicada("CON-2020-001", 2, plan.CompromisosFolios, 5, 5, Hoy);
        Assert.Equal(EstadoPlan.EnConsulta, plan.Estado);

        plan.AnotarConsultaPublicada("CON-2020-002", 2, plan.CompromisosFolios, 0, 0, Hoy);
        Assert.Equal(EstadoPlan.EnAjuste, plan.Estado);
    }

    [Fact]
    public void Una_consulta_sobre_una_parte_no_basta_y_varias_la_cubren_juntas()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02"), Ejemplos.Validado("EDOMEX-PAL1-C03")];
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta(compromisos, [], Hoy);

        plan.Consultada("CON-2020-001", ["EDOMEX-PAL1-C01"]);
        RuleViolationException[] faltas = [Falla(plan.ExigirAdmiteAjustes), Falla(() => plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), compromisos, Hoy))];

        Assert.Equal(EstadoPlan.EnConsulta, plan.Estado);
        Assert.All(faltas, falta => Assert.Equal(("COM-plan-agenda-sin-consultar", 409), (falta.Code, falta.Status)));
        Assert.All(faltas, falta => Assert.Contains(": EDOMEX-PAL1-C02, EDOMEX-PAL1-C03.", falta.Message, StringComparison.Ordinal));
        plan.Consultada("CON-2020-002", ["EDOMEX-PAL1-C02", "EDOMEX-PAL1-C03"]);
        Assert.Equal(EstadoPlan.EnAjuste, plan.Estado);
        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), compromisos, Hoy);
    }

    [Fact]
    public void Lo_que_nadie_consulto_se_descarta_y_entonces_la_agenda_queda_consultada()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta(compromisos, [], Hoy);
        plan.Consultada(Ejemplos.ConsultaFolio, ["EDOMEX-PAL1-C01"]);

        compromisos[1].Descartar(plan, Razon, acuerdo: null, Hoy);

        Assert.Equal((EstadoPlan.EnAjuste, "EDOMEX-PAL1-C01"), (plan.Estado, Assert.Single(plan.CompromisosFolios)));
    }

    [Fact]
    public void Lo_que_se_sabe_de_una_consulta_en_otro_orden_la_deja_igual_de_consultada()
    {
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta([Ejemplos.Validado()], [], Hoy);
        plan.AnotarConsultaPublicada(Ejemplos.ConsultaFolio, 2, [], recibidas: 3, respondidas: 3, Hoy);
        Assert.Equal(EstadoPlan.EnConsulta, plan.Estado);

        plan.AnotarConsultaAbierta(Ejemplos.ConsultaFolio, 2, plan.CompromisosFolios, Hoy);

        Assert.Equal(EstadoPlan.EnAjuste, plan.Estado);
    }

    [Fact]
    public void Una_consulta_que_abrio_tarde_detiene_el_ajuste_y_la_aprobacion()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.EnAjuste(compromiso);
        plan.AnotarConsultaAbierta("CON-2020-002", 2, plan.CompromisosFolios, Hoy);

        var falta = Falla(() => plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), [compromiso], Hoy));

        Assert.Equal("COM-plan-sin-consulta-publicada", falta.Code);
        Assert.Contains("CON-2020-002", falta.Message, StringComparison.Ordinal);
        Assert.Equal("COM-plan-sin-consulta-cerrada", Falla(plan.ExigirAdmiteAjustes).Code);
    }

    [Fact]
    public void Lo_que_una_consulta_abierta_pregunta_no_se_descarta_hasta_que_cierra()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta(compromisos, [], Hoy);
        plan.AnotarConsultaAbierta(Ejemplos.ConsultaFolio, 2, ["EDOMEX-PAL1-C01"], Hoy);

        Assert.Equal("COM-plan-consulta-abierta", Falla(() => compromisos[0].Descartar(plan, Razon, acuerdo: null, Hoy)).Code);
        Assert.Equal((2, EstadoCompromiso.EnConsulta), (plan.CompromisosFolios.Count, compromisos[0].Estado));
        compromisos[1].Descartar(plan, Razon, acuerdo: null, Hoy);
        plan.AnotarConsultaCerrada(Ejemplos.ConsultaFolio, Hoy);
        compromisos[0].Descartar(plan, Razon, acuerdo: null, Hoy);

        Assert.Empty(plan.CompromisosFolios);
    }

    [Fact]
    public void Lo_aprobado_solo_se_descarta_por_un_acuerdo_que_hable_de_el()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.EnAjuste(compromisos);
        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), compromisos, Hoy);
        var bueno = Ejemplos.Acuerdo(Materia.RetiroCompromiso, "EDOMEX-PAL1-C02") with { Fecha = Hoy.AddDays(2) };

        Assert.Equal("COM-C4-sin-acuerdo", Descartar(null));
        Assert.Equal("COM-C4-acuerdo-de-otro-objeto", Descartar(bueno with { ObjetoFolio = "EDOMEX-PAL1-C01" }));
        Assert.Equal("COM-C4-acuerdo-de-otra-materia", Descartar(bueno with { Materia = Materia.General }));
        Assert.Equal("COM-C4-acuerdo-anterior", Descartar(bueno with { Fecha = Hoy.AddDays(-1) }));
        compromisos[1].Descartar(plan, Razon, bueno, Hoy.AddDays(2));

        Assert.Equal((EstadoPlan.Aprobado, "EDOMEX-PAL1-C01"), (plan.Estado, Assert.Single(plan.CompromisosFolios)));
        Assert.Equal((EstadoCompromiso.Descartado, bueno.Folio), (compromisos[1].Estado, compromisos[1].AcuerdoDescarte!.Folio));
        var lanzamiento = Ejemplos.Acuerdo(Materia.LanzamientoPlan);
        Assert.Equal("COM-C4-acuerdo-anterior", Falla(() => plan.Lanzar(lanzamiento, compromisos, Hoy.AddDays(2))).Code); // it was about two
        plan.Lanzar(lanzamiento with { Fecha = Hoy.AddDays(2) }, compromisos, Hoy.AddDays(2));
        Assert.Equal((EstadoCompromiso.Lanzado, EstadoCompromiso.Descartado), (compromisos[0].Estado, compromisos[1].Estado));

        string Descartar(AcuerdoResumen? acuerdo) => Falla(() => compromisos[1].Descartar(plan, Razon, acuerdo, Hoy.AddDays(2))).Code;
    }

    [Fact]
    public void Antes_de_aprobarse_no_hace_falta_acuerdo_pero_el_que_se_cita_debe_servir()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.EnAjuste(compromiso, Ejemplos.Validado("EDOMEX-PAL1-C02"));

        Assert.Equal("COM-C4-acuerdo-no-adoptado", Falla(() => compromiso.Descartar(plan, Razon, Ejemplos.Acuerdo(Materia.RetiroCompromiso, compromiso.Folio) with { Adoptado = false }, Hoy)).Code);
        compromiso.Descartar(plan, Razon, acuerdo: null, Hoy);

        Assert.Equal((EstadoCompromiso.Descartado, null), (compromiso.Estado, compromiso.AcuerdoDescarte));
    }

    [Fact]
    public void La_agenda_va_por_numero_aunque_pase_de_cien()
    {
        var plan = Ejemplos.Plan();

        plan.EntrarEnConsulta([Ejemplos.Validado("EDOMEX-PAL1-C100"), Ejemplos.Validado("EDOMEX-PAL1-C11"), Ejemplos.Validado("EDOMEX-PAL1-C02")], [], Hoy);

        Assert.Equal(["EDOMEX-PAL1-C02", "EDOMEX-PAL1-C11", "EDOMEX-PAL1-C100"], plan.CompromisosFolios);
    }

    [Fact]
    public void Sin_consulta_publicada_no_se_aprueba()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta([compromiso], [], Hoy);

        Assert.Equal("COM-plan-sin-consulta-publicada", Falla(() => plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), [compromiso], Hoy)).Code);
    }

    [Fact]
    public void Se_aprueba_con_los_compromisos_que_siguen_en_pie()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.EnAjuste(compromisos);
        compromisos[1].Descartar("La consulta mostró que otra autoridad ya lo hace.");

        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), compromisos, Hoy);

        Assert.Equal(["EDOMEX-PAL1-C01"], plan.CompromisosFolios);
        Assert.Equal((EstadoCompromiso.Aprobado, EstadoCompromiso.Descartado), (compromisos[0].Estado, compromisos[1].Estado));
        Assert.Equal("EDOMEX-PAL1-AC-01", compromisos[0].Aprobacion!.Folio);
    }

    [Fact]
    public void Se_lanza_con_todos_sus_compromisos_a_la_vez()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];

        var plan = Ejemplos.Lanzado(compromisos);

        Assert.Equal(EstadoPlan.Lanzado, plan.Estado);
        Assert.All(compromisos, compromiso => Assert.Equal(EstadoCompromiso.Lanzado, compromiso.Estado));
        Assert.All(compromisos, compromiso => Assert.Single(compromiso.Events.OfType<CompromisoLanzado>()));
        Assert.Equal(["EDOMEX-PAL1-C01", "EDOMEX-PAL1-C02"], plan.Events.OfType<PlanLanzado>().Single().CompromisosFolios);
    }

    [Theory]
    [InlineData("ninguno", "COM-C4-sin-acuerdo", 422)]
    [InlineData("otra materia", "COM-C4-acuerdo-de-otra-materia", 409)]
    [InlineData("otro plan", "COM-C4-acuerdo-de-otro-objeto", 409)]
    [InlineData("sin quórum", "COM-C4-acuerdo-sin-quorum", 409)]
    [InlineData("no adoptado", "COM-C4-acuerdo-no-adoptado", 409)]
    [InlineData("posterior", "COM-C4-acuerdo-posterior", 409)]
    [InlineData("anterior", "COM-C4-acuerdo-anterior", 409)]
    [InlineData("sin efecto", "COM-C4-acuerdo-sin-efecto", 409)]
    public void Sin_un_acuerdo_que_lo_sustente_no_se_lanza(string defecto, string codigo, int estado)
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.EnAjuste(compromiso);
        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), [compromiso], Hoy);
        var bueno = Ejemplos.Acuerdo(Materia.LanzamientoPlan);
        var malo = defecto switch
        {
            "ninguno" => null,
            "otra materia" => bueno with { Materia = Materia.AprobacionPlan },
            "otro plan" => bueno with { ObjetoFolio = "EDOMEX-PAL2" },
            "sin quórum" => bueno with { HuboQuorum = false },
            "no adoptado" => bueno with { Adoptado = false },
            "anterior" => bueno with { Fecha = Hoy.AddDays(-1) },
            "sin efecto" => bueno with { SinEfectoDesde = Hoy },
            _ => bueno with { Fecha = Hoy.AddDays(1) },
        };

        var falta = Falla(() => plan.Lanzar(malo, [compromiso], Hoy));

        Assert.Equal((codigo, estado), (falta.Code, falta.Status));
        Assert.Equal((EstadoPlan.Aprobado, EstadoCompromiso.Aprobado), (plan.Estado, compromiso.Estado));
    }

    [Fact]
    public void No_se_aprueba_por_un_acuerdo_tomado_antes_de_que_se_publicara_la_consulta()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.EnAjuste(compromiso);

        var falta = Falla(() => plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan) with { Fecha = Hoy.AddDays(-1) }, [compromiso], Hoy));

        Assert.Equal(("COM-C4-acuerdo-anterior", EstadoPlan.EnAjuste), (falta.Code, plan.Estado));
    }

    [Theory]
    [InlineData(0, -1)] // adjusted after the vote
    [InlineData(-1, 0)] // let go of after the vote
    public void No_se_aprueba_por_un_acuerdo_tomado_antes_de_que_la_agenda_quedara_como_esta(int ajuste, int descarte)
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Validado("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta(compromisos, [], Hoy);
        plan.Consultada(Ejemplos.ConsultaFolio, plan.CompromisosFolios);
        compromisos[1].Descartar(plan, Razon, acuerdo: null, Hoy);
        foreach (var (compromiso, dia) in compromisos.Zip([1 + ajuste, 1 + descarte])) typeof(AggregateRoot).GetProperty(nameof(AggregateRoot.UltimoActo))!.SetValue(compromiso, Hoy.AddDays(dia)); // as saving leaves it

        var falta = Falla(() => plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan), compromisos, Hoy.AddDays(2)));

        Assert.Equal(("COM-C4-acuerdo-anterior", EstadoPlan.EnAjuste), (falta.Code, plan.Estado));
        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan) with { Fecha = Hoy.AddDays(1) }, compromisos, Hoy.AddDays(2));
    }

    [Fact]
    public void Un_acuerdo_que_quedo_sin_efecto_despues_del_acto_lo_sustento()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.EnAjuste(compromiso);

        plan.Aprobar(Ejemplos.Acuerdo(Materia.AprobacionPlan) with { SinEfectoDesde = Hoy.AddDays(1) }, [compromiso], Hoy);

        Assert.Equal(EstadoPlan.Aprobado, plan.Estado);
    }

    [Fact]
    public void Cancelarlo_responde_a_cada_compromiso()
    {
        Compromiso[] compromisos = [Ejemplos.Validado(), Ejemplos.Propuesto("EDOMEX-PAL1-C02")];
        var plan = Ejemplos.Plan();

        Assert.Equal("COM-plan-cancelacion-sin-motivo", Falla(() => plan.Cancelar(" ", compromisos)).Code);
        plan.Cancelar("El ejercicio se suspendió.", compromisos);

        Assert.Equal(EstadoPlan.Cancelado, plan.Estado);
        Assert.All(compromisos, compromiso => Assert.Contains("El ejercicio se suspendió.", compromiso.RespuestaRazonada, StringComparison.Ordinal));
    }

    [Fact]
    public void Mientras_la_gente_opina_sobre_el_no_se_cancela()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.Plan();
        plan.EntrarEnConsulta([compromiso], [], Hoy);
        plan.AnotarConsultaAbierta(Ejemplos.ConsultaFolio, plan.VersionEnConsulta!.Value, plan.CompromisosFolios, Hoy);

        Assert.Equal("COM-plan-consulta-abierta", Falla(() => plan.Cancelar("El ejercicio se suspendió.", [compromiso])).Code);
        plan.AnotarConsultaCerrada(Ejemplos.ConsultaFolio, Hoy);
        plan.Cancelar("El ejercicio se suspendió.", [compromiso]);

        Assert.Equal(EstadoPlan.Cancelado, plan.Estado);
    }

    [Fact]
    public void Lanzado_ya_no_se_cancela_y_concluye_cuando_nada_queda_abierto()
    {
        var compromiso = Ejemplos.Validado();
        var plan = Ejemplos.Lanzado(compromiso);

        Assert.Equal("COM-plan-no-cancelable", Falla(() => plan.Cancelar("Ya no.", [compromiso])).Code);
        Assert.Equal("COM-plan-con-compromisos-abiertos", Falla(() => plan.Concluir([compromiso], Hoy)).Code);

        compromiso.Cerrar(ResultadoCierre.Incumplido, Ejemplos.Vencido);
        plan.Concluir([compromiso], Hoy);
        Assert.Equal(EstadoPlan.Concluido, plan.Estado);
    }

    [Fact]
    public void Sin_lanzarse_no_concluye() =>
        Assert.Equal("COM-plan-no-vigente", Falla(() => Ejemplos.EnAjuste(Ejemplos.Validado()).Concluir([], Hoy)).Code);

    private const string Razon = "Otra autoridad ya lo está haciendo con más recursos.";

    private static Compromiso Descartado(string folio)
    {
        var compromiso = Ejemplos.Propuesto(folio);
        compromiso.Descartar("La mesa lo repite con otras palabras.");
        return compromiso;
    }

    private static RuleViolationException Falla(Action acto) => Assert.Throws<RuleViolationException>(acto);
}
