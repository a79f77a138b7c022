namespace OpenGov.Seguimiento.Evidencias;

/// <summary>Evidencia de una actividad: un documento o una página, con su huella y la fecha del hecho. Nunca se borra.</summary>
/// <param name="CompromisoFolio">Compromiso al que pertenece.</param>
/// <param name="Actividad">Clave de la actividad que muestra.</param>
/// <param name="Estado">vigente, sustituida o retirada.</param>
/// <param name="Tipo">Qué clase de prueba es.</param>
/// <param name="Titulo">Qué muestra.</param>
/// <param name="Documento">El documento, si es uno.</param>
/// <param name="Instantanea">La página o archivo en la red, si es eso.</param>
/// <param name="FechaHecho">Día en que ocurrió lo que muestra.</param>
/// <param name="Aporto">Institución o persona que la aportó.</param>
/// <param name="Anterior">Evidencia a la que sustituye; nula si es la primera.</param>
/// <param name="Baja">Por qué dejó de estar vigente; nula mientras lo esté.</param>
internal sealed record EvidenciaDetalle(
    string CompromisoFolio,
    string Actividad,
    EstadoEvidencia Estado,
    TipoEvidencia Tipo,
    string Titulo,
    Documento? Documento,
    Instantanea? Instantanea,
    DateOnly FechaHecho,
    string Aporto,
    EvidenciaAnterior? Anterior,
    BajaEvidencia? Baja) : PublicDocument
{
    /// <summary>Por qué no se publica; nula si es pública. Una reservada solo la lee quien tiene el alcance.</summary>
    public string? Reserva { get; init; }

    /// <summary>Su archivo, si se depositó aquí; se descarga en /evidencias/{folio}/archivo.</summary>
    public ArchivoDeposito? Archivo { get; init; }
}
