namespace OpenGov.Secretariado.Personas;

/// <summary>Lo que se sabe de una persona y no se publica.</summary>
/// <param name="Correo">Correo electrónico.</param>
/// <param name="Telefono">Teléfono, con lada.</param>
/// <param name="Genero">Género que declaró, si quiso; no se publica.</param>
internal sealed record Privado(string? Correo = null, string? Telefono = null, Genero? Genero = null)
{
    public const string FormaTelefono = "^[+0-9 ()-]{7,30}$";
}

internal sealed class PrivadoValidator : AbstractValidator<Privado>
{
    public PrivadoValidator()
    {
        RuleFor(p => p.Correo).TextoOpcional(DatosPrivados.CorreoMaximo).EmailAddress();
        RuleFor(p => p.Telefono).TextoOpcional(DatosPrivados.TelefonoMaximo).Matches(Privado.FormaTelefono);
    }
}
