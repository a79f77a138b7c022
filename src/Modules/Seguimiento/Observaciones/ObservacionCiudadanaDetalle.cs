namespace OpenGov.Seguimiento.Observaciones;

/// <summary>Observación ciudadana sobre una evidencia.</summary>
/// <param name="EvidenciaFolio">Evidencia de la que trata.</param>
/// <param name="CompromisoFolio">Compromiso al que pertenece la evidencia.</param>
/// <param name="Actividad">Clave de la actividad que la evidencia muestra.</param>
/// <param name="Texto">Lo que señala; nulo mientras no se turna, o si se desechó.</param>
/// <param name="Alias">Cómo firmó quien la hizo; nulo si fue anónima o aún no se turna.</param>
/// <param name="RecibidaEl">Día en que se recibió.</param>
/// <param name="Estado">recibida, turnada, desechada o respondida.</param>
/// <param name="Turno">A quién toca responderla.</param>
/// <param name="MotivoDesecho">Por qué se desechó.</param>
/// <param name="Respuesta">Lo que se respondió.</param>
internal sealed record ObservacionCiudadanaDetalle(
    string EvidenciaFolio,
    string CompromisoFolio,
    string Actividad,
    string? Texto,
    string? Alias,
    DateOnly RecibidaEl,
    EstadoObservacion Estado,
    TurnoObservacion? Turno,
    string? MotivoDesecho,
    RespuestaObservacion? Respuesta) : PublicDocument;

/// <summary>A quién se turnó una observación.</summary>
/// <param name="Destino">responsable, comite o secretariado.</param>
/// <param name="Fecha">Día.</param>
internal sealed record TurnoObservacion(DestinoObservacion Destino, DateOnly Fecha);

/// <summary>Respuesta a una observación.</summary>
/// <param name="Texto">Lo que se responde.</param>
/// <param name="Responsable">Quién responde.</param>
/// <param name="Fecha">Día.</param>
internal sealed record RespuestaObservacion(string Texto, string Responsable, DateOnly Fecha)
{
    public const int ResponsableMaximo = 200;
}
