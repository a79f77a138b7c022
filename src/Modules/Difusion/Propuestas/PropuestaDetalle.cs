using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Propuesta recibida en una consulta. Su texto y su alias se publican al admitirse; de quien propone no se guarda nada más.</summary>
/// <param name="ConsultaFolio">Consulta en la que se presentó.</param>
/// <param name="PlanFolio">Plan que se consulta.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; nulo si se refiere al plan entero.</param>
/// <param name="Canal">Por dónde llegó.</param>
/// <param name="RecibidaEl">Día en que se presentó; si vino en papel, la fecha del papel.</param>
/// <param name="Estado">recibida, admitida, no_admitida, en_analisis, aceptada, aceptada_parcial, rechazada, duplicada o incorporada.</param>
/// <param name="Texto">Lo que propone; nulo mientras no se admita.</param>
/// <param name="Alias">Cómo quiso firmar; nulo si no firmó o mientras no se admita.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad que se aceptó.</param>
/// <param name="Captura">De qué papel viene; nula si se presentó en línea.</param>
/// <param name="NoAdmision">Por qué no se admitió; nula en otro caso.</param>
/// <param name="TurnadaA">Área o institución que la analiza; nula si nadie la ha tomado.</param>
/// <param name="Respuesta">Respuesta razonada; nula hasta que se resuelve.</param>
/// <param name="Incorporaciones">Dónde cambió el plan por ella.</param>
internal sealed record PropuestaDetalle(
    string ConsultaFolio,
    string PlanFolio,
    string? CompromisoFolio,
    TipoCanal Canal,
    DateOnly RecibidaEl,
    EstadoPropuesta Estado,
    string? Texto,
    string? Alias,
    string ConsentimientoVersion,
    Captura? Captura,
    NoAdmision? NoAdmision,
    string? TurnadaA,
    RespuestaRazonada? Respuesta,
    IReadOnlyList<Incorporacion> Incorporaciones) : PublicDocument;
