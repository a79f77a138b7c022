using MediatR;

namespace OpenGov.Secretariado.Contracts;

/// <summary>El Secretariado Técnico Local quedó instalado: las mesas pueden convocarse.</summary>
public sealed record SecretariadoInstalado(string SecretariadoFolio, string EjercicioFolio, DateOnly Fecha) : INotification;

/// <summary>Alguien ocupa un asiento del STL, o la facilitación, desde una fecha.</summary>
/// <param name="Cargo">titular, suplente o facilitador.</param>
public sealed record NombramientoRegistrado(
    string SecretariadoFolio, Guid NombramientoId, string? Sector, string Cargo,
    string PersonaFolio, string PersonaNombre, string? OrganizacionFolio, DateOnly Desde) : INotification;

/// <summary>Alguien dejó un asiento del STL, o la facilitación.</summary>
public sealed record NombramientoCesado(
    string SecretariadoFolio, Guid NombramientoId, string? Sector, string Cargo,
    string PersonaFolio, string PersonaNombre, DateOnly Hasta, string Motivo) : INotification;

/// <summary>Un nombramiento se registró con error y otro lo sustituye: el corregido no debe contar.</summary>
/// <param name="NombramientoId">El corregido.</param>
/// <param name="SustitutoId">El que lo sustituye; se registra aparte con <see cref="NombramientoRegistrado"/>.</param>
/// <param name="PersonaFolio">A quien se atribuyó el nombramiento corregido.</param>
public sealed record NombramientoCorregido(
    string SecretariadoFolio, Guid NombramientoId, Guid SustitutoId, string PersonaFolio, string PersonaNombre) : INotification;

/// <summary>Un sector quedó por debajo de sus asientos mínimos.</summary>
public sealed record IntegracionIncompletaDetectada(
    string SecretariadoFolio, IReadOnlyList<string> Sectores, DateOnly Fecha) : INotification;

/// <summary>Se convocó a una sesión.</summary>
public sealed record SesionConvocada(
    string SesionFolio, string SecretariadoFolio, string Tipo, DateTimeOffset Inicio, bool ConvocatoriaTardia) : INotification;

/// <summary>Una sesión concluyó.</summary>
public sealed record SesionConcluida(string SesionFolio, string SecretariadoFolio, DateOnly Fecha) : INotification;

/// <summary>El STL adoptó un acuerdo, con quórum probado.</summary>
/// <param name="ObjetoFolio">Folio de aquello sobre lo que se acordó (plan, compromiso, modificación), si aplica.</param>
public sealed record AcuerdoAdoptado(
    string AcuerdoFolio, string SesionFolio, string SecretariadoFolio, string EjercicioFolio,
    Materia Materia, string Texto, string? ObjetoFolio, DateOnly Fecha) : INotification;

/// <summary>Se publicó el acta de una sesión.</summary>
public sealed record ActaPublicada(string SesionFolio, string SecretariadoFolio, string HuellaSha256, DateOnly Fecha) : INotification;

/// <summary>El STL dejó pasar seis meses sin sesionar, el mínimo de OGP.</summary>
public sealed record PeriodicidadIncumplida(string SecretariadoFolio, DateOnly UltimaSesion, DateOnly Fecha) : INotification;
