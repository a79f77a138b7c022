using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.Expedientes;
using static OpenGov.UnitTests.Seguimiento.Muestras;

namespace OpenGov.UnitTests.Seguimiento;

public sealed class EvaluacionCompromisoTests
{
    private readonly Expediente expediente = Expediente();
    private readonly ComiteSeguimiento comite = EnFunciones();

    [Fact]
    public void Completo_es_imposible_mientras_falte_una_actividad()
    {
        foreach (var persona in new[] { "ANA", "BETO" }) foreach (var actividad in new[] { "A1", "A2" }) expediente.Verificar(comite, persona, actividad);

        Incumple("SEG-E1-completo-sin-verificar", () => Abrir(Terminacion.Completo));

        expediente.Verificar(comite, "ANA", "A3");
        Assert.Equal(EstadoEvaluacion.Borrador, Abrir(Terminacion.Completo).Estado);
    }

    [Fact]
    public void Lo_que_dejo_de_estar_verificado_ya_no_se_firma_como_completo()
    {
        var firmadas = new[] { "ANA", "BETO" }.SelectMany(p => new[] { "A1", "A2", "A3" }.Select(a => expediente.Verificar(comite, p, a))).ToList();
        var evaluacion = EnReplica(Terminacion.Completo);
        comite.RevisarPersona("PER-ANA", [Cargo(Dia)], Dia);
        foreach (var verificacion in firmadas.Where(v => v.Observar(comite.ConflictosDe("PER-ANA")))) expediente.Observar(verificacion, Dia);

        Incumple("SEG-E1-completo-sin-verificar", () => evaluacion.Firmar(expediente, comite, "PER-BETO", Dia.AddDays(11)));
    }

