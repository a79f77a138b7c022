namespace OpenGov.Kernel;

/// <summary>Género con el que una persona se identifica, si quiere decirlo. De nadie se publica.</summary>
public enum Genero
{
    /// <summary>Mujer.</summary>
    Mujer,

    /// <summary>Hombre.</summary>
    Hombre,

    /// <summary>Persona no binaria.</summary>
    NoBinario,

    /// <summary>Otro.</summary>
    Otro,
}
