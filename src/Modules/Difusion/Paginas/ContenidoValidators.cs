namespace OpenGov.Difusion.Paginas;

/// <summary>What both ways of writing a page must obey.</summary>
internal static class ReglasDeContenido
{
    public static void ExigirContenido<T>(this AbstractValidator<T> validator)
        where T : IContenidoDePagina
    {
        validator.RuleFor(c => c.Titulo).Texto(ContenidoPagina.TituloMaximo);
        validator.RuleFor(c => c.Resumen).TextoOpcional(ContenidoPagina.ResumenMaximo);
        validator.RuleFor(c => c.Bloques).NotEmpty()
            .Must(b => b is null || b.Count <= ContenidoPagina.BloquesMaximo).WithErrorCode("lista").WithMessage($"Hasta {ContenidoPagina.BloquesMaximo} bloques.")
            .Must(b => b is null || b.Select(x => x.Clave).Distinct().Count() == b.Count).WithErrorCode("repetido").WithMessage("Cada bloque lleva su propia clave.");
        validator.RuleForEach(c => c.Bloques).SetValidator(new BloqueValidator());
        validator.RuleForEach(c => c.Bloques)
            .Must((pagina, bloque) => bloque.DocumentoHuella is null || (pagina.Documentos ?? []).Any(d => d.Documento.HuellaSha256 == bloque.DocumentoHuella))
            .WithErrorCode("no_existe").WithMessage("El bloque ofrece un documento que no está en los de la página.");
        validator.RuleFor(c => c.Documentos)
            .Must(d => d is null || d.Count <= ContenidoPagina.DocumentosMaximo).WithErrorCode("lista").WithMessage($"Hasta {ContenidoPagina.DocumentosMaximo} documentos.")
            .Must(d => d is null || d.Select(x => x.Documento.HuellaSha256).Distinct().Count() == d.Count).WithErrorCode("repetido").WithMessage("Un documento se repite: cada huella va una sola vez.");
        validator.RuleForEach(c => c.Documentos).SetValidator(new DocumentoDePaginaValidator());
    }
}

internal sealed class BloqueValidator : AbstractValidator<Bloque>
{
    public BloqueValidator()
    {
        RuleFor(b => b.Clave).NotEmpty().Matches(Bloque.FormaClave).WithErrorCode("forma").WithMessage("La clave de un bloque empieza con letra y lleva hasta 40 minúsculas sin acento, dígitos y guiones.");
        RuleFor(b => b.Titulo).TextoOpcional(ContenidoPagina.TituloMaximo);
        RuleFor(b => b.Markdown).TextoOpcional(MarkdownSeguro.Maximo).Custom((texto, regla) =>
        {
            if (texto is { Length: <= 2 * MarkdownSeguro.Maximo } && MarkdownSeguro.Falta(texto) is { } falta) regla.AddFailure(new FluentValidation.Results.ValidationFailure(regla.PropertyPath, falta) { ErrorCode = "markdown" });
        });
        RuleFor(b => b.Imagen!).SetValidator(new ImagenDePaginaValidator()).When(b => b.Imagen is not null);
        RuleFor(b => b.DocumentoHuella!).HuellaSha256().When(b => b.DocumentoHuella is not null);
        RuleFor(b => b.Enlace!).SetValidator(new EnlaceDePaginaValidator()).When(b => b.Enlace is not null);
        Solo(TipoBloque.Texto, RuleFor(b => b.Markdown));
        Solo(TipoBloque.Imagen, RuleFor(b => b.Imagen));
        Solo(TipoBloque.Documento, RuleFor(b => b.DocumentoHuella));
        Solo(TipoBloque.Enlace, RuleFor(b => b.Enlace));
    }

    /// <summary>A block brings what its kind asks for, and nothing else.</summary>
    private static void Solo<T>(TipoBloque tipo, IRuleBuilderInitial<Bloque, T?> parte)
        where T : class => parte
        .Must((bloque, valor) => bloque.Tipo != tipo || valor is not null).WithErrorCode("requerido").WithMessage($"Un bloque de tipo {Json.SnakeCase(tipo.ToString())} lo necesita.")
        .Must((bloque, valor) => bloque.Tipo == tipo || valor is null).WithErrorCode("sobra").WithMessage($"Solo lo lleva un bloque de tipo {Json.SnakeCase(tipo.ToString())}.");
}

internal sealed class ImagenDePaginaValidator : AbstractValidator<ImagenDePagina>
{
    public ImagenDePaginaValidator()
    {
        RuleFor(i => i.Documento).DocumentoDisponible();
        RuleFor(i => i.Documento.Tipo).Must(tipo => ImagenDePagina.Tipos.Contains(tipo)).WithErrorCode("tipo").WithMessage($"Una imagen es {string.Join(", ", ImagenDePagina.Tipos)}.");
        RuleFor(i => i.TextoAlternativo).Texto(ImagenDePagina.TextoMaximo, 3);
        RuleFor(i => i.Pie).TextoOpcional(ImagenDePagina.TextoMaximo);
    }
}

internal sealed class DocumentoDePaginaValidator : AbstractValidator<DocumentoDePagina>
{
    public DocumentoDePaginaValidator()
    {
        RuleFor(d => d.Documento).DocumentoDisponible();
        RuleFor(d => d.TextoAlternativo).Texto(ImagenDePagina.TextoMaximo, 3);
    }
}

internal sealed class EnlaceDePaginaValidator : AbstractValidator<EnlaceDePagina>
{
    public EnlaceDePaginaValidator()
    {
        RuleFor(e => e.Texto).Texto(EnlaceDePagina.TextoMaximo);
        RuleFor(e => e.Destino).Texto(EnlaceDePagina.DestinoMaximo)
            .Must(destino => destino is null || MarkdownSeguro.EsDestinoSeguro(destino)).WithErrorCode("forma").WithMessage("El destino empieza con https:// o con una sola /.");
    }
}
