using OpenGov.Kernel;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ComiteSeguimientoTests
{
    [Theory]
    [InlineData(Materia.LanzamientoPlan, true, true, "SEG-acuerdo-de-otra-materia")]
    [InlineData(Materia.FormacionComite, false, true, "SEG-acuerdo-sin-quorum")]
    [InlineData(Materia.FormacionComite, true, false, "SEG-acuerdo-sin-quorum")]
    public void Lo_forma_un_acuerdo_adoptado_con_quorum(Materia materia, bool adoptado, bool quorum, string regla) =>
        Incumple(regla, () => ComiteSeguimiento.Formar(Plan, Acuerdo(materia, adoptado, quorum), new(), [], Inicio));

    [Fact]
    public void Lo_forma_un_acuerdo_sobre_este_plan_y_no_otro() =>
        Incumple("SEG-acuerdo-ajeno", () => ComiteSeguimiento.Formar(Plan, Acuerdo(objeto: "OTRO-PAL1"), new(), [], Inicio));

    [Fact]
    public void Ni_uno_posterior_ni_uno_sin_efecto_lo_forman_ni_uno_anterior_a_constituirse_lo_disuelve()
    {
        Incumple("SEG-anterior-al-acuerdo", () => ComiteSeguimiento.Formar(Plan, Acuerdo(), new(), [], Inicio.AddDays(-1)));
        Incumple("SEG-acuerdo-sin-efecto", () => ComiteSeguimiento.Formar(Plan, Acuerdo() with { SinEfectoDesde = Inicio }, new(), [], Inicio));
        Incumple("SEG-acuerdo-anterior", () => EnFunciones().Disolver(Acuerdo(Materia.General, folio: "ACU-0") with { Fecha = Inicio.AddDays(-1) }, Inicio));
    }

    [Fact]
    public void Su_folio_es_el_del_plan() => Assert.Equal("EDOMEX-PAL1-COM", EnConformacion().Folio);

    [Theory]
    [InlineData("titular")]
    [InlineData("suplente")]
    [InlineData("facilitador")]
    public void Nadie_con_cargo_en_el_STL_lo_integra(string cargo) =>
        Incumple("SEG-I1-integrante-del-stl", () => EnConformacion().Nombrar("X", cargos: [Cargo(new(2019, 10, 15), cargo: cargo)]));

    [Fact]
    public void Quien_dejo_el_STL_hace_tres_meses_sabe_desde_cuando_puede()
    {
        var falta = Assert.Throws<RuleViolationException>(() => EnConformacion().Nombrar("X", cargos: [Cargo(new(2019, 10, 15), hasta: new(2021, 10, 1))]));

        Assert.Equal("SEG-I2-enfriamiento", falta.Code);
        Assert.Contains("2022-10-01", falta.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pasado_el_enfriamiento_se_le_admite() =>
        Assert.NotNull(EnConformacion().Nombrar("X", cargos: [Cargo(new(2019, 10, 15), hasta: new(2021, 1, 1))]));

    [Fact]
    public void Quien_trabaja_para_un_implementador_se_excusa_de_lo_suyo()
    {
        var comite = EnConformacion();

        var integrante = comite.Nombrar("X", Sectores.SociedadCivil, Organizacion("RED"));

        Assert.Equal((C01, "SEG-I3-empleador"), (integrante.Excusas[0].CompromisoFolio, integrante.Excusas[0].Regla));
        Assert.Equal(
            new MediatR.INotification[] { new ConflictoDetectado("EDOMEX-PAL1-COM", "PER-X", C01, "SEG-I3-empleador", Inicio, Inicio), new ExcusaRegistrada("EDOMEX-PAL1-COM", "PER-X", C01, "SEG-I3-empleador", Inicio) },
            comite.Events);
    }

    [Fact]
    public void Si_las_reglas_lo_piden_ni_se_le_admite() => Incumple("SEG-I3-empleador", () =>
        EnConformacion(new(ConflictoLaboral: PoliticaConflicto.Rechazo)).Nombrar("X", Sectores.SociedadCivil, Organizacion("RED")));

    [Fact]
    public void Quien_escribio_un_compromiso_no_lo_verifica() =>
        Assert.Equal("SEG-I5-autoria", EnConformacion().Nombrar("X", compromiso: Caravanas(autores: "PER-X")).Excusas[0].Regla);

    [Fact]
    public void Quien_viene_de_una_dependencia_no_cuenta_como_sociedad_civil() => Incumple("SEG-I7-sector-distinto", () =>
        EnConformacion().Nombrar("X", Sectores.SociedadCivil, Organizacion("IEEM", Sectores.EntesPublicos)));

    [Theory]
    [InlineData("2020-12-31")] // a year and a day before
    [InlineData("2022-01-02")] // the day after
    public void La_declaracion_esta_firmada_y_es_reciente(string firmada) => Incumple("SEG-I4-declaracion-vencida", () => EnConformacion().Nombrar(
        Candidata("X") with { Declaracion = Declaracion(DateOnly.Parse(firmada, null)) }, Inicio));

    [Theory]
    [InlineData(2, 0, "SEG-I7-minimo")]
    [InlineData(4, 0, "SEG-I7-par")]
    [InlineData(2, 1, "SEG-I7-gobierno")]
    public void Se_constituye_completo_impar_y_sin_gobierno(int sociedad, int gobierno, string regla)
    {
        var comite = EnConformacion();
        for (var i = 0; i < sociedad; i++) comite.Nombrar($"S{i}");
        for (var i = 0; i < gobierno; i++) comite.Nombrar($"G{i}", Sectores.EntesPublicos);

        Incumple(regla, () => comite.Constituir(Inicio));

        Assert.Equal(EstadoComite.EnConformacion, comite.Estado);
    }

    [Fact]
    public void Al_constituirse_lo_cuenta()
    {
        var comite = EnFunciones();

        Assert.Equal(EstadoComite.EnFunciones, comite.Estado);
        Assert.Equal(new ComiteConstituido("EDOMEX-PAL1-COM", "EDOMEX-PAL1", "ACU-1", Inicio), comite.Events[^1]);
    }

    [Fact]
    public void Quien_entra_al_STL_deja_de_verificar_desde_ese_dia()
    {
        var comite = EnFunciones();

        comite.RevisarPersona("PER-ANA", [Cargo(new(2022, 5, 1))], new(2022, 5, 3));

        Assert.Equal(new(2022, 5, 1), Assert.Single(comite.ConflictosDe("PER-ANA")).Desde);
        Assert.Equal(new ConflictoDetectado("EDOMEX-PAL1-COM", "PER-ANA", null, "SEG-I1-integrante-del-stl", new(2022, 5, 1), new(2022, 5, 3)), comite.Events[^2]);
        Assert.Equal(new IntegranteInhabilitado("EDOMEX-PAL1-COM", "PER-ANA", "SEG-I1-integrante-del-stl", new(2022, 5, 3)), comite.Events[^1]);
        Assert.NotNull(comite.ExigirQuePuedaVerificar("PER-ANA", C01, new(2022, 4, 30)));
        Incumple("SEG-V1-no-habilitado", () => comite.ExigirQuePuedaVerificar("PER-ANA", C01, new(2022, 5, 1)));
        Assert.False(comite.Integracion.EstaCompleta);
    }

    [Fact]
    public void Revisarla_otra_vez_no_cambia_nada()
    {
        var comite = EnFunciones();
        comite.RevisarPersona("PER-ANA", [Cargo(new(2022, 5, 1))], new(2022, 5, 3));

        var sabido = comite.Events.Count;
        comite.RevisarPersona("PER-ANA", [Cargo(new(2022, 5, 1))], new(2022, 5, 4));

        Assert.Equal(sabido, comite.Events.Count);
        Assert.Single(comite.ConflictosDe("PER-ANA"));
    }

    [Fact]
    public void Un_cargo_antiguo_que_se_registra_tarde_no_inhabilita_a_nadie()
    {
        var comite = EnFunciones();

        comite.RevisarPersona("PER-ANA", [Cargo(new(2015, 1, 1), hasta: new(2016, 1, 1))], Dia);

        Assert.Empty(comite.ConflictosDe("PER-ANA"));
    }

    [Fact]
    public void Un_compromiso_lanzado_despues_excusa_a_quien_trabaja_para_su_responsable()
    {
        var comite = EnConformacion();
        comite.Nombrar("X", Sectores.SociedadCivil, Organizacion("OTRA"));

        comite.RevisarCompromiso(Caravanas(responsable: "ORG-OTRA"), SinVinculos, Dia);
        comite.RevisarCompromiso(Caravanas(responsable: "ORG-OTRA"), SinVinculos, Dia);

        Assert.Equal("SEG-I3-empleador", Assert.Single(comite.Integrantes[0].Excusas).Regla);
    }

    [Fact]
    public void Quien_se_excusa_no_firma()
    {
        var comite = EnFunciones();

        comite.Excusar("PER-ANA", Caravanas(), "Es su hermano quien dirige el programa.", Dia);

        Incumple("SEG-V1-excusado", () => comite.ExigirQuePuedaVerificar("PER-ANA", C01, Dia));
    }

    [Fact]
    public void Con_la_declaracion_vencida_no_se_firma_hasta_renovarla()
    {
        var comite = EnFunciones();
        var dia = new DateOnly(2023, 1, 1);
        Incumple("SEG-I4-declaracion-vencida", () => comite.ExigirQuePuedaVerificar("PER-ANA", C01, dia));

        comite.RenovarDeclaracion("PER-ANA", Declaracion(dia), dia);

        Assert.NotNull(comite.ExigirQuePuedaVerificar("PER-ANA", C01, dia));
    }

    [Fact]
    public void Antes_de_iniciar_funciones_nadie_verifica()
    {
        var comite = EnConformacion();
        comite.Nombrar("ANA");

        Incumple("SEG-comite-sin-funciones", () => comite.ExigirQuePuedaVerificar("PER-ANA", C01, Dia));
    }

    [Fact]
    public void Disuelto_ya_no_cambia()
    {
        var comite = EnFunciones();
        Incumple("SEG-disolucion-sin-acuerdo", () => comite.Disolver(Acuerdo(), Dia));

        comite.Disolver(Acuerdo(folio: "ACU-9"), Dia);

        Assert.All(comite.Integrantes, i => Assert.Equal(Dia, i.Hasta));
        Incumple("SEG-comite-disuelto", () => comite.Nombrar("NUEVO"));
    }

    [Fact]
    public void Otro_se_forma_cuando_el_anterior_se_disuelve()
    {
        var comite = EnFunciones();
        Incumple("SEG-comite-vigente", () => ComiteSeguimiento.Formar(Plan, Acuerdo(folio: "ACU-10"), new(), [comite], Dia));
        comite.Disolver(Acuerdo(folio: "ACU-9"), Dia);

        Assert.Equal("EDOMEX-PAL1-COM-2", ComiteSeguimiento.Formar(Plan, Acuerdo(folio: "ACU-10"), new(), [comite], Dia).Folio);
        Incumple("SEG-acuerdo-usado", () => ComiteSeguimiento.Formar(Plan, Acuerdo(), new(), [comite], Dia));
    }

    [Fact]
    public void Quien_sustituye_toma_el_lugar_y_el_comite_sigue_impar()
    {
        var comite = EnFunciones();
        var ana = comite.Integrantes[0];

        comite.Sustituir("PER-ANA", "Cambió de residencia.", Candidata("DORA"), Dia);

        Assert.Equal(Dia, comite.Integrantes[0].Hasta);
        Assert.Equal(("PER-DORA", (Guid?)ana.Id), (comite.Integrantes[^1].PersonaFolio, comite.Integrantes[^1].SustituyeA));
        Assert.True(comite.Integracion.EstaCompleta);
        Assert.Equal(new IntegranteSeparado("EDOMEX-PAL1-COM", "PER-ANA", Dia, "Cambió de residencia.", Dia), comite.Events[^1]);
        Incumple("SEG-integrante-sustituido", () => comite.Sustituir("PER-ANA", "Otra vez.", Candidata("EVA"), Dia));
    }

    [Fact]
    public void Quien_sustituye_debe_ser_independiente_y_si_no_nada_cambia()
    {
        var comite = EnFunciones();

        Incumple("SEG-I1-integrante-del-stl", () => comite.Sustituir("PER-ANA", "Renuncia.", Candidata("DORA", cargos: [Cargo(new(2019, 10, 15))]), Dia));
    }

    [Fact]
    public void Tambien_se_sustituye_a_quien_se_inhabilito()
    {
        var comite = EnFunciones();
        comite.RevisarPersona("PER-ANA", [Cargo(new(2022, 3, 1))], Dia);

        comite.Sustituir("PER-ANA", "Entró al STL.", Candidata("DORA"), Dia);

        Assert.True(comite.Integracion.EstaCompleta);
    }

    [Fact]
    public void Lo_que_se_declara_en_privado_obliga_en_publico()
    {
        var comite = EnFunciones();

        comite.DeclararVinculos("PER-ANA", [new("ORG-AJENA", TipoVinculo.Consejo), new("ORG-SJDH", TipoVinculo.Empleo)], [Caravanas()], Dia);

        Assert.Equal((C01, "SEG-I3-empleador"), (comite.Integrantes[0].Excusas[0].CompromisoFolio, comite.Integrantes[0].Excusas[0].Regla));
        Assert.Equal(Dia, comite.Integrantes[0].VinculosDeclaradosEl);
        Assert.DoesNotContain("SJDH", System.Text.Json.JsonSerializer.Serialize(comite.ToDocument(), comite.ToDocument().GetType(), Json.Stored), StringComparison.Ordinal);
    }

    [Fact]
    public void Si_las_reglas_no_admiten_conflicto_un_vinculo_la_inhabilita()
    {
        var comite = EnConformacion(new(ConflictoLaboral: PoliticaConflicto.Rechazo));
        comite.Nombrar("ANA");

        comite.DeclararVinculos("PER-ANA", [new("ORG-SJDH", TipoVinculo.Empleo)], [Caravanas()], Dia);

        Assert.Equal("SEG-I3-empleador", comite.Integrantes[0].Inhabilitacion!.Regla);
    }

    [Fact]
    public void Una_modificacion_que_da_el_compromiso_a_su_empleador_la_excusa_desde_ese_dia()
    {
        var comite = EnFunciones();

        comite.RevisarCompromiso(Caravanas(version: 6, responsable: "ORG-NUEVA"), new[] { ("PER-BETO", "ORG-NUEVA") }.ToLookup(v => v.Item1, v => v.Item2), Dia);

        var conflicto = Assert.Single(comite.ConflictosDe("PER-BETO"));
        Assert.Equal((C01, Dia), (conflicto.CompromisoFolio, conflicto.Desde));
        Assert.Empty(comite.ConflictosDe("PER-ANA"));
    }

    [Fact]
    public void La_mayoria_se_cuenta_entre_quienes_no_se_excusan()
    {
        var comite = EnFunciones();
        Assert.Equal(2, comite.MayoriaPara(C01, Dia));

        foreach (var persona in new[] { "PER-ANA", "PER-BETO" }) comite.Excusar(persona, Caravanas(), "Conflicto.", Dia);

        Assert.Equal(1, comite.MayoriaPara(C01, Dia));
    }

    [Fact]
    public void Sigue_su_orden_y_nada_antes_de_su_acuerdo()
    {
        Incumple("SEG-anterior-al-acuerdo", () => ComiteSeguimiento.Formar(Plan, Acuerdo(), new(), [], Inicio.AddDays(-1)));
        Incumple("SEG-comite-no-constituido", () => EnConformacion().IniciarFunciones());
        Incumple("SEG-comite-ya-constituido", () => EnFunciones().Constituir(Dia));
    }

    [Fact]
    public void Nadie_esta_dos_veces_ni_caben_mas_de_cincuenta()
    {
        var comite = EnFunciones();
        Incumple("SEG-integrante-repetido", () => comite.Nombrar("ANA"));
        for (var i = comite.Integrantes.Count; i < ComiteSeguimiento.IntegrantesMaximo; i++) comite.Nombrar($"P{i}");

        Incumple("SEG-comite-lleno", () => comite.Nombrar("UNA-MAS"));
    }

    [Fact]
    public void Se_deja_el_comite_despues_de_entrar_en_el() =>
        Incumple("SEG-baja-anterior", () => EnFunciones().DarDeBaja("PER-ANA", "Renuncia.", Inicio.AddDays(-1)));

    [Fact]
    public void Una_excusa_es_de_un_compromiso_del_plan_una_vez_y_con_motivo()
    {
        var comite = EnFunciones();
        Incumple("SEG-compromiso-ajeno", () => comite.Excusar("PER-ANA", Caravanas() with { PlanFolio = "OTRO-PAL1" }, "Conflicto.", Dia));
        Incumple("SEG-excusa-sin-motivo", () => comite.Excusar("PER-ANA", Caravanas(), " ", Dia));
        comite.Excusar("PER-ANA", Caravanas(), "Conflicto.", Dia);

        Incumple("SEG-excusa-repetida", () => comite.Excusar("PER-ANA", Caravanas(), "Otra vez.", Dia));
    }

    [Fact]
    public void Constituido_no_se_llena_de_gobierno_ni_firma_si_el_gobierno_tiene_la_mayoria()
    {
        var comite = EnFunciones();
        Incumple("SEG-I7-mayoria-de-gobierno", () => comite.Nombrar("FUNCIONARIA", Sectores.EntesPublicos));
        Incumple("SEG-I7-mayoria-de-gobierno", () => comite.Sustituir("PER-ANA", "Renuncia.", Candidata("FUNCIONARIA", Sectores.EntesPublicos), Dia));

        var mixto = EnConformacion(new(GobiernoMaximoPct: 34));
        foreach (var clave in new[] { "UNA", "DOS" }) mixto.Nombrar(clave);
        mixto.Nombrar("FUNCIONARIA", Sectores.EntesPublicos);
        mixto.Constituir(Inicio);
        mixto.IniciarFunciones();
        mixto.DarDeBaja("PER-UNA", "Renuncia.", Dia);

        Assert.NotNull(mixto.ExigirQuePuedaVerificar("PER-DOS", C01, Dia)); // her last day counts
        Incumple("SEG-I7-mayoria-de-gobierno", () => mixto.ExigirQuePuedaVerificar("PER-DOS", C01, Dia.AddDays(1)));
    }

    [Fact]
    public void Renovar_la_declaracion_no_cura_los_dias_en_que_no_la_habia()
    {
        var comite = EnFunciones();
        comite.RenovarDeclaracion("PER-ANA", Declaracion(new(2023, 6, 1)), new(2023, 6, 1));

        Assert.NotNull(comite.ExigirQuePuedaVerificar("PER-ANA", C01, new(2022, 12, 31)));
        Incumple("SEG-I4-declaracion-vencida", () => comite.ExigirQuePuedaVerificar("PER-ANA", C01, new(2023, 4, 1)));
        Assert.NotNull(comite.ExigirQuePuedaVerificar("PER-ANA", C01, new(2023, 6, 1)));
    }

    [Fact]
    public void Quien_trabaja_para_quien_realiza_una_actividad_se_excusa() => Assert.Equal("SEG-I3-empleador", EnConformacion()
        .Nombrar("X", Sectores.SociedadCivil, Organizacion("TALLER"), compromiso: Caravanas() with { EjecutoresFolios = ["ORG-TALLER"] }).Excusas[0].Regla);

    [Fact]
    public void Unas_reglas_mas_laxas_dicen_por_que()
    {
        new ReglasComite(EnfriamientoMeses: 24).ExigirRazon(null);

        foreach (var laxas in new ReglasComite[] { new(EnfriamientoMeses: 11), new(DeclaracionMeses: 13), new(GobiernoMaximoPct: 1) })
            Incumple("SEG-reglas-laxas-sin-motivo", () => laxas.ExigirRazon(" "));
    }

    [Theory]
    [InlineData("2022-02-01", true)]  // the link was there when she signed
    [InlineData("2021-02-01", true)]  // and since before she entered
    [InlineData("2022-04-11", false)] // it began the day after
    [InlineData(null, false)]         // it begins the day she declares it
    public void Un_vinculo_que_ya_tenia_alcanza_lo_que_firmo_desde_entonces(string? desde, bool seMarca)
    {
        var (comite, expediente) = (EnFunciones(), Expediente());
        var firmada = expediente.Verificar(comite, "ANA", "A3"); // on 10 April
        comite.Excusar("PER-ANA", Caravanas(), "Ya no intervendrá.", new(2022, 5, 1));

        comite.DeclararVinculos("PER-ANA", [new("ORG-SJDH", TipoVinculo.Empleo, Desde: desde is null ? null : DateOnly.Parse(desde, null))], [Caravanas()], new(2022, 6, 1));

        Assert.Equal(seMarca, firmada.Observar(comite.ConflictosDe("PER-ANA")));
    }
}
