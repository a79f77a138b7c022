namespace OpenGov.Seguimiento.Verificaciones;

/// <summary>Veredicto firmado por un integrante del comité sobre una actividad. Se publica entero y no se borra.</summary>
/// <param name="CompromisoFolio">Compromiso verificado.</param>
/// <param name="Actividad">Clave de la actividad.</param>
/// <param name="ComiteFolio">Comité que verifica.</param>
/// <param name="PersonaFolio">Quién firma.</param>
/// <param name="PersonaNombre">Su nombre público.</param>
/// <param name="Resultado">aceptada, insuficiente o no_corresponde.</param>
/// <param name="Argumento">Por qué.</param>
/// <param name="Evidencias">Lo que tuvo a la vista.</param>
/// <param name="Fecha">Día de la firma.</param>
/// <param name="IndependenciaObservada">Verdadero si después se supo que ese día ya no era independiente: no cuenta para lo verificado (I6).</param>
/// <param name="Observacion">Regla de independencia incumplida y desde cuándo; nula si no se observó.</param>
internal sealed record VerificacionDetalle(
    string CompromisoFolio,
    string Actividad,
    string ComiteFolio,
    string PersonaFolio,
    string PersonaNombre,
    ResultadoVerificacion Resultado,
    string Argumento,
    IReadOnlyList<EvidenciaCitada> Evidencias,
    DateOnly Fecha,
    bool IndependenciaObservada,
    ObservacionIndependencia? Observacion) : PublicDocument;

/// <summary>Evidencia como estaba al citarse.</summary>
/// <param name="Folio">Su folio.</param>
/// <param name="HuellaSha256">Su huella.</param>
internal sealed record EvidenciaCitada(string Folio, string HuellaSha256);

/// <summary>Lo que se supo después de quien firmó.</summary>
/// <param name="Regla">Regla de independencia incumplida.</param>
/// <param name="Desde">Primer día del conflicto.</param>
/// <param name="Motivo">El hecho.</param>
internal sealed record ObservacionIndependencia(string Regla, DateOnly Desde, string Motivo);
