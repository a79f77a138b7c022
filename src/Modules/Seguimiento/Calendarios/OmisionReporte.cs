using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Calendarios;

internal enum EstadoOmision { SinReporte, EntregadoTarde, SinEfecto }

/// <summary>
/// Un periodo en que el responsable calló. Se publica aparte del expediente: lo que se registre después con fecha anterior
/// sigue pudiendo registrarse, y la omisión dice qué fue de ella.
/// </summary>
internal sealed class OmisionReporte : AggregateRoot, IPublished
{
    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public string ResponsableFolio { get; private init; } = "";
    public string ResponsableNombre { get; private init; } = "";
    public PeriodoReporte Periodo { get; private init; } = null!;
    public DateOnly Limite { get; private init; }
    public EstadoOmision Estado { get; private set; }
    public string? ReporteFolio { get; private set; }

    private OmisionReporte() { } // EF

    internal static OmisionReporte Anotar(ExpedienteDetalle expediente, PeriodoEnCalendario silencio)
    {
        var omision = new OmisionReporte
        {
            Folio = FolioDe(expediente.Folio, silencio.Periodo.Clave),
            CompromisoFolio = expediente.Folio,
            PlanFolio = expediente.PlanFolio,
            ResponsableFolio = expediente.ResponsableFolio,
            ResponsableNombre = expediente.ResponsableNombre,
            Periodo = silencio.Periodo,
            Limite = silencio.Limite,
        };
        omision.Raise(new ReporteOmitido(expediente.Folio, silencio.Periodo.Clave, silencio.Limite, silencio.Limite.AddDays(1)));
        return omision;
    }

    /// <summary>What the calendar says of it now; null if the period is no longer in it.</summary>
    /// <returns>True if that is news.</returns>
    public bool Actualizar(PeriodoEnCalendario? periodo)
    {
        var estado = periodo?.Estado switch
        {
            EstadoPeriodo.SinReporte => EstadoOmision.SinReporte,
            EstadoPeriodo.EntregadoTarde => EstadoOmision.EntregadoTarde,
            _ => EstadoOmision.SinEfecto, // it was sent in time and recorded late, or it was not owed
        };
        if (estado == Estado && periodo?.ReporteFolio == ReporteFolio) return false;

        (Estado, ReporteFolio) = (estado, periodo?.ReporteFolio);
        return true;
    }

    public PublicDocument ToDocument() => new OmisionReporteDetalle(CompromisoFolio, PlanFolio, ResponsableFolio, ResponsableNombre, Periodo, Limite, Estado, ReporteFolio);

    internal static string FolioDe(string compromisoFolio, string periodo) => $"{compromisoFolio}-SR-{periodo}";
}

/// <summary>Un periodo en que el responsable no reportó a tiempo, y qué fue de él.</summary>
/// <param name="CompromisoFolio">Compromiso del que debía reportarse.</param>
/// <param name="PlanFolio">Plan al que pertenece.</param>
/// <param name="ResponsableFolio">Institución que debía reportar.</param>
/// <param name="ResponsableNombre">Su nombre.</param>
/// <param name="Periodo">Periodo del que calló.</param>
/// <param name="Limite">Último día en que debía reportar.</param>
/// <param name="Estado">sin_reporte, entregado_tarde, o sin_efecto si después constó que se entregó a tiempo o que no se debía.</param>
/// <param name="ReporteFolio">Reporte que llegó después; nulo si no ha llegado.</param>
internal sealed record OmisionReporteDetalle(
    string CompromisoFolio, string PlanFolio, string ResponsableFolio, string ResponsableNombre, PeriodoReporte Periodo, DateOnly Limite, EstadoOmision Estado, string? ReporteFolio)
    : PublicDocument;

internal sealed class OmisionReporteConfiguration : IEntityTypeConfiguration<OmisionReporte>
{
    public void Configure(EntityTypeBuilder<OmisionReporte> builder)
    {
        builder.ToTable("omisiones");
        builder.Property(o => o.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(o => o.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(o => o.ResponsableFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(o => o.ResponsableNombre).HasMaxLength(500);
        builder.Property(o => o.Periodo).AsJson();
        builder.Property(o => o.ReporteFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(o => o.CompromisoFolio);
    }
}
