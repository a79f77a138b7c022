using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento;

/// <summary>
/// The State's own Caravanas por la Justicia Cotidiana, with the indicators and the figures of its public record: 162 caravans, 109 municipalities
/// and 169,099 persons, 23 to 25 institutions, 80 to 95 services. Said, shown, verified and measured.
/// </summary>
public sealed class CaravanasTests(OpenGovApi api)
{
    private static readonly (string Clave, string Titulo, int Peso)[] Actividades =
        [("A1", "Realizar las caravanas en los municipios", 60), ("A2", "Publicar los resultados de cada trimestre", 40)];

    private static readonly (string Clave, string Nivel, string Nombre, string Unidad, decimal Base, decimal Valor)[] Indicadores =
    [
        ("I1", "actividad", "Caravanas realizadas", "caravanas", 0, 162), ("I2", "actividad", "Municipios visitados", "municipios", 0, 109),
        ("I3", "resultado", "Personas beneficiarias", "personas", 0, 169_099), ("I4", "actividad", "Dependencias participantes", "dependencias", 23, 25),
        ("I5", "resultado", "Trámites y servicios ofrecidos", "trámites y servicios", 80, 95),
    ];

    [Fact]
    public async Task Lo_declarado_no_cuenta_hasta_que_dos_personas_independientes_lo_verifican_y_sus_cifras_se_miden()
    {
        var plan = await api.PlanLanzado(Caravanas);
        var comite = await api.ComiteEnFunciones(plan);
        var evidencias = new Dictionary<string, string>();
        foreach (var (clave, _, _) in Actividades) evidencias[clave] = await api.EvidenciaAportada(plan, clave);

        await api.ReporteEnviado(plan, "2020-T2", "2020-07-05", [.. Actividades.Select(m => (m.Clave, 100m, new[] { evidencias[m.Clave] }))]);
        Assert.Equal((100m, 0m, 100m), await Valores());
        foreach (var i in Indicadores.Where(i => i.Nivel == "actividad")) await (await Medir(plan, i, "2020-07-05", evidencias["A1"])).DebeSerCreado();
        await (await Medir(plan, Indicadores[2], "2020-07-05", evidencias["A1"])).DebeSerProblema(HttpStatusCode.Conflict, "SEG-G1-fase-no-abierta");

        decimal verificado = 0;
        foreach (var (clave, _, peso) in Actividades)
        {
            await (await api.Verificar(plan, comite.Personas[0], clave, evidencias[clave])).DebeSerCreado();
            Assert.Equal((100m, verificado, 100 - verificado), await Valores());
            await (await api.Verificar(plan, comite.Personas[1], clave, evidencias[clave])).DebeSerCreado();
            verificado += peso;
            Assert.Equal((100m, verificado, 100 - verificado), await Valores());
        }

        await (await api.Promover(comite, firmantes: 2)).DebeSer(HttpStatusCode.OK);
        foreach (var i in Indicadores.Where(i => i.Nivel == "resultado")) await (await Medir(plan, i, "2020-08-05", evidencias["A1"])).DebeSerCreado();

        foreach (var (clave, nivel, nombre, unidad, inicial, valor) in Indicadores)
        {
            var leido = await api.Leido($"indicadores/{plan.Compromiso}-{clave}");
            var diseno = leido.GetProperty("diseno");
            Assert.Equal((nivel, nombre, unidad, inicial), (diseno.Texto("nivel"), diseno.Texto("nombre"), diseno.Texto("unidad"), diseno.GetProperty("linea_base").GetProperty("valor").GetDecimal()));
            Assert.Equal((valor, 100m), (Assert.Single(leido.GetProperty("serie").EnumerateArray()).GetProperty("valor").GetDecimal(), leido.GetProperty("recorrido").GetDecimal()));
        }

        var personas = Assert.Single((await api.Leido($"mediciones?indicador_folio={plan.Compromiso}-I3")).GetProperty("datos").EnumerateArray());
        Assert.Equal((169_099m, "resultados", evidencias["A1"]), (personas.GetProperty("valor").GetDecimal(), personas.Texto("fase"), personas.GetProperty("evidencias_folios")[0].GetString()));
        Assert.Equal("verde", (await api.Avance(plan)).GetProperty("semaforo").Texto("color"));
        await api.Eventualmente(async () => Assert.Equal(100, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("verificado").GetDecimal()));
        Assert.Equal("cumplido", (await api.EnCompromiso(plan.Compromiso, "cierre", new { resultado = "cumplido", fecha = "2020-12-20" })).GetProperty("cierre").Texto("resultado"));

        async Task<(decimal Declarado, decimal Verificado, decimal Discrepancia)> Valores()
        {
            var avance = await api.Avance(plan);
            return (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("verificado").GetDecimal(), avance.GetProperty("discrepancia").GetDecimal());
        }
    }

