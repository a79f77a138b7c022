namespace OpenGov.Secretariado.Secretariados;

/// <summary>Un asiento en un día: su sector y quién lo ocupa.</summary>
/// <param name="Clave">Clave del asiento dentro del STL, por ejemplo entes_publicos-1.</param>
/// <param name="Sector">Clave del sector al que pertenece.</param>
/// <param name="Titular">Quién es titular ese día; nulo si está vacante.</param>
/// <param name="Suplente">Quién es suplente ese día; nulo si no hay.</param>
internal sealed record AsientoVigente(string Clave, string Sector, IntegranteVigente? Titular, IntegranteVigente? Suplente);

/// <summary>Quién integra el STL en un día.</summary>
/// <param name="NombramientoId">Nombramiento que lo acredita.</param>
/// <param name="Persona">Folio y nombre público.</param>
/// <param name="Organizacion">Organización de la que viene; nula si no se registró.</param>
/// <param name="Cargo">Cargo con el que se le nombró.</param>
/// <param name="Desde">Día desde el que lo ocupa.</param>
internal sealed record IntegranteVigente(
    Guid NombramientoId, FolioYNombre Persona, FolioYNombre? Organizacion, string Cargo, DateOnly Desde);
