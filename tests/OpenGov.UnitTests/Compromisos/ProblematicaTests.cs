using OpenGov.Compromisos;
using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.UnitTests.Compromisos;

public sealed class ProblematicaTests
{
    private static readonly Origen EnMesa = new(TipoOrigen.Mesa, "EDOMEX-PAL1-M-MOVILIDAD", Ejemplos.Hoy, new(Paso: 1, Texto: "Faltan rutas."));

    [Fact]
    public void Se_valida_con_causas_y_efectos_y_lo_cuenta()
    {
        var problematica = Ejemplos.Problematica();
        problematica.Replantear(Ejemplos.Planteamiento() with { Efectos = [] });
        Assert.Equal("COM-problematica-sin-causas-o-efectos", Falla(() => problematica.Validar(Ejemplos.Hoy)).Code);

        problematica.Replantear(Ejemplos.Planteamiento());
        problematica.Validar(Ejemplos.Hoy);

        Assert.IsType<ProblematicaValidada>(Assert.Single(problematica.Events));
    }

    [Fact]
    public void Validada_ya_no_se_corrige()
    {
        var problematica = Ejemplos.Problematica();
        problematica.Validar(Ejemplos.Hoy);

        Assert.Equal("COM-problematica-no-esta-en-borrador", Falla(() => problematica.Replantear(Ejemplos.Planteamiento("Otra"))).Code);
    }

    [Fact]
    public void La_misma_mesa_vuelve_a_elegir_sin_borrar_los_datos_que_se_le_agregaron()
    {
        var problematica = DeMesa("Faltan rutas.");
        problematica.Replantear(problematica.Planteamiento with { Datos = [new("Rutas por municipio", 4, "rutas", "INEGI", Ejemplos.Hoy)] });
        var nuevo = Ejemplos.Planteamiento("Las rutas no conectan entre sí.");

        Assert.True(problematica.Es(EnMesa, nuevo));
        problematica.ReplantearDesdeMesa(EnMesa, nuevo);

        Assert.Equal("Las rutas no conectan entre sí.", problematica.Planteamiento.Enunciado);
        Assert.Single(problematica.Planteamiento.Datos);
    }

    [Fact]
    public void Una_vez_validada_otra_eleccion_de_la_mesa_es_otra_problematica()
    {
        var problematica = DeMesa("Faltan rutas.");
        problematica.Validar(Ejemplos.Hoy);

        Assert.True(problematica.Es(EnMesa, Ejemplos.Planteamiento("Faltan rutas.")));
        Assert.False(problematica.Es(EnMesa, Ejemplos.Planteamiento("Las rutas no conectan entre sí.")));
    }

    [Fact]
    public void Se_archiva_con_motivo_cuando_ya_nadie_la_atiende()
    {
        var problematica = Ejemplos.Problematica();
        Assert.Equal("COM-problematica-archivo-sin-motivo", Falla(() => problematica.Archivar(null, [])).Code);

        problematica.Validar(Ejemplos.Hoy);
        problematica.EntrarEnPlan();

        Assert.Equal("COM-problematica-atendida", Falla(() => problematica.Archivar("Se repite.", ["EDOMEX-PAL1-C01"])).Code);
        problematica.Archivar("El compromiso que la atendía se cerró.", []);
        Assert.Equal(EstadoProblematica.Archivada, problematica.Estado);
        Assert.Equal("COM-problematica-no-archivable", Falla(() => problematica.Archivar("Se repite.", [])).Code);
    }

    private static Problematica DeMesa(string enunciado) =>
        Problematica.Identificar("EDOMEX-PAL1-P01", Ejemplos.PlanFolio, "movilidad", Ejemplos.Planteamiento(enunciado), EnMesa);

    private static RuleViolationException Falla(Action acto) => Assert.Throws<RuleViolationException>(acto);
}
