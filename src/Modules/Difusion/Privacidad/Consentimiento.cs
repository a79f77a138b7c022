namespace OpenGov.Difusion.Privacidad;

/// <summary>What data is asked for.</summary>
internal enum PropositoConsentimiento { Adhesion, Propuesta }

/// <summary>El texto que acepta quien da sus datos. No se edita: otro texto es otro folio, y cada registro dice cuál aceptó.</summary>
internal sealed class Consentimiento : AggregateRoot, IPublished
{
    public const int TituloMaximo = 200;
    public const int TextoMaximo = 10_000;

    public PropositoConsentimiento Proposito { get; private init; }
    public int Numero { get; private init; }
    public string Titulo { get; private init; } = "";
    public string Texto { get; private init; } = "";
    public DateOnly VigenteDesde { get; private init; }

    private Consentimiento() { } // EF

    /// <param name="anterior">First day of the text that rules until then.</param>
    public static Consentimiento Publicar(
        PropositoConsentimiento proposito, int numero, string titulo, string texto, DateOnly vigenteDesde, DateOnly? anterior, DateOnly fecha)
    {
        Rule.Require(vigenteDesde >= fecha, "DIF-consentimiento-retroactivo", "Nadie aceptó ayer un texto de hoy: empieza a regir el día del acto o después.");
        Rule.Require(anterior is not { } previo || vigenteDesde >= previo,
            "DIF-consentimiento-fuera-de-orden", $"El texto anterior rige desde el {anterior:yyyy-MM-dd}; el nuevo no puede empezar antes.");

        return new() { Folio = $"{Serie(proposito)}-{numero}", Proposito = proposito, Numero = numero, Titulo = titulo, Texto = texto, VigenteDesde = vigenteDesde };
    }

    /// <summary>Refuses whatever is not the text that rules today: it would be consent to something else.</summary>
    /// <param name="vigente">Folio of the text that rules; null if there is none yet.</param>
    public static void ExigirVigente(string? vigente, string aceptado)
    {
        Rule.Ensure(vigente is not null, "DIF-sin-consentimiento", "Aún no se publica el texto de consentimiento para esto, y sin él no se reciben datos.");
        Rule.Require(vigente == aceptado, "DIF-consentimiento-de-otra-version", $"El texto que rige hoy es {vigente}: léelo y acéptalo con ese folio.");
    }

    public static string Serie(PropositoConsentimiento proposito) => $"AVISO-{proposito.ToString().ToUpperInvariant()}";

    public PublicDocument ToDocument() => this.Adapt<ConsentimientoDetalle>();
}

/// <summary>Texto de consentimiento: qué datos se piden, para qué, cuánto se conservan y cómo se ejercen los derechos ARCO.</summary>
internal sealed record ConsentimientoDetalle : PublicDocument
{
    /// <summary>Para qué se piden los datos: adhesion o propuesta.</summary>
    public PropositoConsentimiento Proposito { get; init; }

    /// <summary>Número dentro de los de su propósito, desde 1.</summary>
    public int Numero { get; init; }

    /// <summary>Nombre del texto.</summary>
    public required string Titulo { get; init; }

    /// <summary>El texto completo, sin marcas de formato.</summary>
    public required string Texto { get; init; }

    /// <summary>Primer día en que se acepta; rige hasta que otro lo sustituye.</summary>
    public DateOnly VigenteDesde { get; init; }
}

internal sealed class ConsentimientoConfiguration : IEntityTypeConfiguration<Consentimiento>
{
    public void Configure(EntityTypeBuilder<Consentimiento> builder)
    {
        builder.ToTable("consentimientos");
        builder.Property(c => c.Titulo).HasMaxLength(Consentimiento.TituloMaximo);
        builder.Property(c => c.Texto).HasMaxLength(Consentimiento.TextoMaximo);
        builder.HasIndex(c => new { c.Proposito, c.Numero }).IsUnique();
    }
}

internal static class Consentimientos
{
    /// <summary>Those that could be accepted that day; the first is the one that rules.</summary>
    public static IQueryable<Consentimiento> Vigentes(this DifusionDbContext db, PropositoConsentimiento proposito, DateOnly hoy) =>
        db.Consentimientos.AsNoTracking().Where(c => c.Proposito == proposito && c.VigenteDesde <= hoy).OrderByDescending(c => c.Numero);

    public static async Task ExigirVigenteAsync(this DifusionDbContext db, PropositoConsentimiento proposito, string folio, DateOnly hoy, CancellationToken ct) =>
        Consentimiento.ExigirVigente(await db.Vigentes(proposito, hoy).Select(c => c.Folio).FirstOrDefaultAsync(ct), folio);
}
