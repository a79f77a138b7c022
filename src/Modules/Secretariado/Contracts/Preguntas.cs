using MediatR;

namespace OpenGov.Secretariado.Contracts;

/// <summary>¿Qué ejercicio es este?</summary>
public sealed record PreguntarEjercicio(string Folio) : IRequest<EjercicioResumen?>;

/// <summary>Lo que otro módulo necesita saber de un ejercicio.</summary>
/// <param name="Folio">Folio del ejercicio, por ejemplo EDOMEX-PAL1.</param>
/// <param name="InstaladoDesde">Día de instalación de su STL; nulo si aún no se instala.</param>
/// <param name="ConcluidoEl">Último día de su STL; nulo si sigue.</param>
public sealed record EjercicioResumen(
    Guid Id, string Folio, string Entidad, string Nombre, int NumeroPal, string? SecretariadoFolio, DateOnly? InstaladoDesde, DateOnly? ConcluidoEl);

/// <summary>¿Qué organización es esta?</summary>
public sealed record PreguntarOrganizacion(string Folio) : IRequest<OrganizacionResumen?>;

/// <summary>¿Cuáles de estas organizaciones hay, y qué son? En un orden cualquiera; la que no está, no existe.</summary>
public sealed record PreguntarOrganizaciones(IReadOnlyList<string> Folios) : IRequest<IReadOnlyList<OrganizacionResumen>>;

/// <summary>Lo que otro módulo necesita saber de una organización.</summary>
public sealed record OrganizacionResumen(Guid Id, string Folio, string Nombre, string Sector);

/// <summary>¿Quién es esta persona? Solo su nombre público.</summary>
public sealed record PreguntarPersona(string Folio) : IRequest<PersonaResumen?>;

/// <summary>¿Cuáles de estas personas hay, y cómo se llaman? En un orden cualquiera; la que no está, no existe.</summary>
public sealed record PreguntarPersonas(IReadOnlyList<string> Folios) : IRequest<IReadOnlyList<PersonaResumen>>;

/// <summary>Lo que otro módulo puede saber de una persona.</summary>
public sealed record PersonaResumen(Guid Id, string Folio, string NombrePublico);

/// <summary>¿Qué asientos o facilitación del STL ha tenido esta persona, con sus fechas?</summary>
public sealed record PreguntarCargos(string PersonaFolio) : IRequest<IReadOnlyList<CargoResumen>>;

/// <summary>Un lugar que la persona ocupó en un STL, con sus fechas.</summary>
/// <param name="Cargo">titular, suplente o facilitador.</param>
public sealed record CargoResumen(
    string SecretariadoFolio, Guid NombramientoId, string? Sector, string Cargo, string? OrganizacionFolio, DateOnly Desde, DateOnly? Hasta);

/// <summary>¿De quién es el token que alguien presenta? Nulo si está mal escrito, no existe, venció o se revocó.</summary>
/// <param name="Texto">El token tal como llegó; no se guarda ni se anota en ninguna parte.</param>
public sealed record ReconocerToken(string Texto) : IRequest<TokenResumen?>
{
    public override string ToString() => nameof(ReconocerToken);
}

/// <summary>De quién es un token y qué le permite.</summary>
public sealed record TokenResumen(Guid Id, string Titular, IReadOnlyList<string> Alcances);

/// <summary>¿Cómo estaba integrado el foro de un ejercicio y cuándo había sesionado, hasta un día? Nulo si no tiene STL.</summary>
public sealed record PreguntarForo(string EjercicioFolio, DateOnly Dia) : IRequest<ForoResumen?>;

/// <summary>Lo que otro módulo necesita saber del foro de un ejercicio.</summary>
/// <param name="InstaladoEl">Día de su instalación; nulo si aún no se instala.</param>
/// <param name="ConcluidoEl">Día en que concluyó; nulo si sigue.</param>
/// <param name="Sectores">Claves de los sectores con alguien en funciones.</param>
/// <param name="Sesiones">Las celebradas, en orden.</param>
public sealed record ForoResumen(
    string SecretariadoFolio, DateOnly? InstaladoEl, DateOnly? ConcluidoEl, IReadOnlyList<string> Sectores, IReadOnlyList<SesionCelebrada> Sesiones);

/// <summary>Una sesión que concluyó.</summary>
/// <param name="LimiteActa">Último día para publicar su acta sin retraso.</param>
/// <param name="ActaPublicadaEl">Día en que se publicó; nulo si ese día no se había publicado.</param>
public sealed record SesionCelebrada(string Folio, DateOnly Dia, DateOnly LimiteActa, DateOnly? ActaPublicadaEl);
