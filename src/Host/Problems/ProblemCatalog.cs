namespace OpenGov.Host;

/// <summary>The problems that are not a rule of a module: one place says each in Spanish.</summary>
internal static class ProblemCatalog
{
    public static ProblemDraft Unauthorized { get; } = new(401, "token_requerido", "Hace falta un token", "Envía un token vigente en el encabezado Authorization: Bearer.");

    public static ProblemDraft InvalidToken { get; } = new(401, "token_invalido", "El token no es válido", "El token no existe, venció o fue revocado. Pide otro a quien administra la instalación.");

    public static ProblemDraft NotFound { get; } = new(404, "no_existe", "No existe", "No hay nada en esta dirección.");

    public static ProblemDraft MethodNotAllowed { get; } = new(405, "metodo_no_permitido", "Método no permitido", "Esta dirección no admite ese método; el encabezado Allow dice cuáles sí.");

    public static ProblemDraft UnsupportedMediaType { get; } = new(415, "tipo_no_admitido", "Tipo de contenido no admitido", "El cuerpo debe ser de un tipo que la operación admite (application/json, o los que diga el contrato si es un archivo), sin Content-Encoding.");

    public static ProblemDraft TooSlow { get; } = new(408, "cuerpo_demasiado_lento", "El cuerpo tardó demasiado", "El cuerpo de la petición no llegó completo a tiempo. Nada se registró: vuelve a enviarla.");

    public static ProblemDraft PayloadTooLarge { get; } = new(413, "cuerpo_demasiado_grande", "El cuerpo es demasiado grande", "Un cuerpo JSON admite hasta 1 MiB. Divide el envío en partes.");

    public static ProblemDraft RangeNotSatisfiable { get; } = new(416, "rango_fuera_del_archivo", "El rango no está en el archivo", "Pide un rango dentro de los bytes que dice Content-Range.");

    public static ProblemDraft PreconditionRequired { get; } = new(428, "falta_if_match", "Falta If-Match", "Lee el recurso y envía su ETag en If-Match, para no pisar un cambio que no has visto.");

    public static ProblemDraft PreconditionFailed { get; } = new(412, "version_rancia", "El recurso cambió", "El recurso cambió desde que lo consultaste. Vuelve a leerlo y decide con su versión actual.");

    public static ProblemDraft TooManyRequests { get; } = new(429, "demasiadas_peticiones", "Demasiadas peticiones", "Espera lo que dice Retry-After y vuelve a intentar.");

    public static ProblemDraft TooManyDownloads { get; } = new(429, "demasiadas_descargas", "Demasiadas descargas a la vez", "Espera a que terminen las que tienes en curso y vuelve a intentar.");

    public static ProblemDraft Overloaded { get; } = new(503, "sobrecarga", "Demasiada carga", "El servicio está atendiendo todo lo que puede. Vuelve a intentar en unos segundos.");

    public static ProblemDraft DatabaseAway { get; } = new(503, "base_de_datos_no_disponible", "La base de datos no responde", "Nada se registró. Vuelve a intentar en unos segundos; con Idempotency-Key es seguro repetir.");

    public static ProblemDraft Collided { get; } = new(503, "acto_en_competencia", "Otros actos lo impidieron", "Varios actos quisieron cambiar lo mismo a la vez y este no encontró su turno. Nada se registró: vuelve a intentar en unos segundos.");

    public static ProblemDraft NotReady { get; } = new(503, "iniciando", "El servicio está iniciando", "Aún se prepara la base de datos. Vuelve a intentar en unos segundos.");

    public static ProblemDraft Leaving { get; } = new(503, "cerrando", "El servicio se está cerrando", "Este servidor termina lo que tiene en curso y ya no es para peticiones nuevas: otro las atiende.");

    public static ProblemDraft Unexpected { get; } = new(500, "error_interno", "Error interno", "Algo falló de nuestro lado y quedó registrado. Cita la traza al pedir ayuda.");

    public static ProblemDraft KeyReused { get; } = new(422, "idempotency_key_reutilizada", "Idempotency-Key reutilizada", "Esa clave ya se usó con otro cuerpo. Usa una clave nueva para un envío distinto.");

    public static ProblemDraft KeyInFlight { get; } = new(409, "idempotency_key_en_curso", "La misma petición está en curso", "Otra petición con esa clave se está atendiendo. Vuelve a intentar en un momento.");

    public static ProblemDraft SecretShown { get; } = new(409, "secreto_ya_mostrado", "El secreto ya se mostró", "Esa petición ya se atendió y no se repite; su secreto se mostró una sola vez y no se guardó. Si creó algo, Location dice dónde está. Si era un token y no lo tienes, revócalo y emite otro.");

    public static ProblemDraft BadKey { get; } = BadHeader("idempotency_key_invalida", "Idempotency-Key debe llevar de 1 a 255 caracteres ASCII visibles.");

    public static ProblemDraft BadIfMatch { get; } = BadHeader("if_match_invalido", "If-Match debe llevar el ETag tal como se recibió, por ejemplo \"v3\".");

    public static ProblemDraft FileTooLarge(long limit) => new(413, "archivo_demasiado_grande", "El archivo es demasiado grande", $"Un archivo admite hasta {limit / 1_048_576} MiB.");

    public static ProblemDraft BadHeader(string code, string detail) => new(400, code, "Encabezado mal formado", detail);
}
