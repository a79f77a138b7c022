namespace OpenGov.Difusion;

/// <summary>Shapes that recur in this module's bodies.</summary>
internal static class ReglasDeForma
{
    /// <summary>A key of the national catalogue; the contract shows its shape, the catalogue decides.</summary>
    public static IRuleBuilderOptions<T, string?> MunicipioOpcional<T>(this IRuleBuilder<T, string?> rule) => rule
        .Matches(Municipios.Forma).WithErrorCode("forma").WithMessage("La clave de un municipio lleva cinco dígitos: dos de la entidad y tres del municipio.")
        .Must(clave => clave is null || Municipios.EsClave(clave)).WithErrorCode("no_existe").WithMessage("«{PropertyValue}» no es la clave INEGI de un municipio.");

    /// <summary>Where something can be read without a warning of the browser.</summary>
    public static IRuleBuilderOptions<T, string?> EnlaceSeguro<T>(this IRuleBuilder<T, string?> rule) => rule
        .NotEmpty().EnlaceOpcional().Must(enlace => enlace is null || enlace.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        .WithErrorCode("forma").WithMessage("El enlace empieza con https://.");

    /// <summary>What a page offers can be fetched, and says under which licence.</summary>
    public static IRuleBuilderOptions<T, Documento> DocumentoDisponible<T>(this IRuleBuilder<T, Documento> rule) => rule
        .SetValidator(new DocumentoValidator()).ChildRules(documento =>
        {
            documento.RuleFor(d => d.Enlace).EnlaceSeguro();
            documento.RuleFor(d => d.Licencia).NotEmpty();
        });
}
