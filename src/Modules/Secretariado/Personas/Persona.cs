namespace OpenGov.Secretariado.Personas;

/// <summary>Persona que participa en el gobierno abierto con un papel público. Solo su nombre es público.</summary>
internal sealed class Persona : AggregateRoot, IPublished
{
    public const string Prefijo = "PER-";
    public const int NombreMaximo = 160;

    public string NombrePublico { get; private set; } = "";

    private Persona() { } // EF

    public static Persona Registrar(string clave, string nombrePublico) =>
        new() { Folio = Prefijo + clave, NombrePublico = nombrePublico };

    public void Corregir(string nombrePublico)
    {
        Rule.Ensure(nombrePublico != NombrePublico,
            "STL-persona-sin-cambio", "El nombre es el mismo que ya está registrado; escribe el corregido.");
        NombrePublico = nombrePublico;
    }

    public FolioYNombre Nombrada() => new(Folio, NombrePublico);

    public PublicDocument ToDocument() => new PersonaDetalle { NombrePublico = NombrePublico };
}
