namespace OpenGov.Difusion.Adhesiones;

internal enum Adherente { Persona, Organizacion }

internal enum TipoAdhesion { Apoyo, Colaboracion, Seguimiento }

internal enum CanalAdhesion { Electronico, Presencial }

internal enum EstadoAdhesion { Registrada, Verificada, Retirada }

/// <summary>Whether the name of an organisation may be read by everybody: it consents, and then somebody of the staff looks at it.</summary>
internal enum PublicacionDeNombre { NoPedida, PorRevisar, Aceptada, Rechazada }