    [Fact]
    public void Se_firma_despues_de_la_replica_o_de_su_plazo()
    {
        var evaluacion = EnReplica();

        Incumple("SEG-replica-abierta", () => evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(10)));
        evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(11));

        Assert.Equal((EstadoEvaluacion.EnReplica, 2), (evaluacion.Estado, evaluacion.FirmasNecesarias!.Value));
    }

    [Fact]
    public void Con_la_replica_no_hay_que_esperar_al_plazo_y_se_responde_una_vez()
    {
        var evaluacion = EnReplica();

        evaluacion.Replicar("No coincidimos con el nivel.", Dia.AddDays(1));

        Incumple("SEG-evaluacion-no-en-replica", () => evaluacion.Replicar("Otra vez.", Dia.AddDays(2)));
        evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(1));
    }

    [Fact]
    public void La_firma_la_mayoria_de_quienes_no_se_excusan()
    {
        comite.Excusar("PER-CARO", Caravanas(), "Conflicto.", Dia);
        var evaluacion = EnReplica();
        evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(11));
        Incumple("SEG-E3-sin-mayoria", () => evaluacion.Publicar(expediente, comite, Dia.AddDays(11)));
        Incumple("SEG-firma-repetida", () => evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(11)));
        Incumple("SEG-V1-excusado", () => evaluacion.Firmar(expediente, comite, "PER-CARO", Dia.AddDays(11)));

        evaluacion.Firmar(expediente, comite, "PER-BETO", Dia.AddDays(12));
        evaluacion.Publicar(expediente, comite, Dia.AddDays(13));

        Assert.Equal(new EvaluacionPublicada($"{C01}-EVAL-INTERMEDIA", C01, "intermedia", "limitado", Dia.AddDays(13)), evaluacion.Events[^1]);
    }

    [Fact]
    public void Una_firma_en_conflicto_se_marca_y_si_era_necesaria_ya_no_se_publica()
    {
        var evaluacion = EnReplica();
        foreach (var persona in new[] { "PER-ANA", "PER-BETO" }) evaluacion.Firmar(expediente, comite, persona, Dia.AddDays(11));
        Assert.Equal(EstadoEvaluacion.Firmada, evaluacion.Estado);
        comite.RevisarPersona("PER-ANA", [Cargo(Dia.AddDays(11))], Dia.AddDays(12));

        evaluacion.Observar(comite.ConflictosDe("PER-ANA"));

        Assert.Equal((EstadoEvaluacion.EnReplica, 2, 1), (evaluacion.Estado, evaluacion.Firmas.Count, evaluacion.FirmasValidas));
    }

    [Fact]
    public void Publicada_no_cambia_pero_dice_que_perdio_la_mayoria()
    {
        var evaluacion = EnReplica();
        foreach (var persona in new[] { "PER-ANA", "PER-BETO" }) evaluacion.Firmar(expediente, comite, persona, Dia.AddDays(11));
        evaluacion.Publicar(expediente, comite, Dia.AddDays(11));
        comite.RevisarPersona("PER-ANA", [Cargo(Dia)], Dia.AddDays(12));

        evaluacion.Observar(comite.ConflictosDe("PER-ANA"));

        Assert.Equal(EstadoEvaluacion.Publicada, evaluacion.Estado);
        Assert.True(((EvaluacionDetalle)evaluacion.ToDocument()).IndependenciaObservada);
    }

    [Fact]
    public void El_borrador_no_es_publico_y_desde_la_replica_lo_es()
    {
        Assert.False(Abrir().IsVisible);
        Assert.True(EnReplica().IsVisible);
    }

    [Fact]
    public void Lo_retirado_no_se_evalua_y_lo_enviado_no_vuelve_a_ser_borrador()
    {
        var evaluacion = EnReplica();
        Incumple("SEG-evaluacion-no-borrador", () => evaluacion.EnviarAReplica(expediente, comite, "PER-ANA", [expediente.Evidencia("A1")], dias: 10, Dia));
        Incumple("SEG-evaluacion-no-editable", () => evaluacion.Redactar(expediente, comite, "PER-ANA", evaluacion.Contenido, [expediente.Evidencia("A1")], Dia));
        expediente.Finalizar(EstadoExpediente.Retirado, Dia);

        Incumple("SEG-evaluacion-de-retirado", () => Abrir());
    }

    [Fact]
    public void Cambiar_un_codigo_despues_de_la_replica_abre_otra_vez_el_plazo_y_cambiar_la_narrativa_no()
    {
        var evaluacion = EnReplica();
        evaluacion.Replicar("No coincidimos con el nivel.", Dia.AddDays(1));
        evaluacion.Redactar(expediente, comite, "PER-ANA", evaluacion.Contenido with { Narrativa = "El comité cotejó las listas y leyó la réplica." }, [expediente.Evidencia("A1")], Dia.AddDays(2));
        Assert.NotNull(evaluacion.Replica);

        evaluacion.Redactar(expediente, comite, "PER-ANA", evaluacion.Contenido with { Terminacion = new(Terminacion.SinEvidencia, ["EV-2022-000001"]) }, [expediente.Evidencia("A1")], Dia.AddDays(3));

        Assert.Equal((Dia.AddDays(3), Dia.AddDays(13)), (evaluacion.EnReplicaDesde!.Value, evaluacion.ReplicaHasta!.Value));
        Assert.Equal("No coincidimos con el nivel.", Assert.Single(evaluacion.ReplicasAnteriores).Texto);
        Incumple("SEG-replica-abierta", () => evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(13)));
        evaluacion.Replicar("Seguimos sin coincidir.", Dia.AddDays(4));
        evaluacion.Firmar(expediente, comite, "PER-ANA", Dia.AddDays(4));
    }

    private EvaluacionCompromiso Abrir(Terminacion nivel = Terminacion.Limitado) => EvaluacionCompromiso.Abrir(
        expediente, comite, "PER-ANA", MomentoEvaluacion.Intermedia, new("El comité cotejó las listas con los municipios.", Terminacion: new(nivel, ["EV-2022-000001"])), Dia);

    private EvaluacionCompromiso EnReplica(Terminacion nivel = Terminacion.Limitado)
    {
        var evaluacion = Abrir(nivel);
        evaluacion.EnviarAReplica(expediente, comite, "PER-ANA", [expediente.Evidencia("A1")], dias: 10, Dia);
        return evaluacion;
    }
}