    [Fact]
    public async Task Decirse_cumplido_sin_verificar_no_lo_cierra()
    {
        var plan = await api.PlanLanzado(Caravanas);
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-05", ("A1", 99, []), ("A2", 99, []));
        await api.Eventualmente(async () => Assert.Equal(99, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("declarado").GetDecimal()));

        await (await api.PersonalDeCompromisos().Actuar($"compromisos/{plan.Compromiso}", "cierre", new { resultado = "cumplido", fecha = "2020-12-20" })).DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-sin-verificar");
    }

    [Fact]
    public async Task El_registro_publico_de_la_semilla_las_muestra_con_su_fuente()
    {
        var mundo = await api.SemillaImportada();
        var lector = mundo.Cliente();

        await api.Eventualmente(async () =>
        {
            foreach (var (clave, nivel, nombre, unidad, inicial, valor) in Indicadores)
            {
                var leido = await (await lector.GetAsync($"/api/v1/indicadores/EDOMEX-PAL1-C08-{clave}")).DebeSer(HttpStatusCode.OK);
                Assert.Equal((nivel, nombre, unidad, inicial), (leido.GetProperty("diseno").Texto("nivel"), leido.GetProperty("diseno").Texto("nombre"), leido.GetProperty("diseno").Texto("unidad"), leido.GetProperty("diseno").GetProperty("linea_base").GetProperty("valor").GetDecimal()));
                var medida = await (await lector.GetAsync($"/api/v1/mediciones/{leido.GetProperty("serie")[0].Texto("medicion_folio")}")).DebeSer(HttpStatusCode.OK);
                Assert.Equal((valor, true), (medida.GetProperty("valor").GetDecimal(), medida.GetProperty("ejemplo").GetBoolean()));
                Assert.Contains("end-of-commitment-report", medida.GetProperty("acto").Texto("fuente"), StringComparison.Ordinal);
            }
        });
        var avance = await (await lector.GetAsync("/api/v1/compromisos/EDOMEX-PAL1-C08/avance")).DebeSer(HttpStatusCode.OK);
        Assert.Equal((100m, 100m, "verde"), (avance.GetProperty("declarado").GetDecimal(), avance.GetProperty("verificado").GetDecimal(), avance.GetProperty("semaforo").Texto("color")));
    }

    private Task<HttpResponseMessage> Medir(PlanLanzado plan, (string Clave, string Nivel, string Nombre, string Unidad, decimal Base, decimal Valor) indicador, string fecha, string evidencia) =>
        api.Con($"seguimiento:reportar:{plan.Compromiso}").PostAsJsonAsync($"/api/v1/indicadores/{plan.Compromiso}-{indicador.Clave}/mediciones", new
        {
            periodo = new { desde = "2020-04-01", hasta = "2020-06-30" }, valor = indicador.Valor, capturo = "Secretaría de Justicia y Derechos Humanos", fecha, evidencias_folios = new[] { evidencia },
            procedencia = new { metodo = "registro_administrativo", fuente = "Informe de fin de compromiso", obtenido_el = fecha },
        });

    private static JsonObject Caravanas(PlanDePrueba plan)
    {
        var redaccion = EscenariosCompromisos.Redaccion(plan);
        redaccion["titulo"] = "Caravanas por la Justicia Cotidiana";
        redaccion["texto"] = "Acercar servicios jurídicos y trámites gratuitos a la población de 109 municipios del Estado de México con 162 caravanas itinerantes que atiendan a 169,099 personas.";
        redaccion["metas"] = JsonSerializer.SerializeToNode(new[]
        {
            new
            {
                orden = 1, titulo = "Caravanas realizadas", limite = "2021-09-30", peso = 100,
                actividades = Actividades.Select(m => new
                {
                    clave = m.Clave, titulo = m.Titulo, peso = m.Peso, inicio = "2020-04-01", fin = "2021-09-30",
                    medios_verificacion = new object[] { new { tipo = "lista_de_asistencia", descripcion = "Listas de cada caravana", clase_documento = "lista de asistencia" } },
                }),
            },
        });
        redaccion["indicadores"] = JsonSerializer.SerializeToNode(Indicadores.Select(i => new
        {
            clave = i.Clave, nivel = i.Nivel, nombre = i.Nombre, sentido = "ascendente", unidad = i.Unidad,
            linea_base = new { valor = i.Base, fecha = "2019-12-31", fuente = "Registro de caravanas" }, meta = new { valor = i.Valor, fecha = "2021-09-30" },
            formula = $"Conteo de {i.Unidad}", fuente = "Registro de caravanas", frecuencia = "trimestral",
        }));
        return redaccion;
    }
}
