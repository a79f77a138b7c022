namespace OpenGov.Secretariado.Personas;

/// <summary>Persona con un papel público en el ejercicio. No incluye medios de contacto ni género.</summary>
internal sealed record PersonaDetalle : PublicDocument
{
    /// <summary>Nombre con el que se le conoce públicamente.</summary>
    public required string NombrePublico { get; init; }
}
