using OpenGov.Seguimiento.Avances;

namespace OpenGov.Seguimiento.Umbrales;

/// <summary>Los umbrales con que se juzga un plan desde un día. No cambian: otros los relevan. Los primeros vienen de fábrica y rigen desde siempre.</summary>
internal sealed class UmbralesDePlan : AggregateRoot, IPublished
{
    public string PlanFolio { get; private init; } = "";
    public UmbralesSemaforo Umbrales { get; private init; } = UmbralesSemaforo.DeFabrica;
    public DateOnly Desde { get; private init; }

    private UmbralesDePlan() { } // EF

    public static string Serie(string planFolio) => $"{planFolio}-UMB";

    /// <param name="numero">First of its series for the first ones somebody fixes: those of the factory are version 1.</param>
    internal static UmbralesDePlan Fijar(int numero, string planFolio, IReadOnlyList<UmbralesDePlan> fijados, UmbralesSemaforo nuevos, string? motivo, DateOnly fecha)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "SEG-umbrales-sin-motivo", "Di en «motivo» por qué cambian los umbrales; se publica.");
        var ultimos = fijados.MaxBy(u => u.Desde);
        Rule.Ensure(ultimos is null || fecha > ultimos.Desde,
            "SEG-umbrales-anteriores", $"Los umbrales {ultimos?.Umbrales.Version} rigen desde el {ultimos?.Desde:yyyy-MM-dd}: los que los relevan empiezan después.");
        var version = (numero + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var vigentes = ultimos?.Umbrales ?? UmbralesSemaforo.DeFabrica;
        Rule.Ensure(vigentes with { Version = "", Desde = null } != nuevos, "SEG-umbrales-iguales", $"Son los mismos que ya rigen, en su versión {vigentes.Version}.");

        return new() { Folio = $"{Serie(planFolio)}-{version}", PlanFolio = planFolio, Umbrales = nuevos with { Version = version, Desde = fecha }, Desde = fecha };
    }

    public PublicDocument ToDocument() => new UmbralesDePlanDetalle(PlanFolio, Umbrales);
}

/// <summary>Umbrales del semáforo de un plan, desde un día y hasta que otros los relevan. Antes de los primeros que se fijan rige la versión 1, la de fábrica.</summary>
/// <param name="PlanFolio">Plan que se juzga con ellos.</param>
/// <param name="Umbrales">Los umbrales, con su versión y el primer día en que rigen.</param>
internal sealed record UmbralesDePlanDetalle(string PlanFolio, UmbralesSemaforo Umbrales) : PublicDocument;

internal sealed class UmbralesDePlanConfiguration : IEntityTypeConfiguration<UmbralesDePlan>
{
    public void Configure(EntityTypeBuilder<UmbralesDePlan> builder)
    {
        builder.IsAppendOnly().ToTable("umbrales");
        builder.Property(u => u.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(u => u.Umbrales).AsJson();
        builder.HasIndex(u => new { u.PlanFolio, u.Desde }).IsUnique();
    }
}
