using OpenGov.Secretariado.Organizaciones;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>A quién se nombra y con qué se acredita.</summary>
/// <param name="PersonaFolio">Folio de la persona.</param>
/// <param name="Cargo">Cargo con el que se le nombra.</param>
/// <param name="OrganizacionFolio">Folio de la organización de la que viene, si la hay.</param>
/// <param name="Documento">Documento que acredita el nombramiento.</param>
/// <param name="Declaracion">Declaración de intereses, si ya la firmó.</param>
internal sealed record QuienIntegra(
    string PersonaFolio, string Cargo, string? OrganizacionFolio = null, Documento? Documento = null, InteresesDeclarados? Declaracion = null);

internal sealed class QuienIntegraValidator : AbstractValidator<QuienIntegra>
{
    public QuienIntegraValidator()
    {
        RuleFor(q => q.PersonaFolio).Folio();
        RuleFor(q => q.Cargo).Texto(Nombramiento.CargoMaximo);
        RuleFor(q => q.OrganizacionFolio).FolioOpcional();
        RuleFor(q => q.Documento!).SetValidator(new DocumentoValidator()).When(q => q.Documento is not null);
        RuleFor(q => q.Declaracion!).SetValidator(new InteresesDeclaradosValidator()).When(q => q.Declaracion is not null);
    }
}

internal sealed class InteresesDeclaradosValidator : AbstractValidator<InteresesDeclarados>
{
    public InteresesDeclaradosValidator()
    {
        RuleFor(d => d.Organizaciones).Must(o => o.Count <= InteresesDeclarados.OrganizacionesMaximo)
            .WithErrorCode("demasiadas").WithMessage($"Caben hasta {InteresesDeclarados.OrganizacionesMaximo} organizaciones.");
        RuleForEach(d => d.Organizaciones).Texto(Organizacion.NombreMaximo);
        RuleFor(d => d.Documento!).SetValidator(new DocumentoValidator()).When(d => d.Documento is not null);
    }
}
