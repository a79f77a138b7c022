using MediatR;

namespace OpenGov.Difusion.Contracts;

/// <summary>Abrió una consulta pública sobre una versión del plan.</summary>
public sealed record ConsultaAbierta(string ConsultaFolio, string PlanFolio, int PlanVersion, DateOnly Fecha) : INotification
{
    /// <summary>Los compromisos por los que pregunta; no cambian desde que abre.</summary>
    public IReadOnlyList<string> CompromisosFolios { get; init; } = [];
}

/// <summary>Cerró la ventana de una consulta pública.</summary>
public sealed record ConsultaCerrada(string ConsultaFolio, string PlanFolio, DateOnly Fecha) : INotification;

/// <summary>Se recibió una propuesta.</summary>
public sealed record PropuestaRecibida(string PropuestaFolio, string ConsultaFolio, string Canal, DateOnly Fecha) : INotification;

/// <summary>Una propuesta tuvo respuesta razonada.</summary>
/// <param name="Resultado">aceptada, aceptada_parcial, rechazada o duplicada.</param>
public sealed record PropuestaResuelta(string PropuestaFolio, string ConsultaFolio, string Resultado, DateOnly Fecha) : INotification;

/// <summary>Una propuesta aceptada cambió el texto de un compromiso: este es el fragmento exacto.</summary>
public sealed record PropuestaIncorporada(
    string PropuestaFolio, string ConsultaFolio, string CompromisoFolio, int CompromisoVersion, string Fragmento, DateOnly Fecha) : INotification;

/// <summary>La consulta se publicó con todas sus respuestas: lo que preguntó puede aprobarse.</summary>
public sealed record ConsultaPublicada(
    string ConsultaFolio, string PlanFolio, int PlanVersion, int Recibidas, int Respondidas, DateOnly Fecha) : INotification
{
    /// <summary>Los compromisos por los que preguntó.</summary>
    public IReadOnlyList<string> CompromisosFolios { get; init; } = [];
}

/// <summary>Se planeó una campaña de difusión.</summary>
/// <param name="Publico">medios, sociedad_civil, academia, ciudadania o instituciones.</param>
public sealed record CampanaRegistrada(string CampanaFolio, string PlanFolio, string Publico, DateOnly Fecha) : INotification;

/// <summary>La adhesión de alguien quedó confirmada: cuenta desde hoy. No dice quién.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Canal">electronico o presencial.</param>
public sealed record AdhesionVerificada(string ObjetoFolio, string Adherente, string Tipo, string Canal, DateOnly Fecha) : INotification;

/// <summary>Alguien retiró su adhesión: desde hoy no cuenta. No dice quién.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Canal">electronico o presencial.</param>
public sealed record AdhesionRetirada(string ObjetoFolio, string Adherente, string Tipo, string Canal, DateOnly Fecha) : INotification;
