using OpenGov.Compromisos.Contracts;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>
/// Lo que el plan promete. Su folio nunca cambia ni se reutiliza; nadie lo valida con reglas SMART sin cumplir, y después del
/// lanzamiento nada de lo escrito cambia sin una modificación autorizada por acuerdo.
/// </summary>
internal sealed class Compromiso : AggregateRoot, IPublished
{
    public const int RazonMinimo = 20;
    public const int RazonMaximo = 4_000;

    public string PlanFolio { get; private init; } = "";
    public string TemaClave { get; private init; } = "";
    public EstadoCompromiso Estado { get; private set; } = EstadoCompromiso.Propuesto;
    public Redaccion Redaccion { get; private set; } = null!;
    public FichaSmart Ficha { get; private set; } = null!;
    public IReadOnlyList<Origen> Origenes { get; private set; } = [];
    public string? MesaFolio { get; private init; } // with the number, what makes a repeated event of a mesa harmless
    public int? MesaNumero { get; private init; }
    public AcuerdoCitado? Aprobacion { get; private set; }
    public AcuerdoCitado? Lanzamiento { get; private set; }
    public AvanceInformado? Avance { get; private set; }
    public IReadOnlyList<ModificacionAplicada> Modificaciones { get; private set; } = [];
    public string? RespuestaRazonada { get; private set; }
    public AcuerdoCitado? AcuerdoDescarte { get; private set; }
    public CierreDeCompromiso? Cierre { get; private set; }
    public RetiroDeCompromiso? Retiro { get; private set; }

    private Compromiso() { } // EF

    private Compromiso(string folio, string planFolio, string temaClave, Redaccion redaccion, Periodo? vigencia)
    {
        (Folio, PlanFolio, TemaClave) = (folio, planFolio, temaClave);
        Escribir(redaccion, vigencia);
    }

    public static Compromiso Proponer(string folio, string planFolio, string temaClave, Redaccion redaccion, Periodo? vigencia) => new(folio, planFolio, temaClave, redaccion, vigencia);

    /// <summary>A mesa defined it in its third step: the wording is a start, and the mesa's own words are kept apart.</summary>
    public static Compromiso DeMesa(string folio, string planFolio, string temaClave, Origen origen, string? problematicaFolio, Periodo? vigencia) =>
        new(folio, planFolio, temaClave, origen.Mesa!.ComoRedaccion(problematicaFolio), vigencia)
        { MesaFolio = origen.Folio, MesaNumero = origen.Mesa.Numero, Origenes = [origen] };

    /// <summary>The mesa worded it again. Once somebody drafts it here, the mesa's later words no longer overwrite it; that it takes it up again is noted.</summary>
    public void CorregirPropuesta(Origen origen, Periodo? vigencia)
    {
        if (Estado.AunNoSeLanza()) Origenes = [.. Origenes.Select(suyo => suyo.Retomado(origen))];
        if (Estado is EstadoCompromiso.Descartado && RespuestaRazonada == SinEl) (Estado, RespuestaRazonada) = (EstadoCompromiso.Propuesto, null); // it took it up again
        if (Estado is not EstadoCompromiso.Propuesto) return;
        Origenes = [origen];
        Escribir(origen.Mesa!.ComoRedaccion(Redaccion.ProblematicaFolio), vigencia);
    }

    /// <summary>The mesa closed its third step again without it: nobody drafted it, and it goes; or it stands without the mesa, and says so (adr/0074).</summary>
    public void RetirarPorMesa(DateOnly fecha)
    {
        if (Estado is EstadoCompromiso.Propuesto) Descartar(SinEl);
        else if (Estado.AunNoSeLanza()) Origenes = [.. Origenes.Select(origen => origen.Retirado(fecha))];
    }

    public void Redactar(Redaccion redaccion, Periodo? vigencia)
    {
        Estado.ExigirRedactable();

        Escribir(redaccion, vigencia);
        Estado = EstadoCompromiso.EnRedaccion;
    }

    /// <summary>The plan came after it: now the days it is in force are known.</summary>
    public void Revisar(Periodo vigencia) => Ficha = FichaSmart.Evaluar(Redaccion, vigencia);

