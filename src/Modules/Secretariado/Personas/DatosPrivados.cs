namespace OpenGov.Secretariado.Personas;

/// <summary>Lo que el Secretariado sabe de una persona y no publica: cómo encontrarla y el género que declaró.</summary>
internal sealed class DatosPrivados : AggregateRoot
{
    public const int CorreoMaximo = 254;
    public const int TelefonoMaximo = 30;

    public string? Correo { get; private set; }
    public string? Telefono { get; private set; }
    public Genero? Genero { get; private set; }

    private DatosPrivados() { } // EF

    public static DatosPrivados De(Persona persona, string? correo, string? telefono, Genero? genero) =>
        new() { Folio = persona.Folio, Correo = correo, Telefono = telefono, Genero = genero };

    public void Actualizar(string? correo, string? telefono, Genero? genero) =>
        (Correo, Telefono, Genero) = (correo, telefono, genero);

    /// <summary>Forgets everything, as a person may ask (ARCO rights).</summary>
    public void Borrar() => Actualizar(correo: null, telefono: null, genero: null);
}
