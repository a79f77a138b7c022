using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;

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

/// <summary>What the verbs of the STL need from the rest of the module.</summary>
internal static class Preparacion
{
    public static async Task<Designacion> Designar(
        this SecretariadoDbContext db, QuienIntegra quien, Calidad calidad, Periodo plazo, string? motivoCese, CancellationToken ct)
    {
        var persona = await db.Citar<Persona>(quien.PersonaFolio, "Integrante.PersonaFolio", ct);
        var organizacion = quien.OrganizacionFolio is null ? null : await db.Citar<Organizacion>(quien.OrganizacionFolio, "Integrante.OrganizacionFolio", ct);

        return new(calidad, persona, organizacion, quien.Cargo, plazo.Desde, plazo.Hasta, motivoCese, quien.Documento, quien.Declaracion);
    }

    /// <summary>What its members declared, and whoever else is about to join: for one count.</summary>
    public static async Task<Generos> GenerosDe(
        this SecretariadoDbContext db, SecretariadoTecnico secretariado, CancellationToken ct, string? entrante = null)
    {
        string[] llegan = entrante is null ? [] : [entrante];
        var personas = secretariado.Integracion.Validos().Select(n => n.Persona.Folio).Concat(llegan).ToHashSet();
        var declarados = await db.DatosPrivados.AsNoTracking()
            .Where(d => personas.Contains(d.Folio) && d.Genero != null)
            .ToDictionaryAsync(d => d.Folio, d => d.Genero!.Value, ct);

        return new(declarados);
    }
}
