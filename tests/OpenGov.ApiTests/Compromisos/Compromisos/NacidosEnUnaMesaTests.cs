using System.Text.Json;

using OpenGov.ApiTests.Mesas;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

public sealed class NacidosEnUnaMesaTests(OpenGovApi api)
{
    [Fact]
    public async Task Lo_que_una_mesa_elige_y_define_llega_solo_aunque_no_haya_plan()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaEnCurso(pasos: 3, ejercicio);

        var compromiso = await Nacido($"compromisos?origen_folio={mesa}");

        Assert.Equal(($"{ejercicio}-C01", "propuesto", "movilidad"), (compromiso.Texto("folio"), compromiso.Texto("estado"), compromiso.Texto("tema_clave")));
        Assert.Equal("Rutas y horarios abiertos", compromiso.Texto("titulo"));
        var origen = compromiso.GetProperty("origen")[0];
        Assert.Equal(("mesa", mesa, 3, 1), (origen.Texto("tipo"), origen.Texto("folio"), origen.GetProperty("mesa").GetProperty("paso").GetInt32(), origen.GetProperty("mesa").GetProperty("numero").GetInt32()));
        Assert.Equal("Secretaría de Movilidad", origen.GetProperty("mesa").Texto("responsable_sugerido"));

        var problematica = await api.Leido($"problematicas/{compromiso.GetProperty("redaccion").Texto("problematica_folio")}");
        Assert.Equal(("borrador", "Nadie sabe cuándo pasa el transporte público."), (problematica.Texto("estado"), problematica.GetProperty("planteamiento").Texto("enunciado")));
        Assert.Equal(EscenariosMesas.Apertura, problematica.GetProperty("acto").Texto("fecha"));
    }

    [Fact]
    public async Task Cuando_llega_el_plan_la_ficha_ya_sabe_su_vigencia()
    {
        var ejercicio = await api.EjercicioConStl();
        var mesa = await api.MesaEnCurso(pasos: 3, ejercicio);
        var compromiso = await Nacido($"compromisos?origen_folio={mesa}");

        var (folio, redaccion) = (compromiso.Texto("folio"), new { titulo = "Rutas y horarios abiertos", texto = "Publicar rutas y horarios.", plazo = new { inicio = "2020-04-01", fin = "2021-09-30" } });
        var redactado = await api.EnCompromiso(folio, "redaccion", new { redaccion }, HttpMethod.Put);
        Assert.Equal("sin_datos", Vigencia(redactado));

        await api.PlanIniciado(ejercicio);

        var ultima = (await api.Leido($"compromisos/{folio}/versiones")).GetProperty("datos")[0];
        Assert.Equal(("IniciarPlan", redactado.GetProperty("version").GetInt32() + 1), (ultima.GetProperty("acto").Texto("operacion"), ultima.GetProperty("version").GetInt32()));
        Assert.Equal("cumple", Vigencia(await api.Leido($"compromisos/{folio}/versiones/{ultima.GetProperty("version").GetInt32()}")));
    }

    [Fact]
    public async Task Si_la_mesa_reabre_y_corrige_se_corrige_y_lo_que_retira_se_descarta()
    {
        var mesa = await api.MesaEnCurso(pasos: 2);
        await api.EnMesa(mesa, "pasos/3/cierre", Producto((1, "Rutas abiertas"), (2, "Paradas seguras")));
        await Nacido($"compromisos?origen_folio={mesa}&q=paradas");

        await api.EnMesa(mesa, "pasos/3/reapertura", new { motivo = "Faltó claridad.", fecha = EscenariosMesas.Apertura });
        await api.EnMesa(mesa, "pasos/3/cierre", Producto((1, "Rutas y horarios en datos abiertos")));

        await api.Eventualmente(async () =>
        {
            var datos = (await api.Leido($"compromisos?origen_folio={mesa}")).GetProperty("datos").EnumerateArray().ToList();
            Assert.Equal([("Rutas y horarios en datos abiertos", "propuesto"), ("Paradas seguras", "descartado")], datos.Select(c => (c.Texto("titulo"), c.Texto("estado"))));
        });

        await api.EnMesa(mesa, "pasos/3/reapertura", new { motivo = "Sí hacía falta el segundo.", fecha = EscenariosMesas.Apertura });
        await api.EnMesa(mesa, "pasos/3/cierre", Producto((1, "Rutas y horarios en datos abiertos"), (2, "Paradas seguras y alumbradas")));

        await api.Eventualmente(async () =>
        {
            var datos = (await api.Leido($"compromisos?origen_folio={mesa}")).GetProperty("datos").EnumerateArray().ToList();
            Assert.Equal([("Rutas y horarios en datos abiertos", "propuesto"), ("Paradas seguras y alumbradas", "propuesto")], datos.Select(c => (c.Texto("titulo"), c.Texto("estado"))));
        });
    }

    [Fact]
    public async Task Si_ya_se_redacta_y_la_mesa_lo_retira_sigue_sin_ella_y_consta_hasta_que_lo_retome()
    {
        var mesa = await api.MesaEnCurso(pasos: 3);
        var folio = (await Nacido($"compromisos?origen_folio={mesa}")).Texto("folio");
        await api.EnCompromiso(folio, "redaccion", new { redaccion = new { titulo = "Rutas abiertas", texto = "Publicar rutas y horarios." } }, HttpMethod.Put);

        await Reabierto(mesa, Producto((2, "Paradas seguras")));

        await api.Eventualmente(async () => Assert.Equal((EscenariosMesas.Apertura, 1), await Retirado(folio, mesa)));
        Assert.Equal("en_redaccion", (await api.Leido($"compromisos/{folio}")).Texto("estado"));

        await Reabierto(mesa, Producto((1, "Rutas y horarios en datos abiertos"), (2, "Paradas seguras")));

        await api.Eventualmente(async () => Assert.Equal((null, 0), await Retirado(folio, mesa)));
        Assert.Equal("Rutas abiertas", (await api.Leido($"compromisos/{folio}")).Texto("titulo"));
    }

    private async Task Reabierto(string mesa, object producto)
    {
        await api.EnMesa(mesa, "pasos/3/reapertura", new { motivo = "Se volvió a hablar.", fecha = EscenariosMesas.Apertura });
        await api.EnMesa(mesa, "pasos/3/cierre", producto);
    }

    // Since when the mesa does not stand by it, and how many gaps say so.
    private async Task<(string? Desde, int Huecos)> Retirado(string folio, string mesa)
    {
        var linaje = await api.Leido($"compromisos/{folio}/linaje");
        return (
            linaje.GetProperty("mesas").EnumerateArray().Single(m => m.GetProperty("paso").GetInt32() is 3).GetProperty("retirado_el").GetString(),
            linaje.GetProperty("huecos").EnumerateArray().Count(h => h.Texto("eslabon") is "mesa" && h.Texto("mensaje").Contains(mesa, StringComparison.Ordinal)));
    }

    private static string Vigencia(JsonElement compromiso) =>
        compromiso.GetProperty("ficha_smart").GetProperty("reglas").EnumerateArray().Single(regla => regla.Texto("regla") == "SMART-T1").Texto("resultado");

    private async Task<JsonElement> Nacido(string consulta)
    {
        JsonElement nacido = default;
        await api.Eventualmente(async () => nacido = Assert.Single((await api.Leido(consulta)).GetProperty("datos").EnumerateArray()));
        return nacido;
    }

    private static object Producto(params (int Numero, string Titulo)[] compromisos) => new
    {
        compromisos = compromisos.Select(c => new { numero = c.Numero, titulo = c.Titulo, texto = $"{c.Titulo}: texto de la mesa.", responsable_sugerido = "Secretaría de Movilidad", linea_de_accion = "L1" }),
        fecha = EscenariosMesas.Apertura,
    };
}
