namespace OpenGov.Secretariado.Ejercicios;

/// <summary>Un ciclo de gobierno abierto de una entidad, con su declaratoria.</summary>
internal sealed record EjercicioDetalle : PublicDocument
{
    /// <summary>Clave de la entidad, por ejemplo EDOMEX.</summary>
    public required string EntidadClave { get; init; }

    /// <summary>Nombre de la entidad, por ejemplo Estado de México.</summary>
    public required string Entidad { get; init; }

    /// <summary>Nombre del ejercicio.</summary>
    public required string Nombre { get; init; }

    /// <summary>Número del Plan de Acción Local de la entidad.</summary>
    public required int NumeroPal { get; init; }

    /// <summary>Declaratoria que le dio origen.</summary>
    public required Declaratoria Declaratoria { get; init; }
}
