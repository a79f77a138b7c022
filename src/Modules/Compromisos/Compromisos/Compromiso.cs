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

    /// <summary>With the number, what the mesa calls it: the key that makes a repeated event harmless.</summary>
    public string? MesaFolio { get; private init; }
    public int? MesaNumero { get; private init; }

    public AcuerdoCitado? Aprobacion { get; private set; }
    public AcuerdoCitado? Lanzamiento { get; private set; }
    public AvanceInformado? Avance { get; private set; }
    public string? RespuestaRazonada { get; private set; }
    public CierreDeCompromiso? Cierre { get; private set; }
    public RetiroDeCompromiso? Retiro { get; private set; }

    public bool EstaLanzado => Estado is EstadoCompromiso.Lanzado or EstadoCompromiso.EnImplementacion or EstadoCompromiso.Cerrado or EstadoCompromiso.Retirado;

    public bool SigueVivo => Estado is not (EstadoCompromiso.Descartado or EstadoCompromiso.Retirado);

    private Compromiso() { } // EF

    public static Compromiso Proponer(string folio, string planFolio, string temaClave, Redaccion redaccion, Periodo? vigencia)
    {
        var compromiso = new Compromiso { Folio = folio, PlanFolio = planFolio, TemaClave = temaClave };
        compromiso.Escribir(redaccion, vigencia);
        return compromiso;
    }

    /// <summary>A mesa defined it in its third step: the wording is a start, and the mesa's own words are kept apart.</summary>
    public static Compromiso DeMesa(string folio, string planFolio, string temaClave, Origen origen, string? problematicaFolio, Periodo? vigencia)
    {
        var compromiso = new Compromiso
        {
            Folio = folio, PlanFolio = planFolio, TemaClave = temaClave, MesaFolio = origen.Folio, MesaNumero = origen.Mesa!.Numero, Origenes = [origen],
        };
        compromiso.Escribir(origen.Mesa.ComoRedaccion() with { ProblematicaFolio = problematicaFolio }, vigencia);
        return compromiso;
    }

    /// <summary>The mesa worded it again. Once somebody drafts it here, the mesa's later words no longer overwrite it.</summary>
    public void CorregirPropuesta(Origen origen, Periodo? vigencia)
    {
        if (Estado is not EstadoCompromiso.Propuesto) return;

        Origenes = [origen];
        Escribir(origen.Mesa!.ComoRedaccion() with { ProblematicaFolio = Redaccion.ProblematicaFolio }, vigencia);
    }

    /// <summary>The mesa closed its third step again without it.</summary>
    public void DescartarPorMesa()
    {
        if (Estado is not EstadoCompromiso.Propuesto) return;

        Estado = EstadoCompromiso.Descartado;
        RespuestaRazonada = $"La mesa {MesaFolio} volvió a cerrar su paso {Origen.PasoDefinirCompromisos} sin este compromiso.";
    }

    public void Redactar(Redaccion redaccion, Periodo? vigencia)
    {
        ExigirSinLanzar();
        Rule.Ensure(Estado is EstadoCompromiso.Propuesto or EstadoCompromiso.EnRedaccion or EstadoCompromiso.Validado,
            "COM-C2-redaccion-cerrada", "La redacción se cierra cuando el plan entra en consulta: desde entonces el compromiso se ajusta, no se redacta.");

        Escribir(redaccion, vigencia);
        Estado = EstadoCompromiso.EnRedaccion;
    }

    /// <summary>The plan came after it: now the days it is in force are known.</summary>
    public void Revisar(Periodo vigencia) => Ficha = FichaSmart.Evaluar(Redaccion, vigencia);

    public void Validar(Periodo? vigencia, DateOnly fecha)
    {
        ExigirSinLanzar();
        Rule.Ensure(Estado is EstadoCompromiso.EnRedaccion,
            "COM-C2-compromiso-sin-redactar", "Solo se valida un compromiso en redacción: guarda primero su redacción.");
        Completitud.Exigir(Redaccion, vigencia);

        Ficha = FichaSmart.Evaluar(Redaccion, vigencia);
        Estado = EstadoCompromiso.Validado;
        Raise(new CompromisoValidado(Folio, PlanFolio, fecha));
    }

    public void EntrarEnConsulta()
    {
        Rule.Ensure(Estado is EstadoCompromiso.Validado,
            "COM-C2-compromiso-sin-validar", $"El compromiso {Folio} no está validado: valídalo o descártalo antes de poner el plan en consulta.");
        Estado = EstadoCompromiso.EnConsulta;
    }

    public void Ajustar(Redaccion redaccion, Periodo? vigencia)
    {
        ExigirSinLanzar();
        Rule.Ensure(Estado is EstadoCompromiso.EnConsulta or EstadoCompromiso.Ajustado,
            "COM-C2-compromiso-sin-consultar", "Solo se ajusta un compromiso que pasó por la consulta y todavía no se aprueba.");
        Completitud.Exigir(redaccion, vigencia);

        Escribir(redaccion, vigencia);
        Estado = EstadoCompromiso.Ajustado;
    }

    /// <summary>The exact fragments that a citizen's proposal changed stay with the commitment for good.</summary>
    public void Incorporar(Origen propuesta)
    {
        if (Origenes.Any(origen => origen.Folio == propuesta.Folio && origen.Propuesta?.Fragmento == propuesta.Propuesta!.Fragmento)) return;

        Origenes = [.. Origenes, propuesta];
    }

    public void Aprobar(AcuerdoCitado acuerdo)
    {
        Rule.Ensure(Estado is EstadoCompromiso.EnConsulta or EstadoCompromiso.Ajustado,
            "COM-C2-compromiso-sin-consultar", $"El compromiso {Folio} no pasó por la consulta.");
        Completitud.Comprobar(this);

        Estado = EstadoCompromiso.Aprobado;
        Aprobacion = acuerdo;
    }

    public void Lanzar(AcuerdoCitado acuerdo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoCompromiso.Aprobado,
            "COM-C4-compromiso-sin-aprobar", $"El compromiso {Folio} no está aprobado.");
        Completitud.Comprobar(this);

        Estado = EstadoCompromiso.Lanzado;
        Lanzamiento = acuerdo;
        Raise(new CompromisoLanzado(this.Resumir() with { Version = Version + 1 }, fecha)); // the version this act makes
    }

    /// <summary>Seguimiento tells; the first sign of work means that implementation has begun.</summary>
    public void AnotarAvance(AvanceInformado avance)
    {
        if (!EstaLanzado) return;

        Avance = avance;
        if (Estado is EstadoCompromiso.Lanzado && avance.HayTrabajo) Estado = EstadoCompromiso.EnImplementacion;
    }

    public void Descartar(string? respuestaRazonada)
    {
        ExigirSinLanzar();
        Rule.Ensure(Estado is not EstadoCompromiso.Descartado,
            "COM-C2-compromiso-descartado", "El compromiso ya se descartó.");
        Rule.Require(respuestaRazonada?.Trim().Length >= RazonMinimo,
            "COM-C2-sin-respuesta-razonada", $"Descartar un compromiso exige una respuesta razonada de al menos {RazonMinimo} caracteres: explica por qué a quien lo propuso.");

        Estado = EstadoCompromiso.Descartado;
        RespuestaRazonada = respuestaRazonada!.Trim();
    }

    public void Retirar(AcuerdoResumen? acuerdo, string? motivo, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoCompromiso.Lanzado or EstadoCompromiso.EnImplementacion,
            "COM-C5-compromiso-no-vigente", "Solo se retira un compromiso lanzado y sin cerrar; antes del lanzamiento se descarta.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-C5-retiro-sin-motivo", "Retirar un compromiso exige su motivo, que se publica.");
        var citado = AcuerdoCitado.Exigir(acuerdo, Materia.RetiroCompromiso, Folio, fecha);

        Estado = EstadoCompromiso.Retirado;
        Retiro = new(citado, motivo!.Trim(), fecha);
        Raise(new CompromisoRetirado(Folio, citado.Folio, motivo.Trim(), fecha));
    }

    public void Cerrar(ResultadoCierre resultado, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoCompromiso.Lanzado or EstadoCompromiso.EnImplementacion,
            "COM-C7-compromiso-no-vigente", "Solo se cierra un compromiso lanzado y sin cerrar.");
        var verificado = Avance?.Verificado ?? 0;
        Rule.Ensure(resultado is not ResultadoCierre.Cumplido || verificado >= AvanceInformado.Completo,
            "COM-C7-sin-verificar", $"El comité ha verificado {verificado:0.##} por ciento: se cierra como cumplido solo con 100.");
        Rule.Ensure(resultado is not ResultadoCierre.CumplidoParcial || verificado > 0,
            "COM-C7-nada-verificado", "El comité no ha verificado ninguna actividad: no puede cerrarse como cumplido en parte.");

        Estado = EstadoCompromiso.Cerrado;
        Cierre = new(resultado, fecha, verificado);
        Raise(new CompromisoCerrado(Folio, resultado.EnContrato(), fecha));
    }

    public PublicDocument ToDocument() => CompromisoDetalle.De(this);

    public void ExigirSinLanzar() => Rule.Ensure(!EstaLanzado,
        "COM-C5-compromiso-lanzado", "El compromiso ya se lanzó: solo lo cambia una modificación autorizada por acuerdo.");

    private void Escribir(Redaccion redaccion, Periodo? vigencia)
    {
        Redaccion = redaccion.ConIdsDe(Redaccion);
        Ficha = FichaSmart.Evaluar(Redaccion, vigencia);
    }
}
