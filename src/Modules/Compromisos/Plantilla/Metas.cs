namespace OpenGov.Compromisos.Plantilla;

/// <summary>Primer y último día, ambos inclusive.</summary>
/// <param name="Inicio">Primer día (AAAA-MM-DD).</param>
/// <param name="Fin">Último día (AAAA-MM-DD).</param>
internal sealed record Plazo(DateOnly Inicio, DateOnly Fin)
{
    public bool Incluye(DateOnly dia) => dia >= Inicio && dia <= Fin;
}

/// <summary>Un hito del compromiso, con las actividades que llevan a él.</summary>
/// <param name="Orden">Lugar en la secuencia: 1, 2, 3…</param>
/// <param name="Titulo">Qué se habrá logrado.</param>
/// <param name="Limite">Último día para lograrlo.</param>
/// <param name="Peso">Por ciento del compromiso entero; igual a la suma de los pesos de sus actividades.</param>
internal sealed record Meta(int Orden, string Titulo, DateOnly Limite, decimal Peso)
{
    /// <summary>Lo que hay que hacer para lograrla.</summary>
    public IReadOnlyList<Actividad> Actividades { get; init; } = [];
}

/// <summary>Algo que se hace y se puede comprobar.</summary>
/// <param name="Clave">Clave corta y estable dentro del compromiso, por ejemplo A1; no se reutiliza para otra actividad.</param>
/// <param name="Titulo">Qué se hace: un verbo en infinitivo y su objeto.</param>
/// <param name="Peso">Por ciento del compromiso entero; los de todas las actividades suman 100.</param>
/// <param name="Inicio">Primer día (AAAA-MM-DD).</param>
/// <param name="Fin">Último día (AAAA-MM-DD).</param>
/// <param name="Recurrencia">Si se repite dentro de ese plazo: cada cuándo y cuántas veces.</param>
/// <param name="Responsable">Quién la hace, si no es el responsable del compromiso.</param>
/// <param name="Id">Identificador interno; lo pone el sistema y lo conserva mientras no cambie la clave y, ya lanzado, tampoco el título ni los medios de verificación; lo que se envíe se sustituye.</param>
internal sealed record Actividad(
    string Clave, string Titulo, decimal Peso, DateOnly Inicio, DateOnly Fin,
    Recurrencia? Recurrencia = null, Responsable? Responsable = null, Guid? Id = null)
{
    public const string ClaveForma = "^[A-Z0-9][A-Z0-9-]{0,15}$";

    /// <summary>Con qué se comprueba que se hizo; al menos uno para validar.</summary>
    public IReadOnlyList<MedioVerificacion> MediosVerificacion { get; init; } = [];

    /// <summary>The same thing, proved the same way; its dates, its weight and who does it may change.</summary>
    public bool EsLaMismaQue(Actividad otra) => Titulo == otra.Titulo && MediosVerificacion.SequenceEqual(otra.MediosVerificacion);
}

/// <summary>Cada cuándo se repite una actividad.</summary>
/// <param name="Frecuencia">Periodicidad.</param>
/// <param name="Veces">Cuántas veces en total dentro del plazo.</param>
internal sealed record Recurrencia(Frecuencia Frecuencia, int Veces);

/// <summary>Con qué se comprueba una actividad o un indicador.</summary>
/// <param name="Tipo">Clase de medio.</param>
/// <param name="Descripcion">Qué es.</param>
/// <param name="Enlace">Dirección pública (http o https) donde se consulta o se publicará.</param>
/// <param name="ClaseDocumento">Clase del documento que lo acredita, por ejemplo acta, convenio, informe; si no tiene enlace.</param>
internal sealed record MedioVerificacion(TipoMedio Tipo, string Descripcion, string? Enlace = null, string? ClaseDocumento = null)
{
    [JsonIgnore]
    public bool EsAccesible => !string.IsNullOrWhiteSpace(ClaseDocumento)
        || (Uri.TryCreate(Enlace, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp));
}

internal enum TipoMedio
{
    DocumentoOficial,
    PublicacionOficial,
    ActaOMinuta,
    RegistroAdministrativo,
    BaseDeDatos,
    SitioWeb,
    ListaDeAsistencia,
    Encuesta,
    MaterialAudiovisual,
    Otro,
}

internal enum Frecuencia
{
    Unica,
    Semanal,
    Quincenal,
    Mensual,
    Bimestral,
    Trimestral,
    Cuatrimestral,
    Semestral,
    Anual,
}
