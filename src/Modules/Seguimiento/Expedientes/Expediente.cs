using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Reportes;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Expedientes;

internal enum EstadoExpediente { EnSeguimiento, Retirado, Cerrado }

/// <summary>Lo que se sabe de un compromiso lanzado, con su folio. Su avance se calcula: lo declarado viene de reportes; lo verificado, solo de veredictos independientes.</summary>
internal sealed class Expediente : AggregateRoot, IPublished
{
    public string PlanFolio { get; private init; } = "";
    public string Titulo { get; private set; } = "";
    public int CompromisoVersion { get; private set; }
    public DateOnly Inicio { get; private set; }
    public DateOnly Fin { get; private set; }
    public string ResponsableFolio { get; private set; } = "";
    public string ResponsableNombre { get; private set; } = "";
    public IReadOnlyList<string> CorresponsablesFolios { get; private set; } = [];
    public EstadoExpediente Estado { get; private set; } = EstadoExpediente.EnSeguimiento;
    public DateOnly AbiertoEl { get; private init; }
    public DateOnly? FinalizadoEl { get; private set; }
    public FrecuenciaReporte Frecuencia { get; private init; }
    public int PesoDeConcurrencia { get; private init; }
    public int DiasParaReportar { get; private init; }
    public decimal UmbralDeFase { get; private init; }
    public IReadOnlyList<PromocionDeFase> Promociones { get; private set; } = [];
    public int UltimaVerificacion { get; private set; }
    public IReadOnlyList<ActividadSeguida> Actividades { get; private set; } = [];
    public IReadOnlyList<ReporteEnCalendario> Reportes { get; private set; } = [];
    public IReadOnlyList<LineaBase> LineasBase { get; private set; } = [];

    public Avance Avance => Avance.De(Actividades);

    public FaseMonitoreo Fase => Promociones.FaseEl(DateOnly.MaxValue);

    private Expediente() { } // EF

    internal static Expediente Abrir(
        CompromisoResumen compromiso, FrecuenciaReporte frecuencia, int pesoDeConcurrencia, DateOnly fecha,
        int diasParaReportar = PeriodoReporte.DiasParaReportar, decimal umbralDeFase = PromocionDeFase.UmbralPorOmision)
    {
        var expediente = new Expediente { Folio = compromiso.Folio, PlanFolio = compromiso.PlanFolio, AbiertoEl = fecha, Frecuencia = frecuencia, PesoDeConcurrencia = pesoDeConcurrencia, DiasParaReportar = diasParaReportar, UmbralDeFase = umbralDeFase };
        expediente.Tomar(compromiso);
        return expediente;
    }

    /// <summary>After an authorised modification it is measured against the new text; the old baseline stays in sight.</summary>
    public void Reprogramar(CompromisoResumen compromiso, string acuerdoFolio, DateOnly fecha)
    {
        if (compromiso.Version <= CompromisoVersion) return; // told again, or late: what is known is newer

        var antes = new LineaBase(
            CompromisoVersion, new(Inicio, Fin), [.. Actividades.Select(a => new ActividadBase(a.Clave, a.Titulo, a.Peso, a.Inicio, a.Fin))], fecha, acuerdoFolio);
        Cambiar(fecha, () => Tomar(compromiso));
        LineasBase = [.. LineasBase, antes];
    }

    public void Finalizar(EstadoExpediente estado, DateOnly fecha)
    {
        if (Estado is not EstadoExpediente.EnSeguimiento) return;

        Estado = estado;
        FinalizadoEl = fecha;
    }

    public void Declarar(ReporteAvance reporte, DateOnly fecha) => Cambiar(fecha, () =>
    {
        foreach (var avance in reporte.Avances) Poner(Actividad(avance.Actividad).ConDeclarado(reporte.Dice(avance)));
        if (Reportes.All(r => r.ReporteFolio != reporte.Folio)) Reportes = [.. Reportes, new(reporte.Periodo.Clave, reporte.Folio, fecha)];
    });

    public void Validar(ReporteAvance reporte, DateOnly fecha) => Cambiar(fecha, () =>
    {
        foreach (var avance in reporte.Avances) Poner(Actividad(avance.Actividad).ConValidado(reporte.Dice(avance)));
    });

    /// <summary>The committee finds that the next level may be measured (G1).</summary>
    public void Promover(PromocionDeFase promocion)
    {
        ExigirEnSeguimiento();
        Promociones = [.. Promociones, promocion];
        Raise(new FasePromovida(Folio, Json.SnakeCase(promocion.Fase.ToString()), promocion.ComiteFolio, promocion.Fecha));
    }

