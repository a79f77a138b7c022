namespace OpenGov.Mesas;

/// <summary>Cómo se reúne la gente.</summary>
internal enum ModalidadDeReunion { Presencial, Virtual, Hibrida }
