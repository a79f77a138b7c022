namespace OpenGov.Seguimiento.Evidencias;

internal enum TipoEvidencia { Documento, Acta, Norma, Fotografia, Video, Datos, ListaDeAsistencia, SitioWeb, Otra }

/// <summary>Una página o archivo en la red, con la huella de lo que decía el día en que se tomó.</summary>
/// <param name="Url">Dirección.</param>
/// <param name="HuellaSha256">SHA-256 de la copia tomada, 64 dígitos hexadecimales en minúscula.</param>
/// <param name="TomadaEl">Día en que se tomó la copia.</param>
internal sealed record Instantanea(string Url, string HuellaSha256, DateOnly TomadaEl);

/// <summary>La evidencia a la que otra sustituye.</summary>
/// <param name="Folio">Su folio.</param>
/// <param name="HuellaSha256">Su huella, que la nueva conserva.</param>
internal sealed record EvidenciaAnterior(string Folio, string HuellaSha256);

/// <summary>Por qué una evidencia dejó de estar vigente; su huella se conserva.</summary>
/// <param name="Fecha">Día del retiro o la sustitución.</param>
/// <param name="Motivo">Por qué.</param>
/// <param name="SustituidaPorFolio">Folio de la que la sustituye; nulo si se retiró.</param>
internal sealed record BajaEvidencia(DateOnly Fecha, string Motivo, string? SustituidaPorFolio);
