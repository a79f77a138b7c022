using OpenGov.Difusion.Capturas;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Alguien que se adhiere en un papel firmado.</summary>
/// <param name="Renglon">Lugar del papel, o de la firma en su hoja, dentro del lote, desde 1.</param>
/// <param name="ObjetoFolio">Folio del plan o del compromiso.</param>
/// <param name="Tipo">apoyo, colaboracion (ofrece trabajar en él) o seguimiento (ofrece vigilar que se cumpla).</param>
/// <param name="FechaPapel">Fecha escrita en el papel.</param>
/// <param name="HuellaPapel">SHA-256 de la imagen de la hoja, 64 dígitos hexadecimales en minúscula. Varias firmas de una hoja llevan la misma, en el mismo lote.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Correo">Correo, si lo dio; por él se sabe si ya constaba. No se publica.</param>
/// <param name="Telefono">Teléfono, si lo dio; si no hay correo, por él se sabe si ya constaba. No se publica.</param>
/// <param name="Nombre">Nombre: obligatorio en una organización; de una persona, solo si dio correo o teléfono. El de una persona no se publica.</param>
/// <param name="PublicarNombre">Verdadero si la organización consintió en el papel que se publique su nombre, una vez revisado.</param>
/// <param name="AceptaContacto">Verdadero si en el papel consintió además que se le escriba o llame después. Si se omite, no lo consintió.</param>
internal sealed record RenglonDeAdhesion(
    int Renglon, string ObjetoFolio, TipoAdhesion Tipo, DateOnly FechaPapel, string HuellaPapel, Adherente Adherente = Adherente.Persona,
    string? Correo = null, string? Telefono = null, string? Nombre = null, bool PublicarNombre = false, bool AceptaContacto = false) : IRenglon
{
    /// <summary>What there is to keep of the person; null when she cannot be told from another, and so nothing is kept.</summary>
    public DatosDeContacto? Contacto() => Correo is null && Telefono is null ? null : new(Correo, Nombre, Telefono);
}

internal sealed class RenglonDeAdhesionValidator : AbstractValidator<RenglonDeAdhesion>
{
    public RenglonDeAdhesionValidator()
    {
        RuleFor(r => r.Renglon).InclusiveBetween(1, 100_000);
        RuleFor(r => r.ObjetoFolio).Folio();
        RuleFor(r => r.FechaPapel).NotEmpty();
        RuleFor(r => r.HuellaPapel).HuellaSha256();
        RuleFor(r => r.Correo).CorreoOpcional();
        RuleFor(r => r.Telefono).TelefonoOpcional();
        RuleFor(r => r.Telefono).Must(t => t is null || TelefonoCanonico.De(t) is not null).When(r => r.Correo is null)
            .WithErrorCode("forma").WithMessage("Sin correo, el teléfono lleva sus diez dígitos, o + y la clave de su país.");
        RuleFor(r => r.Nombre).TextoOpcional(DatosDeContacto.NombreMaximo);
        RuleFor(r => r.Nombre).NotEmpty().When(r => r.Adherente is Adherente.Organizacion).WithMessage("Di cómo se llama la organización.");
        RuleFor(r => r.PublicarNombre).Equal(false).When(r => r.Adherente is Adherente.Persona).WithErrorCode("no_aplica").WithMessage("El nombre de una persona no se publica.");
        RuleFor(r => r.AceptaContacto).Equal(false).When(r => r.Contacto() is null).WithErrorCode("no_aplica").WithMessage("Sin correo ni teléfono no hay a dónde escribirle ni llamarle.");
    }
}
