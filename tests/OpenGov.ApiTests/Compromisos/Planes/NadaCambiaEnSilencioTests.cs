using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos.Intercambio;
using OpenGov.ApiTests.Contrato;
using OpenGov.ApiTests.Difusion;
using OpenGov.ApiTests.Secretariado;

namespace OpenGov.ApiTests.Compromisos.Planes;

/// <summary>
/// A launched plan, and every write operation that the module has, found in the contract, with those of others that reach a commitment:
/// each tries to change it without an authorised modification, and nothing that was launched changes. A new one must be added here, with what it answers.
/// </summary>
public sealed class NadaCambiaEnSilencioTests(OpenGovApi api)
{
    private static readonly string[] DeOtrosModulos = ["IncorporarPropuesta"]; // adr/0073

    private const string Fragmento = "donde también deciden estudiantes";
    private const string Rechazo = "Ya no conviene cumplir lo que se prometió.";

    [Fact]
    public async Task Ninguna_operacion_cambia_lo_lanzado_sin_una_modificacion_autorizada()
    {
        var mundo = await Lanzado();
        var intentos = Intentos(mundo);
        var operaciones = api.Todas().Where(o => (o.Modulo == "compromisos" && o.Metodo != HttpMethod.Get) || DeOtrosModulos.Contains(o.Nombre)).Select(o => o.Nombre).Order(StringComparer.Ordinal);
        Assert.Equal(operaciones, intentos.Keys.Order(StringComparer.Ordinal));
        var lanzado = await LoLanzado(mundo);

        foreach (var (operacion, intento) in intentos)
        {
            var respuesta = await intento.Hacer();

            if (intento.Codigo is null) Assert.True(respuesta.IsSuccessStatusCode, $"{operacion}: {await respuesta.Content.ReadAsStringAsync()}");
            else await respuesta.DebeSerProblema(intento.Estado, intento.Codigo);
            Assert.Equal(lanzado, await LoLanzado(mundo));
        }
    }

