using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Verificaciones;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class ExpedienteTests
{
    [Fact]
    public void Lo_declarado_no_es_lo_verificado()
    {
        var expediente = Expediente();

        expediente.Enviado("2022-T4", ("A1", 100), ("A2", 100), ("A3", 50));

        Assert.Equal(new Avance(95, 0, 0), expediente.Avance);
        Assert.Equal(95, expediente.Avance.Discrepancia);
    }

    [Fact]
    public void Una_actividad_ligera_se_verifica_con_una_firma()
    {
        var expediente = Expediente();

        expediente.Verificar(EnFunciones(), "ANA", "A3");

        Assert.Equal(10, expediente.Avance.Verificado);
        Assert.Equal(
            [new ActividadVerificada(C01, expediente.Actividad("A3").Id, 10, 10, Dia), new AvanceActualizado(C01, 0, 0, 10, Dia)],
            expediente.Events);
    }

    [Fact]
    public void Una_de_peso_necesita_dos_firmas_distintas()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());

        expediente.Verificar(comite, "ANA", "A1");
        expediente.Verificar(comite, "ANA", "A1");
        Assert.Equal(0, expediente.Avance.Verificado);

        expediente.Verificar(comite, "BETO", "A1", fecha: Dia.AddDays(5));

        Assert.Equal(60, expediente.Avance.Verificado);
        Assert.Equal(Dia.AddDays(5), expediente.Actividad("A1").VerificadaEl);
    }

    [Fact]
    public void Cuenta_la_ultima_palabra_de_cada_quien()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());
        expediente.Verificar(comite, "ANA", "A3");

        expediente.Verificar(comite, "ANA", "A3", ResultadoVerificacion.Insuficiente);

        Assert.Equal(0, expediente.Avance.Verificado);
        Assert.Equal(new AvanceActualizado(C01, 0, 0, 0, Dia), expediente.Events[^1]);
    }

    [Theory]
    [InlineData("Insuficiente")]
    [InlineData("NoCorresponde")]
    public void Solo_aceptar_verifica(string resultado)
    {
        var expediente = Expediente();

        expediente.Verificar(EnFunciones(), "ANA", "A3", Enum.Parse<ResultadoVerificacion>(resultado));

        Assert.Equal(0, expediente.Avance.Verificado);
    }

    [Fact]
    public void Nadie_acepta_sin_evidencia()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());

        Incumple("SEG-V3-sin-evidencia", () => expediente.Verificar(
            comite, "PER-ANA", "A3", ResultadoVerificacion.Aceptada, "De palabra.", [], Dia));
    }

    [Fact]
    public void La_evidencia_de_una_actividad_no_sirve_a_otra()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());

        Incumple("SEG-evidencia-ajena", () => expediente.Verificar(
            comite, "PER-ANA", "A3", ResultadoVerificacion.Aceptada, "x", [expediente.Evidencia("A1")], Dia));
    }

    [Fact]
    public void Lo_firmado_sin_independencia_se_conserva_y_no_cuenta()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());
        var firmada = expediente.Verificar(comite, "ANA", "A3");
        comite.RevisarPersona("PER-ANA", [Cargo(Dia)], Dia.AddDays(3));

        Assert.True(firmada.Observar(comite.ConflictosDe("PER-ANA")));
        expediente.Observar(firmada, Dia.AddDays(3));

        Assert.Equal(0, expediente.Avance.Verificado);
        Assert.True(Assert.Single(expediente.Actividad("A3").Veredictos).IndependenciaObservada);
        Assert.True(((VerificacionDetalle)firmada.ToDocument()).IndependenciaObservada);
        Assert.False(firmada.Observar(comite.ConflictosDe("PER-ANA")));
    }

    [Fact]
    public void Lo_firmado_antes_del_conflicto_queda_en_pie()
    {
        var firmada = Expediente().Verificar(EnFunciones(), "ANA", "A3");

        Assert.False(firmada.Observar([new Conflicto(firmada.IntegranteId, null, "SEG-I1-integrante-del-stl", Dia.AddDays(1), "Cargo")]));
    }

    [Fact]
    public void Un_reporte_atrasado_no_borra_lo_que_ya_dijo_uno_posterior()
    {
        var expediente = Expediente();
        expediente.Enviado("2022-T2", ("A2", 80));

        expediente.Enviado("2022-T1", ("A2", 40), ("A3", 50));

        Assert.Equal((80m, 50m), (expediente.Actividad("A2").Declarado!.Porcentaje, expediente.Actividad("A3").Declarado!.Porcentaje));
    }

    [Fact]
    public void Una_modificacion_autorizada_conserva_lo_verificado_y_la_linea_base_anterior()
    {
        var expediente = Expediente();
        expediente.Verificar(EnFunciones(), "ANA", "A3");
        var resumen = Caravanas(version: 6);

        expediente.Reprogramar(resumen with { Fin = new(2023, 3, 31), Actividades = [.. resumen.Actividades.Select(a => a with { Fin = a.Fin.AddMonths(3) })] }, "ACU-7", Dia);
        expediente.Reprogramar(resumen, "ACU-7", Dia);

        Assert.Equal(new DateOnly(2023, 3, 31), expediente.Fin);
        Assert.Equal(10, expediente.Avance.Verificado);
        Assert.Equal((5, Fin), (Assert.Single(expediente.LineasBase).CompromisoVersion, expediente.LineasBase[0].Plazo.Hasta!.Value));
    }

    [Fact]
    public void Retirado_ya_no_se_verifica()
    {
        var expediente = Expediente();
        expediente.Finalizar(EstadoExpediente.Retirado, Dia);

        Incumple("SEG-expediente-finalizado", () => expediente.Verificar(EnFunciones(), "ANA", "A3"));
    }

    [Theory]
    [InlineData("2021-T4", "SEG-R0-periodo-ajeno")]
    [InlineData("2022-03", "SEG-R0-periodo-ajeno")]
    [InlineData("2022-T3", "SEG-R0-periodo-futuro")]
    public void Se_reporta_por_los_periodos_de_su_calendario(string periodo, string regla) =>
        Incumple(regla, () => Expediente().ExigirPeriodo(periodo, Dia));

    [Fact]
    public void Terminado_el_plazo_se_sigue_reportando_hasta_cerrar() =>
        Assert.Equal(new(2023, 3, 31), Expediente().ExigirPeriodo("2023-T1", new(2023, 2, 1)).Hasta);

    [Fact]
    public void Sin_comite_nadie_abre_una_fase_y_sin_resultados_no_se_llega_al_impacto()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());
        foreach (var persona in new[] { "ANA", "BETO" }) foreach (var actividad in new[] { "A1", "A2", "A3" }) expediente.Verificar(comite, persona, actividad);
        Incumple("SEG-G2-sin-comite", () => Dictar(expediente, null));
        expediente.Promover(Dictar(expediente, comite));

        Incumple("SEG-G2-sin-resultados", () => Dictar(expediente, comite));
        Assert.Equal(FaseMonitoreo.Impacto, Dictar(expediente, comite, hayResultados: true).Fase);
    }

    [Fact]
    public void El_dictamen_que_firmo_quien_ya_tenia_un_conflicto_se_marca_una_vez_y_la_fase_sigue_abierta()
    {
        var (expediente, comite) = (Expediente(), EnFunciones());
        foreach (var persona in new[] { "ANA", "BETO" }) foreach (var actividad in new[] { "A1", "A2", "A3" }) expediente.Verificar(comite, persona, actividad);
        expediente.Promover(Dictar(expediente, comite));
        comite.RevisarPersona("PER-ANA", [Cargo(Dia)], Dia.AddDays(3));

        for (var i = 0; i < 2; i++) expediente.ObservarPromociones(comite, "PER-ANA");
        expediente.ObservarPromociones(comite, "PER-BETO");

        var observado = Assert.Single(Assert.Single(expediente.Promociones).Observados);
        Assert.Equal(("PER-ANA", "SEG-I1-integrante-del-stl", Dia), (observado.PersonaFolio, observado.Observacion.Regla, observado.Observacion.Desde));
        Assert.Equal(FaseMonitoreo.Resultados, expediente.Fase);
    }

    private static PromocionDeFase Dictar(Expediente expediente, ComiteSeguimiento? comite, bool hayResultados = false) =>
        PromocionDeFase.Dictar(expediente, comite, ["PER-ANA", "PER-BETO"], "Las actividades constan en las listas.", Fin.AddYears(1), hayResultados, Dia);
}
