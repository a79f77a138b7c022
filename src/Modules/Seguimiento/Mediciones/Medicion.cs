using OpenGov.Seguimiento.Contracts;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Indicadores;

namespace OpenGov.Seguimiento.Mediciones;

/// <summary>Un valor de un indicador en un periodo. No cambia nunca: se corrige con otra que lo dice.</summary>
internal sealed class Medicion : AggregateRoot, IPublished
{
    public string IndicadorFolio { get; private init; } = "";
    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public NivelMedido Nivel { get; private init; }
    public FaseMonitoreo Fase { get; private init; }
    public Periodo Periodo { get; private init; } = null!;
    public decimal Valor { get; private init; }
    public string Unidad { get; private init; } = "";
    public Procedencia Procedencia { get; private init; } = null!;
    public string Capturo { get; private init; } = "";
    public IReadOnlyList<string> EvidenciasFolios { get; private init; } = [];
    public IReadOnlyList<Desglose> Desgloses { get; private init; } = [];
    public string? CorrigeFolio { get; private init; }

    private Medicion() { } // EF

    // Only an indicator may call it: see Indicador.Medir.
    internal static Medicion Registrar(string folio, Indicador indicador, FaseMonitoreo fase, ContenidoMedicion contenido, DateOnly fecha)
    {
        var medicion = new Medicion
        {
            Folio = folio,
            IndicadorFolio = indicador.Folio,
            CompromisoFolio = indicador.CompromisoFolio,
            PlanFolio = indicador.PlanFolio,
            Nivel = indicador.Diseno.Nivel,
            Fase = fase,
            Periodo = contenido.Periodo,
            Valor = contenido.Valor,
            Unidad = indicador.Diseno.Unidad,
            Procedencia = contenido.Procedencia,
            Capturo = contenido.Capturo.Trim(),
            EvidenciasFolios = contenido.EvidenciasFolios,
            Desgloses = contenido.Desgloses,
            CorrigeFolio = contenido.CorrigeFolio,
        };
        medicion.Raise(new MedicionRegistrada(folio, indicador.Folio, indicador.CompromisoFolio, Json.SnakeCase(medicion.Nivel.ToString()), medicion.Valor, fecha));
        return medicion;
    }

    public PublicDocument ToDocument() => new MedicionDetalle(
        IndicadorFolio, CompromisoFolio, PlanFolio, Nivel, Fase, Periodo, Valor, Unidad, Procedencia, Capturo, EvidenciasFolios,
        CeldaPublica.Umbral, CeldaPublica.De(Desgloses), CorrigeFolio);
}

internal sealed class MedicionConfiguration : IEntityTypeConfiguration<Medicion>
{
    public void Configure(EntityTypeBuilder<Medicion> builder)
    {
        builder.IsAppendOnly().ToTable("mediciones");
        builder.Property(m => m.IndicadorFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(m => m.Periodo).AsJson();
        builder.Property(m => m.Unidad).HasMaxLength(DisenoIndicador.UnidadMaximo);
        builder.Property(m => m.Procedencia).AsJson();
        builder.Property(m => m.Capturo).HasMaxLength(ContenidoMedicion.CapturoMaximo);
        builder.Property(m => m.EvidenciasFolios).AsJson();
        builder.Property(m => m.Desgloses).AsJson();
        builder.Property(m => m.CorrigeFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.HasIndex(m => m.CompromisoFolio);
    }
}
