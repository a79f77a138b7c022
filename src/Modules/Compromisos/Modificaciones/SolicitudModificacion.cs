using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Plantilla;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>
/// La única manera de cambiar lo escrito en un compromiso lanzado: dice qué dice hoy, qué diría, por qué y quién lo pide, y no
/// surte efecto sin un acuerdo del Secretariado adoptado con quórum. Se publica desde que se presenta, se autorice o no.
/// </summary>
internal sealed class SolicitudModificacion : AggregateRoot, IPublished
{
    public const int RespuestaMinimo = 20;
    public const int RespuestaMaximo = 4_000;

    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public EstadoModificacion Estado { get; private set; } = EstadoModificacion.Presentada;
    public Solicitante Solicitante { get; private init; } = null!;
    public string Motivo { get; private init; } = "";
    public DateOnly PresentadaEl { get; private init; }

    /// <summary>The version that the request was written upon.</summary>
    public int VersionBase { get; private init; }
    public Redaccion Antes { get; private init; } = null!;
    public Redaccion Propuesta { get; private init; } = null!;
    public IReadOnlyList<Prorroga> Prorrogas { get; private set; } = [];
    public AcuerdoCitado? Acuerdo { get; private set; }
    public int? VersionResultante { get; private set; }
    public string? RespuestaRazonada { get; private set; }

    public bool Extemporanea => Prorrogas.Any(prorroga => prorroga.Extemporanea);

    private SolicitudModificacion() { } // EF

    public static SolicitudModificacion Presentar(
        string folio, Compromiso compromiso, Redaccion propuesta, Periodo? vigencia, Solicitante solicitante, string? motivo, DateOnly fecha)
    {
        compromiso.Estado.ExigirModificable(compromiso.Folio);
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-C5-modificacion-sin-motivo", "Pedir una modificación exige su motivo, que se publica.");
        var escrita = propuesta.ConIdsDe(compromiso.Redaccion, lanzada: true);
        CambioDeRedaccion.ExigirAdmisible(compromiso.Redaccion, escrita);
        Completitud.Exigir(escrita, vigencia);

        return new()
        {
            Folio = folio, CompromisoFolio = compromiso.Folio, PlanFolio = compromiso.PlanFolio, Solicitante = solicitante, Motivo = motivo!.Trim(),
            PresentadaEl = fecha, VersionBase = compromiso.Version, Antes = compromiso.Redaccion, Propuesta = escrita,
            Prorrogas = Prorroga.Entre(compromiso.Redaccion, escrita, fecha),
        };
    }

    public void TomarEnRevision()
    {
        Rule.Ensure(Estado is EstadoModificacion.Presentada,
            "COM-C5-modificacion-no-presentada", "La solicitud ya se revisa o ya se resolvió.");
        Estado = EstadoModificacion.EnRevision;
    }

    public void Autorizar(AcuerdoResumen? acuerdo, Compromiso compromiso, Periodo? vigencia, DateOnly fecha)
    {
        ExigirEnRevision();
        var citado = AcuerdoCitado.Exigir(acuerdo, Materia.ModificacionPlan, Folio, desde: PresentadaEl, fecha);
        Rule.Ensure(CambioDeRedaccion.EsLaMisma(compromiso.Redaccion, Antes),
            "COM-C5-redaccion-movida", $"El compromiso {CompromisoFolio} cambió después de presentarse esta solicitud: recházala y presenta otra sobre lo que dice hoy.");
        var prorrogas = Prorroga.Entre(Antes, Propuesta, fecha); // what counts is the day it takes effect

        compromiso.Modificar(Propuesta, vigencia, new(Folio, citado.Folio, fecha, prorrogas.Any(prorroga => prorroga.Extemporanea)));
        (Estado, Acuerdo, Prorrogas) = (EstadoModificacion.Autorizada, citado, prorrogas);
        VersionResultante = compromiso.Version + 1; // the version this act makes
    }

    public void Rechazar(string? respuestaRazonada)
    {
        ExigirEnRevision();
        Rule.Require(respuestaRazonada?.Trim().Length >= RespuestaMinimo,
            "COM-C5-rechazo-sin-razones", $"Rechazar una modificación exige una respuesta razonada de al menos {RespuestaMinimo} caracteres: explica por qué a quien la pidió.");

        (Estado, RespuestaRazonada) = (EstadoModificacion.Rechazada, respuestaRazonada!.Trim());
    }

    public PublicDocument ToDocument() => SolicitudModificacionDetalle.De(this);

    private void ExigirEnRevision() => Rule.Ensure(Estado is EstadoModificacion.EnRevision,
        "COM-C5-modificacion-no-revisada", Estado is EstadoModificacion.Presentada
            ? "La solicitud primero se toma en revisión; después se autoriza o se rechaza."
            : "La solicitud ya se resolvió.");
}
