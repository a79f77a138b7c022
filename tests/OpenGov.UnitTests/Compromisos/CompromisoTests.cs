using OpenGov.Compromisos;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Smart;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.UnitTests.Compromisos;

public sealed class CompromisoTests
{
    private static readonly DateOnly Hoy = Ejemplos.Hoy;

    [Fact]
    public void Nace_en_una_mesa_con_las_palabras_de_la_mesa()
    {
        var compromiso = Compromiso.DeMesa("EDOMEX-PAL1-C01", Ejemplos.PlanFolio, "inseguridad", Ejemplos.EnMesa, "EDOMEX-PAL1-P01", vigencia: null);

        Assert.Equal(EstadoCompromiso.Propuesto, compromiso.Estado);
        Assert.Equal("Paradas seguras", compromiso.Redaccion.Titulo);
        Assert.Equal(("EDOMEX-PAL1-M-INSEGURIDAD", 1), (compromiso.MesaFolio, compromiso.MesaNumero));
        Assert.Equal("Secretaría de Movilidad", Assert.Single(compromiso.Origenes).Mesa!.ResponsableSugerido);
        Assert.False(compromiso.Ficha.Validable);
    }

    [Fact]
    public void La_mesa_lo_corrige_solo_mientras_nadie_lo_redacta()
    {
        var compromiso = Compromiso.DeMesa("EDOMEX-PAL1-C01", Ejemplos.PlanFolio, "inseguridad", Ejemplos.EnMesa, "EDOMEX-PAL1-P01", vigencia: null);
        var otra = Ejemplos.EnMesa with { Mesa = Ejemplos.EnMesa.Mesa! with { Titulo = "Paradas alumbradas" } };

        compromiso.CorregirPropuesta(otra, vigencia: null);
        Assert.Equal(("Paradas alumbradas", "EDOMEX-PAL1-P01"), (compromiso.Redaccion.Titulo, compromiso.Redaccion.ProblematicaFolio));

        compromiso.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia);
        compromiso.CorregirPropuesta(Ejemplos.EnMesa, vigencia: null);
        Assert.Equal("Escuelas secundarias sin violencia", compromiso.Redaccion.Titulo);
    }

    [Fact]
    public void Si_la_mesa_lo_retira_queda_descartado_salvo_que_ya_se_redacte()
    {
        var propuesto = Compromiso.DeMesa("EDOMEX-PAL1-C01", Ejemplos.PlanFolio, "inseguridad", Ejemplos.EnMesa, null, vigencia: null);
        var enRedaccion = Compromiso.DeMesa("EDOMEX-PAL1-C02", Ejemplos.PlanFolio, "inseguridad", Ejemplos.EnMesa, null, vigencia: null);
        enRedaccion.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia);

        propuesto.RetirarPorMesa(Hoy);
        enRedaccion.RetirarPorMesa(Hoy);

        Assert.Equal((EstadoCompromiso.Descartado, EstadoCompromiso.EnRedaccion), (propuesto.Estado, enRedaccion.Estado));
        Assert.Contains("EDOMEX-PAL1-M-INSEGURIDAD", propuesto.RespuestaRazonada, StringComparison.Ordinal);
    }

    [Fact]
    public void Cuando_se_sabe_la_vigencia_del_plan_la_ficha_se_evalua_otra_vez()
    {
        var compromiso = Ejemplos.NacidoEnMesa();
        compromiso.Redactar(Ejemplos.Completa(), vigencia: null);
        Assert.Equal((ResultadoRegla.SinDatos, false), (Vigencia(compromiso), compromiso.Ficha.Validable));

        compromiso.Revisar(Ejemplos.Vigencia);
        Assert.Equal((ResultadoRegla.Cumple, true), (Vigencia(compromiso), compromiso.Ficha.Validable));

        compromiso.Revisar(Ejemplos.Vigencia with { Desde = Ejemplos.Completa().Plazo!.Inicio.AddDays(1) });
        Assert.Equal(ResultadoRegla.NoCumple, Vigencia(compromiso));

        static ResultadoRegla Vigencia(Compromiso compromiso) => compromiso.Ficha.Reglas.Single(regla => regla.Regla is "SMART-T1").Resultado;
    }

    [Fact]
    public void Sin_cumplir_las_reglas_que_bloquean_no_se_valida()
    {
        var compromiso = Ejemplos.Propuesto();
        compromiso.Redactar(Ejemplos.Completa() with { Responsable = null, Indicadores = [] }, Ejemplos.Vigencia);

        var falta = Assert.Throws<RuleViolationException>(() => compromiso.Validar(Ejemplos.Vigencia, Hoy));

        Assert.Equal(("COM-C2-redaccion-incompleta", 422), (falta.Code, falta.Status));
        Assert.Equal(["SMART-E1", "SMART-M1", "SMART-M2", "SMART-V2", "SMART-R1"], falta.Faults!.Select(f => f.Code));
        Assert.Equal(EstadoCompromiso.EnRedaccion, compromiso.Estado);
    }

    [Fact]
    public void Con_pesos_que_no_suman_cien_tampoco()
    {
        var redaccion = Ejemplos.Completa();
        var compromiso = Ejemplos.Propuesto();
        compromiso.Redactar(redaccion with { Metas = [redaccion.Metas[0]] }, Ejemplos.Vigencia);

        var falta = Assert.Throws<RuleViolationException>(() => compromiso.Validar(Ejemplos.Vigencia, Hoy));

        Assert.Equal(["COM-C3-pesos-de-metas", "COM-C3-pesos-de-actividades"], falta.Faults!.Select(f => f.Code));
    }

    [Fact]
    public void Validado_lo_cuenta_y_si_se_vuelve_a_redactar_deja_de_estarlo()
    {
        var compromiso = Ejemplos.Validado();
        Assert.Contains(compromiso.Events, hecho => hecho is CompromisoValidado);

        compromiso.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia);

        Assert.Equal(EstadoCompromiso.EnRedaccion, compromiso.Estado);
    }

    [Fact]
    public void Una_actividad_conserva_su_identidad_mientras_no_cambie_su_clave()
    {
        var compromiso = Ejemplos.Propuesto();
        var ids = compromiso.Redaccion.Actividades.ToDictionary(a => a.Clave, a => a.Id);

        var metas = Ejemplos.Completa().Metas;
        compromiso.Redactar(Ejemplos.Completa() with
        {
            Metas = [metas[0] with { Actividades = [metas[0].Actividades[1] with { Titulo = "Capacitar a todos", Id = Guid.NewGuid() }, metas[0].Actividades[0] with { Clave = "A9" }] }, metas[1]],
        }, Ejemplos.Vigencia);

        var despues = compromiso.Redaccion.Actividades.ToDictionary(a => a.Clave, a => a.Id);
        Assert.Equal((ids["A2"], ids["A3"]), (despues["A2"], despues["A3"]));
        Assert.DoesNotContain(despues["A9"], ids.Values);
    }

    [Fact]
    public void Ajustado_sigue_cumpliendo_las_reglas()
    {
        var compromiso = Ejemplos.Validado();
        compromiso.EntrarEnConsulta();

        Assert.Throws<RuleViolationException>(() => compromiso.Ajustar(Ejemplos.Completa() with { Responsable = null }, Ejemplos.Vigencia));
        compromiso.Ajustar(Ejemplos.Completa() with { Titulo = "Secundarias en paz" }, Ejemplos.Vigencia);

        Assert.Equal((EstadoCompromiso.Ajustado, "Secundarias en paz"), (compromiso.Estado, compromiso.Redaccion.Titulo));
    }

    [Fact]
    public void Una_propuesta_ciudadana_deja_cada_huella_una_sola_vez()
    {
        var compromiso = Ejemplos.Validado();
        var huella = new Origen(TipoOrigen.Propuesta, "PRO-2020-000007", Hoy, Propuesta: new(Ejemplos.ConsultaFolio, 5, "y estudiantes"));

        compromiso.Incorporar(huella);
        compromiso.Incorporar(huella);
        compromiso.Incorporar(huella with { Propuesta = huella.Propuesta! with { Fragmento = "cada mes" } });

        Assert.Equal(["y estudiantes", "cada mes"], compromiso.Origenes.Select(origen => origen.Propuesta!.Fragmento));
    }

    /// <summary>It was told before the launch and heard after it (adr/0073): the trace is kept, and nothing else moves.</summary>
    [Fact]
    public void Lo_incorporado_antes_de_lanzarse_consta_aunque_se_sepa_despues()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);
        var (antes, hechos) = ((CompromisoDetalle)compromiso.ToDocument(), compromiso.Events.Count);

        compromiso.Incorporar(new(TipoOrigen.Propuesta, "PRO-2020-000007", Hoy, Propuesta: new(Ejemplos.ConsultaFolio, 5, "y estudiantes")));

        var despues = (CompromisoDetalle)compromiso.ToDocument();
        Assert.Equal("PRO-2020-000007", Assert.Single(despues.Origen).Folio);
        Assert.Equal((antes.Redaccion, antes.FichaSmart, antes.Estado, hechos), (despues.Redaccion, despues.FichaSmart, despues.Estado, compromiso.Events.Count));
    }

    [Fact]
    public void Lanzado_lleva_a_Seguimiento_todo_lo_que_necesita()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);

        var lanzado = compromiso.Events.OfType<CompromisoLanzado>().Single().Compromiso;

        Assert.Equal(("lanzado", "ORG-SE", new DateOnly(2020, 4, 1)), (lanzado.Estado, lanzado.ResponsableFolio, lanzado.Inicio));
        Assert.Equal(100m, lanzado.Actividades.Sum(a => a.Peso));
        Assert.Equal(["resultado"], lanzado.Indicadores.Where(i => i.Clave == "I2").Select(i => i.Nivel));
        Assert.Equal(["PER-0001"], lanzado.AutoresFolios);
        Assert.Equal(compromiso.Version + 1, lanzado.Version);
    }

    [Fact]
    public void Despues_del_lanzamiento_nada_de_lo_escrito_cambia()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);
        var antes = compromiso.Redaccion;

        Action[] intentos =
        [
            () => compromiso.Redactar(Ejemplos.Completa() with { Titulo = "Otro" }, Ejemplos.Vigencia),
            () => compromiso.Ajustar(Ejemplos.Completa() with { Titulo = "Otro" }, Ejemplos.Vigencia),
            () => compromiso.Validar(Ejemplos.Vigencia, Hoy),
            () => compromiso.Descartar("Ya no lo queremos en el plan."),
        ];

        Assert.All(intentos, intento => Assert.Equal("COM-C5-compromiso-lanzado", Assert.Throws<RuleViolationException>(intento).Code));
        Assert.Same(antes, compromiso.Redaccion);
    }

    [Fact]
    public void Los_tres_avances_se_publican_por_separado_y_el_primero_inicia_la_implementacion()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);

        compromiso.AnotarAvance(new(0, 0, 0, Hoy));
        Assert.Equal(EstadoCompromiso.Lanzado, compromiso.Estado);

        compromiso.AnotarAvance(new(93, 60, 25, Hoy));
        var publicado = (CompromisoDetalle)compromiso.ToDocument();

        Assert.Equal(EstadoCompromiso.EnImplementacion, publicado.Estado);
        Assert.Equal(new AvanceInformado(93, 60, 25, Hoy), publicado.Avance);
    }

    [Fact]
    public void Nadie_lo_cierra_como_cumplido_sin_que_el_comite_lo_verifique()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);
        compromiso.AnotarAvance(new(100, 100, 99.5m, Hoy));

        var falta = Assert.Throws<RuleViolationException>(() => compromiso.Cerrar(ResultadoCierre.Cumplido, Hoy));
        Assert.Equal("COM-C7-sin-verificar", falta.Code);

        compromiso.AnotarAvance(new(100, 100, 100, Hoy));
        compromiso.Cerrar(ResultadoCierre.Cumplido, Hoy);
        Assert.Equal(new CierreDeCompromiso(ResultadoCierre.Cumplido, Hoy, 100), compromiso.Cierre);
        Assert.Equal("cumplido", compromiso.Events.OfType<CompromisoCerrado>().Single().Resultado);
    }

    [Fact]
    public void Descartarlo_exige_responder_con_razones()
    {
        var compromiso = Ejemplos.Propuesto();

        Assert.Equal("COM-C2-sin-respuesta-razonada", Assert.Throws<RuleViolationException>(() => compromiso.Descartar("No procede.")).Code);
        compromiso.Descartar("El programa federal ya lo financia en las mismas escuelas.");

        Assert.Equal(EstadoCompromiso.Descartado, compromiso.Estado);
        Assert.Equal("COM-C2-compromiso-descartado", Assert.Throws<RuleViolationException>(() => compromiso.Descartar("El programa federal ya lo financia.")).Code);
    }

    [Fact]
    public void Retirarlo_exige_un_acuerdo_sobre_el_y_sigue_publico()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);

        var ajeno = Assert.Throws<RuleViolationException>(() => compromiso.Retirar(Ejemplos.Acuerdo(Materia.RetiroCompromiso), "La norma cambió.", Hoy));
        Assert.Equal("COM-C4-acuerdo-de-otro-objeto", ajeno.Code);
        var mudo = Assert.Throws<RuleViolationException>(() => compromiso.Retirar(Ejemplos.Acuerdo(Materia.RetiroCompromiso, compromiso.Folio), " ", Hoy));
        Assert.Equal(("COM-C5-retiro-sin-motivo", 422), (mudo.Code, mudo.Status));

        compromiso.Retirar(Ejemplos.Acuerdo(Materia.RetiroCompromiso, compromiso.Folio), "La norma cambió.", Hoy);
        Assert.Equal(EstadoCompromiso.Retirado, compromiso.Estado);
        Assert.True(((IPublished)compromiso).IsVisible);
    }

    [Fact]
    public void Antes_de_que_venza_su_plazo_no_se_da_por_incumplido()
    {
        var compromiso = Ejemplos.Validado();
        Ejemplos.Lanzado(compromiso);
        compromiso.AnotarAvance(new(60, 40, 40, Hoy));

        Assert.All((ResultadoCierre[])[ResultadoCierre.Incumplido, ResultadoCierre.CumplidoParcial], resultado =>
            Assert.Equal("COM-C7-plazo-vigente", Assert.Throws<RuleViolationException>(() => compromiso.Cerrar(resultado, Ejemplos.Vencido.AddDays(-1))).Code));
        compromiso.Cerrar(ResultadoCierre.CumplidoParcial, Ejemplos.Vencido);

        Assert.Equal(EstadoCompromiso.Cerrado, compromiso.Estado);
    }

    [Fact]
    public void La_mesa_que_lo_retiro_puede_retomarlo_y_nadie_mas()
    {
        Compromiso[] nacidos = [.. Enumerable.Range(1, 2).Select(n => Compromiso.DeMesa($"EDOMEX-PAL1-C0{n}", Ejemplos.PlanFolio, "inseguridad", Ejemplos.EnMesa, null, vigencia: null))];
        nacidos[0].RetirarPorMesa(Hoy);
        nacidos[1].Descartar("Otra autoridad ya lo está haciendo con más recursos.");

        foreach (var compromiso in nacidos) compromiso.CorregirPropuesta(Ejemplos.EnMesa, vigencia: null);

        Assert.Equal([EstadoCompromiso.Propuesto, EstadoCompromiso.Descartado], nacidos.Select(c => c.Estado));
        Assert.Equal([null, "Otra autoridad ya lo está haciendo con más recursos."], nacidos.Select(c => c.RespuestaRazonada));
    }

    [Fact]
    public void La_mesa_que_retira_lo_que_ya_se_redacta_consta_y_si_lo_retoma_deja_de_constar()
    {
        var compromiso = Ejemplos.NacidoEnMesa();
        compromiso.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia);
        var propuesta = new Origen(TipoOrigen.Propuesta, "PRO-2020-000007", Hoy, Propuesta: new(Ejemplos.ConsultaFolio, 5, "y estudiantes"));
        compromiso.Incorporar(propuesta);

        compromiso.RetirarPorMesa(Hoy.AddDays(1));
        Assert.Equal([Ejemplos.EnMesa.Retirado(Hoy.AddDays(1)), propuesta], compromiso.Origenes);
        Assert.Equal(Hoy.AddDays(1), compromiso.Origenes[0].Mesa!.RetiradoEl);

        var retomado = Ejemplos.EnMesa with { Fecha = Hoy.AddDays(2), Mesa = Ejemplos.EnMesa.Mesa! with { Titulo = "Paradas alumbradas" } };
        compromiso.CorregirPropuesta(retomado, Ejemplos.Vigencia);
        Assert.Equal([retomado, propuesta], compromiso.Origenes);
        Assert.Equal((EstadoCompromiso.EnRedaccion, "Escuelas secundarias sin violencia"), (compromiso.Estado, compromiso.Redaccion.Titulo));
    }

    [Fact]
    public void Lo_que_una_mesa_retira_o_retoma_despues_de_lanzarse_no_lo_toca()
    {
        var compromiso = Ejemplos.NacidoEnMesa();
        compromiso.Redactar(Ejemplos.Completa(), Ejemplos.Vigencia);
        compromiso.Validar(Ejemplos.Vigencia, Hoy);
        Ejemplos.Lanzado(compromiso);

        compromiso.RetirarPorMesa(Hoy);
        compromiso.CorregirPropuesta(Ejemplos.EnMesa with { Fecha = Hoy.AddDays(1) }, Ejemplos.Vigencia);

        Assert.Equal((EstadoCompromiso.Lanzado, Ejemplos.EnMesa), (compromiso.Estado, Assert.Single(compromiso.Origenes)));
    }

    /// <summary>Each step asks for the one before it: what has not come that far answers with its own code, and nothing moves.</summary>
    [Fact]
    public void Ningun_paso_se_adelanta()
    {
        var validado = Ejemplos.Validado();
        var acuerdo = Ejemplos.Acuerdo(Materia.RetiroCompromiso, validado.Folio);
        var citado = new AcuerdoCitado(acuerdo.Folio, acuerdo.SesionFolio, Hoy);
        (string Codigo, Action Paso)[] adelantos =
        [
            ("COM-C2-compromiso-sin-consultar", () => validado.Ajustar(Ejemplos.Completa(), Ejemplos.Vigencia)),
            ("COM-C2-compromiso-sin-consultar", () => validado.Aprobar(citado)),
            ("COM-C4-compromiso-sin-aprobar", () => validado.Lanzar(citado, Hoy)),
            ("COM-C5-compromiso-no-vigente", () => validado.Retirar(acuerdo, "La norma cambió.", Hoy)),
            ("COM-C7-compromiso-no-vigente", () => validado.Cerrar(ResultadoCierre.Incumplido, Hoy)),
        ];

        Assert.All(adelantos, adelanto =>
        {
            var falta = Assert.Throws<RuleViolationException>(adelanto.Paso);
            Assert.Equal((adelanto.Codigo, 409), (falta.Code, falta.Status));
        });
        Assert.Equal(EstadoCompromiso.Validado, validado.Estado);
    }
}
