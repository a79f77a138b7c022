namespace OpenGov.Seguimiento.Comites;

internal enum TipoVinculo { Empleo, ServiciosProfesionales, Consejo, Parentesco, Donativo, Otro }

/// <summary>Lazo de un integrante con una organización.</summary>
/// <param name="OrganizacionFolio">Organización registrada en el Secretariado.</param>
/// <param name="Tipo">Qué clase de lazo es.</param>
/// <param name="Detalle">Lo que quiera precisar.</param>
/// <param name="Desde">Primer día del lazo: lo que firmó desde entonces se vuelve a mirar. Si se omite, el día en que lo declara.</param>
internal sealed record Vinculo(string OrganizacionFolio, TipoVinculo Tipo, string? Detalle = null, DateOnly? Desde = null)
{
    public const int VinculosMaximo = 50;
    public const int DetalleMaximo = 1_000;
}

/// <summary>Lo que un integrante declaró en privado: con qué organizaciones tiene lazos. Obliga a excusarla; no se publica.</summary>
internal sealed class VinculosDeclarados : AggregateRoot
{
    public string ComiteFolio { get; private init; } = "";
    public string PersonaFolio { get; private init; } = "";
    public IReadOnlyList<Vinculo> Vinculos { get; private set; } = [];

    private VinculosDeclarados() { } // EF

    /// <summary>It has the id of the member as its folio: there is one for each membership.</summary>
    public static VinculosDeclarados De(ComiteSeguimiento comite, IntegranteComite integrante) =>
        new() { Folio = FolioDe(integrante), ComiteFolio = comite.Folio, PersonaFolio = integrante.PersonaFolio };

    public static string FolioDe(IntegranteComite integrante) => $"VIN-{integrante.Id:N}";

    public void Declarar(IReadOnlyList<Vinculo> vinculos) => Vinculos = vinculos;
}

internal sealed class VinculosDeclaradosConfiguration : IEntityTypeConfiguration<VinculosDeclarados>
{
    public void Configure(EntityTypeBuilder<VinculosDeclarados> builder)
    {
        builder.ToTable("vinculos_declarados");
        builder.Property(v => v.ComiteFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(v => v.PersonaFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(v => v.Vinculos).AsJson();
        builder.HasIndex(v => v.ComiteFolio);
    }
}

internal static class VinculosDelComite
{
    /// <summary>Organisations with which each member of a committee declared links, by person.</summary>
    public static async Task<ILookup<string, string>> LosVinculos(this SeguimientoDbContext db, string comiteFolio, CancellationToken ct) =>
        (await db.Vinculos.AsNoTracking().Where(v => v.ComiteFolio == comiteFolio).ToListAsync(ct))
        .SelectMany(v => v.Vinculos, (v, vinculo) => (v.PersonaFolio, vinculo.OrganizacionFolio)).ToLookup(v => v.PersonaFolio, v => v.OrganizacionFolio);
}
