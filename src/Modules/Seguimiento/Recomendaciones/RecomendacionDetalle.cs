using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Recomendaciones;

/// <summary>Recomendación del comité, con su respuesta y lo que se hizo.</summary>
/// <param name="PlanFolio">Plan.</param>
/// <param name="ComiteFolio">Comité que recomienda.</param>
/// <param name="CompromisoFolio">Compromiso del que trata; nulo si es sobre el plan.</param>
/// <param name="PersonaFolio">Integrante que la firma.</param>
/// <param name="Texto">Lo que se recomienda.</param>
/// <param name="DestinatarioFolio">Organización que debe responder.</param>
/// <param name="DestinatarioNombre">Su nombre.</param>
/// <param name="ResponderAntesDe">Último día para responder.</param>
/// <param name="Estado">emitida, respondida, atendida o vencida.</param>
/// <param name="Respuesta">Lo que respondió el destinatario.</param>
/// <param name="Atencion">Por qué el comité la da por atendida.</param>
/// <param name="Vencimientos">Plazos que el reloj dio por vencidos; constan aunque después se cumpla, y dicen si resultó que se había cumplido.</param>
internal sealed record RecomendacionDetalle(
    string PlanFolio,
    string ComiteFolio,
    string? CompromisoFolio,
    string PersonaFolio,
    string Texto,
    string DestinatarioFolio,
    string DestinatarioNombre,
    DateOnly ResponderAntesDe,
    EstadoRecomendacion Estado,
    RespuestaRecomendacion? Respuesta,
    AtencionRecomendacion? Atencion,
    IReadOnlyList<VencimientoRecomendacion> Vencimientos) : PublicDocument
{
    /// <summary>Día en que se emitió.</summary>
    public DateOnly EmitidaEl { get; init; }

    /// <summary>Regla de independencia que quien la firma ya incumplía ese día; nula si no se observó (I6).</summary>
    public ObservacionIndependencia? Observacion { get; init; }
}

internal enum SentidoRespuesta { Aceptada, Parcial, Rechazada }

/// <summary>Respuesta razonada del destinatario.</summary>
/// <param name="Sentido">aceptada, parcial o rechazada.</param>
/// <param name="Texto">Razones.</param>
/// <param name="Fecha">Día de la respuesta.</param>
/// <param name="AtenderAntesDe">Último día para hacer lo que se acepta; nulo si se rechaza.</param>
/// <param name="Extemporanea">Verdadero si llegó después de su plazo.</param>
/// <param name="RegistradaEl">Día en que se registró aquí; nulo en las de antes de que se guardara.</param>
/// <param name="RegistroExtemporaneo">Verdadero si se dio dentro de su plazo y se registró después de que terminó.</param>
internal sealed record RespuestaRecomendacion(
    SentidoRespuesta Sentido, string Texto, DateOnly Fecha, DateOnly? AtenderAntesDe, bool Extemporanea, DateOnly? RegistradaEl = null, bool RegistroExtemporaneo = false);

/// <summary>Lo que el comité comprobó.</summary>
/// <param name="PersonaFolio">Integrante que firma.</param>
/// <param name="Argumento">Por qué la da por atendida.</param>
/// <param name="Fecha">Día.</param>
/// <param name="Extemporanea">Verdadero si fue después de su plazo.</param>
/// <param name="Observacion">Regla de independencia que quien firma ya incumplía ese día; nula si no se observó (I6).</param>
internal sealed record AtencionRecomendacion(string PersonaFolio, string Argumento, DateOnly Fecha, bool Extemporanea, ObservacionIndependencia? Observacion = null);

internal enum PlazoRecomendacion { Respuesta, Atencion }

/// <summary>Un plazo que pasó sin que llegara lo debido.</summary>
/// <param name="Plazo">respuesta o atencion.</param>
/// <param name="Limite">Último día que tenía.</param>
/// <param name="SinEfectoDesde">Día en que se registró que lo debido sí se había hecho a tiempo; nulo si el vencimiento sigue en pie.</param>
internal sealed record VencimientoRecomendacion(PlazoRecomendacion Plazo, DateOnly Limite, DateOnly? SinEfectoDesde = null);
