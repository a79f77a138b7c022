namespace OpenGov.Difusion.Consultas;

/// <summary>Consulta pública sobre una versión del plan.</summary>
/// <param name="PlanFolio">Plan que se consulta.</param>
/// <param name="PlanTitulo">Título del plan al programar la consulta.</param>
/// <param name="PlanVersion">Versión del plan sobre la que se opina; nula hasta que la consulta abre.</param>
/// <param name="Titulo">Nombre de la consulta.</param>
/// <param name="Estado">programada, abierta, cerrada, en_respuesta, respondida o publicada.</param>
/// <param name="Ventana">Días en que se reciben propuestas, ambos inclusive, hora del centro de México.</param>
/// <param name="Canales">Por dónde se participa; al menos uno electrónico y uno presencial (F2).</param>
/// <param name="CompromisosFolios">Compromisos sobre los que se opina.</param>
/// <param name="AvisoPrivacidad">Aviso que acepta quien propone.</param>
/// <param name="PlazoRespuestaDias">Días naturales para responder desde el cierre.</param>
/// <param name="AbiertaEl">Día en que abrió.</param>
/// <param name="CerradaEl">Día en que cerró.</param>
/// <param name="ResponderAntesDe">Último día para responder sin retraso; nulo hasta el cierre.</param>
/// <param name="RespondidaEl">Día en que la última propuesta admitida quedó respondida.</param>
/// <param name="DiasDeRetraso">Días que tardó de más la respuesta; nulo hasta que concluye.</param>
/// <param name="PublicadaEl">Día en que se publicó con todas sus respuestas.</param>
/// <param name="Balance">Cuenta de las propuestas al cerrar y al concluir; nula antes.</param>
/// <param name="Advertencias">Lo que debió ocurrir y no ocurrió, por ejemplo un público sin difusión (F1).</param>
internal sealed record ConsultaPublicaDetalle(
    string PlanFolio,
    string PlanTitulo,
    int? PlanVersion,
    string Titulo,
    EstadoConsulta Estado,
    Periodo Ventana,
    IReadOnlyList<CanalConsulta> Canales,
    IReadOnlyList<string> CompromisosFolios,
    AvisoPrivacidad AvisoPrivacidad,
    int PlazoRespuestaDias,
    DateOnly? AbiertaEl,
    DateOnly? CerradaEl,
    DateOnly? ResponderAntesDe,
    DateOnly? RespondidaEl,
    int? DiasDeRetraso,
    DateOnly? PublicadaEl,
    BalancePropuestas? Balance,
    IReadOnlyList<AdvertenciaConsulta> Advertencias) : PublicDocument
{
    public static ConsultaPublicaDetalle De(ConsultaPublica c) => new(
        c.PlanFolio, c.PlanTitulo, c.PlanVersion, c.Titulo, c.Estado, c.Ventana, c.Canales, c.CompromisosFolios, c.AvisoPrivacidad, c.PlazoRespuestaDias,
        c.AbiertaEl, c.CerradaEl, c.ResponderAntesDe, c.RespondidaEl, c.DiasDeRetraso, c.PublicadaEl, c.Balance, c.Advertencias);
}
