using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenGov.ApiTests.Compromisos;

namespace OpenGov.ApiTests.Seguimiento;

/// <summary>The State's own Caravanas por la Justicia Cotidiana: 162 caravans, 109 municipalities, 169,099 persons; said, shown and verified.</summary>
public sealed class CaravanasTests(OpenGovApi api)
{
    private static readonly (string Clave, string Titulo, int Peso, int Meta, string Unidad)[] Metas =
    [
        ("A1", "Realizar 162 caravanas por la justicia cotidiana", 50, 162, "caravanas"),
        ("A2", "Visitar 109 municipios del estado", 30, 109, "municipios"),
        ("A3", "Atender a 169,099 personas", 20, 169_099, "personas"),
    ];

    [Fact]
    public async Task Lo_declarado_no_cuenta_hasta_que_dos_personas_independientes_lo_verifican_con_evidencia()
    {
        var plan = await api.PlanLanzado(Caravanas);
        var comite = await api.ComiteEnFunciones(plan);
        var evidencias = new Dictionary<string, string>();
        foreach (var (clave, _, _, _, _) in Metas) evidencias[clave] = await api.EvidenciaAportada(plan, clave);

        await api.ReporteEnviado(plan, "2020-T2", "2020-07-05", [.. Metas.Select(m => (m.Clave, 100m, new[] { evidencias[m.Clave] }))]);
        Assert.Equal((100m, 0m, 100m), await Valores());

        decimal verificado = 0;
        foreach (var (clave, _, peso, _, _) in Metas)
        {
            await (await api.Verificar(plan, comite.Personas[0], clave, evidencias[clave])).DebeSerCreado();
            Assert.Equal((100m, verificado, 100 - verificado), await Valores());
            await (await api.Verificar(plan, comite.Personas[1], clave, evidencias[clave])).DebeSerCreado();
            verificado += peso;
            Assert.Equal((100m, verificado, 100 - verificado), await Valores());
        }

        Assert.Equal("verde", (await api.Avance(plan)).GetProperty("semaforo").Texto("color"));
        await api.Eventualmente(async () => Assert.Equal(100, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("verificado").GetDecimal()));
        Assert.Equal("cumplido", (await api.EnCompromiso(plan.Compromiso, "cierre", new { resultado = "cumplido", fecha = "2020-12-20" })).GetProperty("cierre").Texto("resultado"));
        var metas = (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("redaccion").GetProperty("indicadores").EnumerateArray().Select(i => i.GetProperty("meta").GetProperty("valor").GetDecimal());
        Assert.Equal([162, 109, 169_099], metas);

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
        await api.ReporteEnviado(plan, "2020-T2", "2020-07-05", ("A1", 99, []), ("A2", 99, []), ("A3", 99, []));
        await api.Eventualmente(async () => Assert.Equal(99, (await api.Leido($"compromisos/{plan.Compromiso}")).GetProperty("avance").GetProperty("declarado").GetDecimal()));

        await (await api.PersonalDeCompromisos().Actuar($"compromisos/{plan.Compromiso}", "cierre", new { resultado = "cumplido", fecha = "2020-12-20" })).DebeSerProblema(HttpStatusCode.Conflict, "COM-C7-sin-verificar");
    }

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
                actividades = Metas.Select(m => new
                {
                    clave = m.Clave, titulo = m.Titulo, peso = m.Peso, inicio = "2020-04-01", fin = "2021-09-30",
                    medios_verificacion = new object[] { new { tipo = "lista_de_asistencia", descripcion = "Listas de cada caravana", clase_documento = "lista de asistencia" } },
                }),
            },
        });
        redaccion["indicadores"] = JsonSerializer.SerializeToNode(Metas.Select((m, n) => new
        {
            clave = $"I{n + 1}", nivel = "resultado", nombre = m.Titulo, sentido = "ascendente", unidad = m.Unidad,
            linea_base = new { valor = 0, fecha = "2019-12-31", fuente = "Programa nuevo" }, meta = new { valor = m.Meta, fecha = "2021-09-30" },
            formula = $"Suma de {m.Unidad} en el periodo", fuente = "Registro de caravanas", frecuencia = "trimestral",
        }));
        return redaccion;
    }
}