    /// <summary>An independent verdict on dated evidence: the only way to verified progress.</summary>
    public Verificacion Verificar(
        ComiteSeguimiento? comite, string personaFolio, string clave, ResultadoVerificacion resultado, string argumento,
        IReadOnlyList<Evidencia> evidencias, DateOnly fecha)
    {
        ExigirEnSeguimiento();
        Rule.Ensure(comite is not null, "SEG-sin-comite", $"El plan {PlanFolio} no tiene un comité en funciones que verifique.");
        var integrante = comite.ExigirQuePuedaVerificar(personaFolio, Folio, fecha);
        var actividad = Actividad(clave);
        evidencias.ExigirPara(resultado, Folio, clave, fecha);

        var verificacion = Verificacion.Firmar($"{Folio}-V-{UltimaVerificacion + 1}", this, actividad, comite, integrante, resultado, argumento, evidencias, fecha);
        UltimaVerificacion++;
        Cambiar(fecha, () => Poner(actividad with
        {
            Veredictos = [.. actividad.Veredictos, new(verificacion.Folio, integrante.PersonaFolio, resultado, fecha, IndependenciaObservada: false) { CompromisoVersion = CompromisoVersion }],
        }));
        return verificacion;
    }

    /// <summary>A verdict turned out to be signed without independence: it stays, marked, and no longer counts (I6).</summary>
    public void Observar(Verificacion verificacion, DateOnly fecha) =>
        Cambiar(fecha, () => Actividades = [.. Actividades.Select(a => a.ConObservado(verificacion.Folio))]);

    /// <summary>The same of who signed that a phase was opened.</summary>
    public void ObservarPromociones(ComiteSeguimiento comite, string personaFolio) =>
        Promociones = [.. Promociones.Select(p => p.Observada(comite, personaFolio, Folio))];

    public ActividadSeguida Actividad(string clave)
    {
        var actividad = Actividades.SingleOrDefault(a => a.Clave == clave);
        Rule.Require(actividad is not null, "SEG-actividad-ajena", $"El compromiso {Folio} no tiene la actividad {clave}.");
        return actividad;
    }

    /// <summary>The place of a period in the calendar of reports, which runs from launch until the commitment is closed, late or not.</summary>
    public PeriodoReporte ExigirPeriodo(string clave, DateOnly fecha) =>
        PeriodoReporte.Exigir(clave, Folio, Inicio > AbiertoEl ? Inicio : AbiertoEl, fecha > Fin ? fecha : Fin, Frecuencia, fecha);

    public void ExigirEnSeguimiento() => Rule.Ensure(
        Estado is EstadoExpediente.EnSeguimiento, "SEG-expediente-finalizado", $"El compromiso {Folio} ya se cerró o se retiró: su expediente no cambia.");

    public PublicDocument ToDocument() => ExpedienteDetalle.De(this);

    private void Tomar(CompromisoResumen compromiso)
    {
        Titulo = compromiso.Titulo;
        CompromisoVersion = compromiso.Version;
        (Inicio, Fin) = (compromiso.Inicio, compromiso.Fin);
        (ResponsableFolio, ResponsableNombre) = (compromiso.ResponsableFolio, compromiso.ResponsableNombre);
        CorresponsablesFolios = compromiso.CorresponsablesFolios;
        Actividades = [.. compromiso.Actividades.Select(a => ActividadSeguida.De(a, PesoDeConcurrencia)).Select(
            nueva => Actividades.SingleOrDefault(a => a.Id == nueva.Id)?.ComoQueda(nueva) ?? nueva)];
    }

    private void Poner(ActividadSeguida cambiada) => Actividades = [.. Actividades.Select(a => a.Id == cambiada.Id ? cambiada : a)];

    // Every change tells what it did to the three values, and which activities it verified.
    private void Cambiar(DateOnly fecha, Action cambio)
    {
        var antes = Avance;
        var verificadas = Actividades.Where(a => a.VerificadaEl is not null).Select(a => a.Id).ToHashSet();
        cambio();
        var ahora = Avance;
        foreach (var nueva in Actividades.Where(a => a.VerificadaEl is not null && !verificadas.Contains(a.Id)))
            Raise(new ActividadVerificada(Folio, nueva.Id, nueva.Peso, ahora.Verificado, fecha));
        if (ahora != antes) Raise(new AvanceActualizado(Folio, ahora.Declarado, ahora.Validado, ahora.Verificado, fecha));
    }
}