    public void Validar(Periodo? vigencia, DateOnly fecha)
    {
        Estado.ExigirEnRedaccion();
        Ficha = Completitud.Exigir(Redaccion, vigencia);

        Estado = EstadoCompromiso.Validado;
        Raise(new CompromisoValidado(Folio, PlanFolio, fecha));
    }

    public void EntrarEnConsulta() => Estado = Estado.AlConsultarse(Folio);

    public void Ajustar(Redaccion redaccion, Periodo? vigencia)
    {
        Estado.ExigirConsultado(Folio);
        Completitud.Exigir(redaccion, vigencia);

        Escribir(redaccion, vigencia);
        Estado = EstadoCompromiso.Ajustado;
    }

    /// <summary>The exact fragments that a citizen's proposal changed stay with the commitment for good. Difusion tells only what was incorporated before the launch, and may be heard after it (adr/0073).</summary>
    public void Incorporar(Origen propuesta) => Origenes = Origenes.Any(origen => origen.EsLaMismaHuella(propuesta)) ? Origenes : [.. Origenes, propuesta];

    public void Aprobar(AcuerdoCitado acuerdo)
    {
        Estado.ExigirConsultado(Folio);
        Completitud.Comprobar(this);
        (Estado, Aprobacion) = (EstadoCompromiso.Aprobado, acuerdo);
    }

    public void Lanzar(AcuerdoCitado acuerdo, DateOnly fecha)
    {
        Estado.ExigirAprobado(Folio);
        Completitud.Comprobar(this);

        (Estado, Lanzamiento) = (EstadoCompromiso.Lanzado, acuerdo);
        Raise(new CompromisoLanzado(this.Resumir() with { Version = Version + 1 }, fecha)); // the version this act makes
    }

    /// <summary>Seguimiento tells; the first sign of work means that implementation has begun.</summary>
    public void AnotarAvance(AvanceInformado avance)
    {
        if (!Estado.EstaLanzado()) return;

        Avance = avance;
        if (Estado is EstadoCompromiso.Lanzado && avance.HayTrabajo) Estado = EstadoCompromiso.EnImplementacion;
    }

    /// <summary>C5: what an acuerdo authorised takes the place of what was written; nothing else changes it after launch.</summary>
    public void Modificar(Redaccion redaccion, Periodo? vigencia, ModificacionAplicada modificacion)
    {
        Estado.ExigirModificable(Folio);

        (Ficha, Avance, Redaccion) = (Completitud.Exigir(redaccion, vigencia), Avance?.Tras(Redaccion, redaccion), redaccion);
        Modificaciones = [.. Modificaciones, modificacion];
        Raise(new ModificacionAutorizada(Folio, modificacion.AcuerdoFolio, this.Resumir() with { Version = Version + 1 }, modificacion.Extemporanea, modificacion.Fecha));
    }

    public void Descartar(string? respuestaRazonada, AcuerdoCitado? acuerdo = null)
    {
        Estado.ExigirDescartable();
        (RespuestaRazonada, AcuerdoDescarte, Estado) = (RazonDada.Exigir(respuestaRazonada), acuerdo, EstadoCompromiso.Descartado);
    }

    public void Retirar(AcuerdoResumen? acuerdo, string? motivo, DateOnly fecha)
    {
        (Retiro, Estado) = (RetiroDeCompromiso.Por(acuerdo, this, motivo, fecha), EstadoCompromiso.Retirado);
        Raise(new CompromisoRetirado(Folio, Retiro.Acuerdo.Folio, Retiro.Motivo, fecha));
    }

    public void Cerrar(ResultadoCierre resultado, DateOnly fecha)
    {
        (Cierre, Estado) = (CierreDeCompromiso.Con(resultado, this, fecha), EstadoCompromiso.Cerrado);
        Raise(new CompromisoCerrado(Folio, resultado.EnContrato(), fecha));
    }

    public PublicDocument ToDocument() => CompromisoDetalle.De(this);

    private string SinEl => $"La mesa {MesaFolio} volvió a cerrar su paso {Origen.PasoDefinirCompromisos} sin este compromiso.";

    private void Escribir(Redaccion redaccion, Periodo? vigencia) =>
        (Redaccion, Ficha) = (redaccion.ConIdsDe(Redaccion), FichaSmart.Evaluar(redaccion, vigencia));
}
