namespace OpenGov.Difusion.Adhesiones;

internal enum Adherente { Persona, Organizacion }

internal enum TipoAdhesion { Apoyo, Colaboracion, Seguimiento }

internal enum CanalAdhesion { Electronico, Presencial }

internal enum EstadoAdhesion { Registrada, Verificada, Retirada }

/// <summary>Si el nombre de una organización puede ser público: ella consiente y después alguien del Secretariado lo revisa.</summary>
internal enum PublicacionDeNombre { NoPedida, PorRevisar, Aceptada, Rechazada }
