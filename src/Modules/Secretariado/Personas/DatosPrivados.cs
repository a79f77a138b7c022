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

    /// <summary>It has the folio of its person: there is one for each, even if it says nothing.</summary>
    public static DatosPrivados De(Persona persona, Privado privado)
    {
        var datos = new DatosPrivados { Folio = persona.Folio };
        datos.Cambiar(privado);
        return datos;
    }

    public void Cambiar(Privado privado) => (Correo, Telefono, Genero) = (privado.Correo, privado.Telefono, privado.Genero);

    /// <summary>Forgets everything, as a person may ask (ARCO rights).</summary>
    public void Borrar() => Cambiar(new());

    public Privado Ver() => new(Correo, Telefono, Genero);
}