    private Dictionary<string, Intento> Intentos(Mundo mundo)
    {
        var redaccion = mundo.Redaccion.DeepClone().AsObject();
        redaccion["titulo"] = "Otro título";
        var (plan, compromiso, problematica, alternativa) = ($"planes/{mundo.Plan.Folio}", $"compromisos/{mundo.Compromiso}", $"problematicas/{mundo.Problematica}", $"alternativas/{mundo.Alternativa}");
        var modificacion = $"modificaciones/{mundo.Modificacion}";
        var planteamiento = EscenariosCompromisos.Planteamiento();

        return new(StringComparer.Ordinal)
        {
            // The commitment itself.
            ["RedactarCompromiso"] = No(compromiso, "redaccion", new { redaccion }, "COM-C5-compromiso-lanzado", HttpMethod.Put),
            ["AjustarCompromiso"] = No(compromiso, "ajuste", new { redaccion }, "COM-C5-compromiso-lanzado"),
            ["ValidarCompromiso"] = No(compromiso, "validacion", new { }, "COM-C5-compromiso-lanzado"),
            ["DescartarCompromiso"] = No(compromiso, "descarte", new { respuesta_razonada = Rechazo }, "COM-C5-compromiso-lanzado"),
            ["RetirarCompromiso"] = No(compromiso, "retiro", new { acuerdo_folio = "NO-EXISTE", motivo = Rechazo }, "COM-C4-sin-acuerdo", estado: HttpStatusCode.UnprocessableEntity),
            ["ImportarPlan"] = new(() => ImportarCambiado(mundo), HttpStatusCode.UnprocessableEntity, "COM-importacion-con-faltas"),
            ["IncorporarPropuesta"] = new(() => Incorporar(mundo), HttpStatusCode.Conflict, "DIF-incorporacion-tardia"),
            ["CerrarCompromiso"] = No(compromiso, "cierre", new { resultado = "cumplido" }, "COM-C7-sin-verificar"),

            // Its plan.
            ["IniciarPlan"] = No("/api/v1/planes", EscenariosCompromisos.Plan(mundo.Plan.Folio), "ya_existe"),
            ["ProponerCompromiso"] = No("/api/v1/compromisos", new { plan_folio = mundo.Plan.Folio, tema_clave = "inseguridad", redaccion = new { titulo = "Uno más", texto = "Que nadie consultó." } }, "COM-plan-agenda-cerrada"),
            ["PonerPlanEnConsulta"] = No(plan, "consulta", new { }, "COM-plan-no-esta-en-borrador"),
            ["AprobarPlan"] = No(plan, "aprobacion", new { acuerdo_folio = "NO-EXISTE" }, "COM-plan-sin-consulta-publicada"),
            ["LanzarPlan"] = No(plan, "lanzamiento", new { acuerdo_folio = "NO-EXISTE" }, "COM-C4-plan-sin-aprobar"),
            ["ConcluirPlan"] = No(plan, "conclusion", new { }, "COM-plan-con-compromisos-abiertos"),
            ["CancelarPlan"] = No(plan, "cancelacion", new { motivo = Rechazo }, "COM-plan-no-cancelable"),

            // Where it comes from.
            ["ReplantearProblematica"] = No(problematica, "planteamiento", new { planteamiento }, "COM-problematica-no-esta-en-borrador", HttpMethod.Put),
            ["ValidarProblematica"] = No(problematica, "validacion", new { }, "COM-problematica-no-esta-en-borrador"),
            ["ArchivarProblematica"] = No(problematica, "archivo", new { motivo = Rechazo }, "COM-problematica-atendida"),
            ["SeleccionarAlternativa"] = No(alternativa, "seleccion", new { }, "COM-C1-alternativa-resuelta"),
            ["DescartarAlternativa"] = No(alternativa, "descarte", new { motivo = Rechazo }, "COM-C1-alternativa-resuelta"),

            // A request may be made and discussed; without an acuerdo it changes nothing.
            ["RevisarModificacion"] = Si(() => Actuar(modificacion, "revision", new { })),
            ["AutorizarModificacion"] = No(modificacion, "autorizacion", new { acuerdo_folio = "NO-EXISTE" }, "COM-C4-sin-acuerdo", estado: HttpStatusCode.UnprocessableEntity),
            ["RechazarModificacion"] = Si(() => Actuar(modificacion, "rechazo", new { respuesta_razonada = Rechazo })),
            ["PresentarModificacion"] = Si(() => api.PedirModificacion(new(mundo.Plan, mundo.Compromiso, null!), redaccion)),

            // These write something else, or nothing.
            ["IdentificarProblematica"] = Si(() => Enviar("/api/v1/problematicas", new { ejercicio_folio = mundo.Plan.Folio, tema_clave = "inseguridad", planteamiento })),
            ["ProponerAlternativa"] = Si(() => Enviar($"/api/v1/{problematica}/alternativas", new { descripcion = "Otra idea.", proponente = new { sector = "academia" } })),
            ["EvaluarBorrador"] = Si(() => Enviar("/api/v1/fichas-smart", new { redaccion, plan_folio = mundo.Plan.Folio })),
        };
    }

    // Byte for byte: what was refused, or written beside it, leaves no mark on it.
    private async Task<string> LoLanzado(Mundo mundo)
    {
        var compromiso = await api.Leido($"compromisos/{mundo.Compromiso}");
        var plan = await api.Leido(mundo.Plan.Recurso);
        var problematica = await api.Leido($"problematicas/{mundo.Problematica}");
        var alternativa = await api.Leido($"alternativas/{mundo.Alternativa}");
        return string.Join('\n', compromiso.GetRawText(), plan.GetRawText(), problematica.GetRawText(), alternativa.GetRawText());
    }

