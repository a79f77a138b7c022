using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

internal enum EstadoReporte { Borrador, Enviado, EnRevision, Observado, Validado, Rechazado }

/// <summary>Autorreporte del responsable, uno por compromiso y periodo. Mueve lo declarado y, si se valida, lo validado; nunca lo verificado.</summary>
internal sealed class ReporteAvance : AggregateRoot, IPublished
{
    public const int TextoMaximo = 2_000;

    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public PeriodoReporte Periodo { get; private init; } = null!;
    public EstadoReporte Estado { get; private set; } = EstadoReporte.Borrador;
    public IReadOnlyList<AvanceDeActividad> Avances { get; private set; } = [];
    public IReadOnlyList<Dificultad> Dificultades { get; private set; } = [];
    public DateOnly? EnviadoEl { get; private set; }
    public IReadOnlyList<ObservacionReporte> Observaciones { get; private set; } = [];
    public DateOnly? ResueltoEl { get; private set; }
    public string? MotivoRechazo { get; private set; }

    /// <summary>A draft belongs to whoever writes it.</summary>
    public bool IsVisible => EnviadoEl is not null;

    private ReporteAvance() { } // EF

    internal static ReporteAvance Abrir(
        Expediente expediente, string periodo, IReadOnlyList<AvanceDeActividad> avances, IReadOnlyList<Dificultad> dificultades, DateOnly fecha)
    {
        expediente.ExigirEnSeguimiento();
        var reporte = new ReporteAvance
        {
            Folio = FolioDe(expediente.Folio, periodo),
            CompromisoFolio = expediente.Folio,
            PlanFolio = expediente.PlanFolio,
            Periodo = expediente.ExigirPeriodo(periodo, fecha),
        };
        reporte.Escribir(expediente, avances, dificultades);
        return reporte;
    }

    public void Corregir(Expediente expediente, IReadOnlyList<AvanceDeActividad> avances, IReadOnlyList<Dificultad> dificultades)
    {
        ExigirEditable();

        Escribir(expediente, avances, dificultades);
    }

    /// <param name="evidencias">The evidence its advances name.</param>
    public void Enviar(Expediente expediente, IReadOnlyList<Evidencia> evidencias, DateOnly fecha)
    {
        ExigirEditable();
        expediente.ExigirEnSeguimiento();
        Rule.Require(Avances.Count > 0, "SEG-reporte-vacio", "El reporte dice el avance de al menos una actividad.");
        foreach (var avance in Avances) ExigirEvidencia(avance, evidencias, fecha);
        var atrasadas = Retraso.Actividades(expediente, Avances, corte: fecha < Periodo.Hasta ? fecha : Periodo.Hasta);
        Rule.Require(atrasadas.Count == 0 || Dificultades.Count > 0,
            "SEG-R1-sin-dificultades", $"Van atrasadas: {string.Join(", ", atrasadas)}. Di en «dificultades» qué pasó y qué se hará.");

        EnviadoEl ??= fecha;
        Estado = EstadoReporte.Enviado;
        expediente.Declarar(this, fecha);
        Raise(new ReporteEnviado(Folio, CompromisoFolio, Periodo.Clave, fecha));
    }

    public void TomarEnRevision()
    {
        Rule.Ensure(Estado is EstadoReporte.Enviado, "SEG-reporte-no-enviado", "Se revisa un reporte enviado.");

        Estado = EstadoReporte.EnRevision;
    }

    public void Observar(string texto, DateOnly fecha)
    {
        ExigirEnRevision();
        Rule.Require(!string.IsNullOrWhiteSpace(texto), "SEG-observacion-sin-texto", "Di qué hay que corregir.");

        Observaciones = [.. Observaciones, new(texto.Trim(), fecha)];
        Estado = EstadoReporte.Observado;
    }

    public void Validar(Expediente expediente, DateOnly fecha)
    {
        ExigirEnRevision();
        expediente.ExigirEnSeguimiento();

        Estado = EstadoReporte.Validado;
        ResueltoEl = fecha;
        expediente.Validar(this, fecha);
    }

    public void Rechazar(string? motivo, DateOnly fecha)
    {
        ExigirEnRevision();
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "SEG-rechazo-sin-motivo", "Di en «motivo» por qué se rechaza; se publica.");

        Estado = EstadoReporte.Rechazado;
        ResueltoEl = fecha;
        MotivoRechazo = motivo!.Trim();
    }

    /// <summary>What it says of an activity, with the period it speaks for.</summary>
    internal AvanceReportado Dice(AvanceDeActividad avance) => new(avance.Porcentaje, Folio, Periodo.Hasta);

    public PublicDocument ToDocument() => new ReporteAvanceDetalle(
        CompromisoFolio, PlanFolio, Periodo, Estado, Avances, Dificultades, EnviadoEl, Observaciones, ResueltoEl, MotivoRechazo);

    internal static string FolioDe(string compromisoFolio, string periodo) => $"{compromisoFolio}-R-{periodo}";

    private void Escribir(Expediente expediente, IReadOnlyList<AvanceDeActividad> avances, IReadOnlyList<Dificultad> dificultades)
    {
        foreach (var avance in avances) expediente.Actividad(avance.Actividad);
        Rule.Require(avances.DistinctBy(a => a.Actividad).Count() == avances.Count,
            "SEG-actividad-repetida", "Cada actividad se reporta una sola vez en el periodo.");

        Avances = avances;
        Dificultades = dificultades;
    }

    private void ExigirEvidencia(AvanceDeActividad avance, IReadOnlyList<Evidencia> evidencias, DateOnly fecha)
    {
        Rule.Require(avance.Porcentaje < 100 || avance.EvidenciasFolios.Count > 0,
            "SEG-R2-sin-evidencia", $"Declarar {avance.Actividad} al 100 % exige al menos una evidencia.");
        foreach (var folio in avance.EvidenciasFolios)
        {
            var evidencia = evidencias.FirstOrDefault(e => e.Folio == folio);
            Rule.Require(evidencia is not null, "SEG-evidencia-inexistente", $"No existe la evidencia {folio}.");
            evidencia!.ExigirQueSustente(CompromisoFolio, avance.Actividad, fecha);
        }
    }

    private void ExigirEditable() => Rule.Ensure(Estado is EstadoReporte.Borrador or EstadoReporte.Observado,
        "SEG-reporte-no-editable", "Un reporte se corrige o se envía mientras es borrador o después de una observación.");

    private void ExigirEnRevision() => Rule.Ensure(Estado is EstadoReporte.EnRevision,
        "SEG-reporte-no-en-revision", "Primero toma el reporte en revisión.");
}
