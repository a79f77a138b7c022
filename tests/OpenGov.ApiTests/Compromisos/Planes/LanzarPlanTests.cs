using System.Net;
using System.Net.Http.Json;

using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Planes;

public sealed class LanzarPlanTests(OpenGovApi api)
{
    [Fact]
    public async Task Se_lanza_con_todos_sus_compromisos_y_dice_que_acuerdo_lo_sustenta()
    {
        var (plan, compromiso) = await api.PlanLanzado();

        var lanzado = await api.Leido(plan.Recurso);
        var promesa = await api.Leido($"compromisos/{compromiso}");

        Assert.Equal(("lanzado", "lanzado"), (lanzado.Texto("estado"), promesa.Texto("estado")));
        Assert.Equal(lanzado.GetProperty("acuerdo_lanzamiento").ToString(), promesa.GetProperty("acuerdo_lanzamiento").ToString());
        Assert.NotEqual(lanzado.GetProperty("acuerdo_aprobacion").Texto("folio"), lanzado.GetProperty("acuerdo_lanzamiento").Texto("folio"));
        var acuerdo = await api.Leido($"acuerdos/{lanzado.GetProperty("acuerdo_lanzamiento").Texto("folio")}");
        Assert.Equal("adoptado", acuerdo.Texto("resultado"));
    }

