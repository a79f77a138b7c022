namespace OpenGov.Mesas;

/// <summary>Cómo se reúne la gente.</summary>
internal enum Modalidad { Presencial, Virtual, Hibrida }