    private async Task<Mundo> Lanzado()
    {
        var sesion = await api.SesionInstalada(dia: EscenariosSesiones.Hoy);
        var plan = await api.PlanIniciado(sesion.Stl.Ejercicio);
        var (problematica, alternativa, compromiso) = await api.CompromisoDisenado(plan);
        await api.EnPlan(plan, "consulta", new { });
        var (propuesta, version) = await Atendida(plan, compromiso);
        await api.Lanzar(plan, sesion);
        var redaccion = await api.LoEscrito(compromiso);
        var pedida = redaccion.DeepClone().AsObject();
        pedida["poblacion"] = "Todo el estado";
        var modificacion = await (await api.PedirModificacion(new(plan, compromiso, sesion), pedida)).DebeSerCreado();
        return new(plan, compromiso, problematica, alternativa, modificacion.Texto("folio"), redaccion, propuesta, version);
    }

    // Accepted and written into the commitment; what nobody did in time is to say where.
    private async Task<(string Propuesta, int Version)> Atendida(PlanDePrueba plan, string compromiso)
    {
        var consulta = await api.ConsultaAbierta(plan);
        var propuesta = (await (await api.Presentar(new(plan, compromiso, consulta))).DebeSerCreado()).GetProperty("propuesta").Texto("folio");
        await api.ConsultaCerrada(plan, consulta);
        await api.EnConsulta(consulta, "analisis");
        await api.EnPropuesta($"propuestas/{propuesta}", "admision", new { });
        await api.EnPropuesta($"propuestas/{propuesta}", "respuesta", EscenariosDifusion.Respuesta("aceptada"));
        foreach (var acto in (string[])["conclusion", "publicacion"]) await api.EnConsulta(consulta, acto);
        await api.Eventualmente(async () => Assert.Equal("en_ajuste", (await api.Leido(plan.Recurso)).Texto("estado")));
        var redaccion = await api.LoEscrito(compromiso);
        redaccion["texto"] = $"{redaccion["texto"]!.GetValue<string>()} Con comités {Fragmento}.";
        return (propuesta, (await api.EnCompromiso(compromiso, "ajuste", new { redaccion })).GetProperty("version").GetInt32());
    }

    private Task<HttpResponseMessage> Incorporar(Mundo mundo) => api.DeDifusion().Actuar(
        $"propuestas/{mundo.Propuesta}", "incorporacion", new { compromiso_folio = mundo.Compromiso, compromiso_version = mundo.Version, fragmento = Fragmento });

    private Intento No(string recurso, string acto, object cuerpo, string codigo, HttpMethod? metodo = null, HttpStatusCode estado = HttpStatusCode.Conflict) =>
        new(() => Actuar(recurso, acto, cuerpo, metodo), estado, codigo);

    private Intento No(string ruta, object cuerpo, string codigo) => new(() => Enviar(ruta, cuerpo), HttpStatusCode.Conflict, codigo);

    private static Intento Si(Func<Task<HttpResponseMessage>> hacer) => new(hacer, HttpStatusCode.OK, null);

    private Task<HttpResponseMessage> Actuar(string recurso, string acto, object cuerpo, HttpMethod? metodo = null) => api.PersonalDeCompromisos().Actuar(recurso, acto, cuerpo, metodo);

    // What the plan exports, with one word changed.
    private async Task<HttpResponseMessage> ImportarCambiado(Mundo mundo)
    {
        var exportado = JsonNode.Parse(await api.Exportado(mundo.Plan, "json"))!.AsObject();
        exportado["compromisos"]![0]!["redaccion"]!["titulo"] = "Otro título";
        return await api.Importar(mundo.Plan, EscenariosIntercambio.Contenido(Encoding.UTF8.GetBytes(exportado.ToJsonString()), "application/json"));
    }

    private Task<HttpResponseMessage> Enviar(string ruta, object cuerpo) => api.PersonalDeCompromisos().PostAsJsonAsync(ruta, cuerpo);

    private sealed record Mundo(PlanDePrueba Plan, string Compromiso, string Problematica, string Alternativa, string Modificacion, JsonObject Redaccion, string Propuesta, int Version);

    private sealed record Intento(Func<Task<HttpResponseMessage>> Hacer, HttpStatusCode Estado, string? Codigo);
}