    [Fact]
    public async Task Un_acuerdo_de_otra_materia_o_que_no_existe_no_lo_sustenta_y_nada_cambia()
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var (plan, compromiso) = await api.PlanEnAjuste(sesion.Stl.Ejercicio);
        var deAprobacion = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio);
        await api.EnPlan(plan, "aprobacion", new { acuerdo_folio = deAprobacion });

        var ajeno = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "lanzamiento", new { acuerdo_folio = deAprobacion });
        var inexistente = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "lanzamiento", new { acuerdo_folio = "NO-EXISTE" });

        await ajeno.DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-de-otra-materia");
        await inexistente.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C4-sin-acuerdo");
        Assert.Equal(("aprobado", "aprobado"), ((await api.Leido(plan.Recurso)).Texto("estado"), (await api.Leido($"compromisos/{compromiso}")).Texto("estado")));
    }

    [Fact]
    public async Task Un_acuerdo_sin_efecto_o_anterior_a_la_consulta_publicada_no_lo_aprueba()
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var (plan, _) = await api.PlanEnAjuste(sesion.Stl.Ejercicio);
        var anterior = await api.AcuerdoAdoptado(await api.SesionInstalada(sesion.Stl), "aprobacion_plan", plan.Folio);
        var dejado = await api.AcuerdoAdoptado(sesion, "aprobacion_plan", plan.Folio);
        await (await api.DelSecretariado().Actuar($"acuerdos/{dejado}", "fin-de-efectos", new { motivo = "Se votará otro texto." })).DebeSer(HttpStatusCode.OK);

        await (await Aprobar(anterior)).DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-anterior");
        await (await Aprobar(dejado)).DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-acuerdo-sin-efecto");

        Assert.Equal("en_ajuste", (await api.Leido(plan.Recurso)).Texto("estado"));

        Task<HttpResponseMessage> Aprobar(string acuerdo) => api.PersonalDeCompromisos().Actuar(plan.Recurso, "aprobacion", new { acuerdo_folio = acuerdo });
    }

    [Fact]
    public async Task Sin_consulta_publicada_no_hay_aprobacion_ni_lanzamiento()
    {
        var (plan, _) = await api.PlanEnConsulta();

        var aprobacion = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "aprobacion", new { acuerdo_folio = "CUALQUIERA" });
        var lanzamiento = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "lanzamiento", new { acuerdo_folio = "CUALQUIERA" });

        await aprobacion.DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-sin-consulta-publicada");
        await lanzamiento.DebeSerProblema(HttpStatusCode.Conflict, "COM-C4-plan-sin-aprobar");
    }

    [Fact]
    public async Task Despues_del_lanzamiento_ninguna_puerta_cambia_lo_escrito()
    {
        var (plan, compromiso) = await api.PlanLanzado();
        var antes = (await api.Leido($"compromisos/{compromiso}")).GetProperty("redaccion").ToString();
        var otra = EscenariosCompromisos.Redaccion(plan);
        otra["titulo"] = "Otro título";
        (HttpMethod Metodo, string Acto, object Cuerpo)[] puertas =
        [
            (HttpMethod.Put, "redaccion", new { redaccion = otra }),
            (HttpMethod.Post, "ajuste", new { redaccion = otra }),
            (HttpMethod.Post, "validacion", new { }),
            (HttpMethod.Post, "descarte", new { respuesta_razonada = "Ya no conviene cumplir lo que se prometió." }),
        ];

        foreach (var (metodo, acto, cuerpo) in puertas)
            await (await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", acto, cuerpo, metodo)).DebeSerProblema(HttpStatusCode.Conflict, "COM-C5-compromiso-lanzado");
        await (await api.PersonalDeCompromisos().Actuar(plan.Recurso, "cancelacion", new { motivo = "Ya no." })).DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-no-cancelable");
        Assert.Equal(antes, (await api.Leido($"compromisos/{compromiso}")).GetProperty("redaccion").ToString());
    }

    [Fact]
    public async Task Lo_que_reporta_el_responsable_se_publica_como_declarado_y_la_implementacion_empieza()
    {
        var (plan, compromiso) = await api.PlanLanzado();
        var responsable = api.Con("seguimiento:reportar");
        var hoy = DateOnly.ParseExact((await api.Leido(plan.Recurso)).GetProperty("acto").Texto("fecha"), "yyyy-MM-dd");
        await api.Eventualmente(async () => await (await api.SinCuenta().GetAsync($"/api/v1/expedientes/{compromiso}")).DebeSer(HttpStatusCode.OK));
        var reporte = await (await responsable.PostAsJsonAsync($"/api/v1/compromisos/{compromiso}/reportes", new
        {
            periodo = $"{hoy.Year}-T{((hoy.Month - 1) / 3) + 1}",
            avances = new[] { new { actividad = "A1", porcentaje = 50, descripcion = "Quince comités instalados.", evidencias_folios = Array.Empty<string>() } },
            dificultades = new[] { new { codigo = "coordinacion", texto = "Los planteles estuvieron cerrados." } },
        })).DebeSerCreado();

        await (await responsable.Actuar($"reportes/{reporte.Texto("folio")}", "envio", new { })).DebeSer(HttpStatusCode.OK);

        await api.Eventualmente(async () =>
        {
            var promesa = await api.Leido($"compromisos/{compromiso}");
            var avance = promesa.GetProperty("avance");
            Assert.Equal((20m, 0m, 0m), (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("validado").GetDecimal(), avance.GetProperty("verificado").GetDecimal()));
            Assert.Equal("en_implementacion", promesa.Texto("estado"));
            Assert.Equal("en_implementacion", (await api.Leido(plan.Recurso)).Texto("estado"));
        });
        var cierre = await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", "cierre", new { resultado = "cumplido" });
        await cierre.DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-sin-verificar");
    }

    [Fact]
    public async Task Se_retira_y_se_concluye_solo_como_dice_el_dominio()
    {
        var (plan, compromiso) = await api.PlanLanzado();

        var abierto = await api.PersonalDeCompromisos().Actuar(plan.Recurso, "conclusion", new { });
        var sinAcuerdo = await api.PersonalDeCompromisos().Actuar($"compromisos/{compromiso}", "retiro", new { acuerdo_folio = "NO-EXISTE", motivo = "Cambió la norma." });
        await api.EnCompromiso(compromiso, "cierre", new { resultado = "incumplido" });
        var concluido = await api.EnPlan(plan, "conclusion", new { });

        await abierto.DebeSerProblema(HttpStatusCode.Conflict, "COM-plan-con-compromisos-abiertos");
        await sinAcuerdo.DebeSerProblema(HttpStatusCode.UnprocessableEntity, "COM-C4-sin-acuerdo");
        Assert.Equal("concluido", concluido.Texto("estado"));
    }
}
