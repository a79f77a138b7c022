using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Verificaciones;

internal enum ResultadoVerificacion { Aceptada, Insuficiente, NoCorresponde }

/// <summary>Un veredicto firmado. Lo que se sepa después de quien firmó se le anota; nunca se borra.</summary>
internal sealed class Verificacion : AggregateRoot, IPublished
{
    public const int ArgumentoMaximo = 5_000;
    public const int ArgumentoMinimo = 30;
    public const int EvidenciasMaximo = 50;

    public string CompromisoFolio { get; private init; } = "";
    public Guid ActividadId { get; private init; }
    public string Actividad { get; private init; } = "";
    public string ComiteFolio { get; private init; } = "";
    public Guid IntegranteId { get; private init; }
    public string PersonaFolio { get; private init; } = "";
    public string PersonaNombre { get; private init; } = "";
    public ResultadoVerificacion Resultado { get; private init; }
    public string Argumento { get; private init; } = "";
    public IReadOnlyList<EvidenciaCitada> Evidencias { get; private init; } = [];
    public DateOnly Fecha { get; private init; }
    public ObservacionIndependencia? Observacion { get; private set; }

    private Verificacion() { } // EF

    // Only an expediente may call it: see Expediente.Verificar.
    internal static Verificacion Firmar(
        string folio, Expediente expediente, ActividadSeguida actividad, ComiteSeguimiento comite, IntegranteComite integrante,
        ResultadoVerificacion resultado, string argumento, IReadOnlyList<Evidencia> evidencias, DateOnly fecha) => new()
        {
            Folio = folio,
            CompromisoFolio = expediente.Folio,
            ActividadId = actividad.Id,
            Actividad = actividad.Clave,
            ComiteFolio = comite.Folio,
            IntegranteId = integrante.Id,
            PersonaFolio = integrante.PersonaFolio,
            PersonaNombre = integrante.Nombre,
            Resultado = resultado,
            Argumento = argumento.Trim(),
            Evidencias = [.. evidencias.Select(e => new EvidenciaCitada(e.Folio, e.HuellaSha256))],
            Fecha = fecha,
        };

    /// <summary>Marks it if its signer was already in conflict the day she signed (I6).</summary>
    /// <returns>True if it was marked now.</returns>
    public bool Observar(IEnumerable<Conflicto> conflictos)
    {
        if (Observacion is not null) return false;

        Observacion = conflictos.Where(c => c.Alcanza(IntegranteId, CompromisoFolio, Fecha)).MinBy(c => c.Desde) is { } c ? new(c.Regla, c.Desde, c.Motivo) : null;
        return Observacion is not null;
    }

    public PublicDocument ToDocument() => new VerificacionDetalle(
        CompromisoFolio, Actividad, ComiteFolio, PersonaFolio, PersonaNombre, Resultado, Argumento, Evidencias, Fecha, Observacion is not null, Observacion);
}
