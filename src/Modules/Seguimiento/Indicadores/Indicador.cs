using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Mediciones;

namespace OpenGov.Seguimiento.Indicadores;

internal enum EstadoIndicador { Disenado, Vigente, Cerrado }

/// <summary>Un indicador de un compromiso lanzado. Se mide cuando tiene con qué compararse y cuando la fase de monitoreo llega a su nivel.</summary>
internal sealed class Indicador : AggregateRoot, IPublished
{
    public string CompromisoFolio { get; private init; } = "";
    public string PlanFolio { get; private init; } = "";
    public string Clave { get; private init; } = "";
    public EstadoIndicador Estado { get; private set; }
    public DisenoIndicador Diseno { get; private set; } = null!;
    public IReadOnlyList<DisenoAnterior> Anteriores { get; private set; } = [];
    public IReadOnlyList<PuntoDeSerie> Serie { get; private set; } = [];
    public int UltimaMedicion { get; private set; }
    public DateOnly? CerradoEl { get; private set; }
    public string? MotivoCierre { get; private set; }

    private Indicador() { } // EF

    internal static Indicador Nacer(CompromisoResumen compromiso, IndicadorResumen resumen)
    {
        var indicador = new Indicador { Folio = FolioDe(compromiso.Folio, resumen.Clave), CompromisoFolio = compromiso.Folio, PlanFolio = compromiso.PlanFolio, Clave = resumen.Clave };
        indicador.Tomar(DisenoIndicador.De(resumen));
        return indicador;
    }

    /// <summary>After an authorised modification it is measured against the new text; the old one stays in sight.</summary>
    public void Redisenar(DisenoIndicador diseno, string acuerdoFolio, DateOnly fecha)
    {
        if (Estado is EstadoIndicador.Cerrado || diseno == Diseno) return; // told again, or not about this one

        Anteriores = [.. Anteriores, new(Diseno, fecha, acuerdoFolio)];
        Tomar(diseno);
    }

    public void Cerrar(string motivo, DateOnly fecha)
    {
        if (Estado is EstadoIndicador.Cerrado) return;

        Estado = EstadoIndicador.Cerrado;
        (CerradoEl, MotivoCierre) = (fecha, motivo);
    }

    public Medicion Medir(Expediente expediente, ContenidoMedicion contenido, IReadOnlyList<Evidencia> evidencias, DateOnly fecha)
    {
        expediente.ExigirEnSeguimiento();
        Rule.Ensure(Estado is not EstadoIndicador.Disenado, "SEG-indicador-no-vigente", $"A {Folio} le falta: {string.Join(", ", Diseno.Falta())}. Se agrega con una modificación autorizada del compromiso.");
        Rule.Ensure(Estado is not EstadoIndicador.Cerrado, "SEG-indicador-cerrado", $"El indicador {Folio} se cerró el {CerradoEl:yyyy-MM-dd} y ya no se mide.");
        var fase = expediente.Promociones.FaseEl(fecha);
        Rule.Ensure((int)Diseno.Nivel <= (int)fase,
            "SEG-G1-fase-no-abierta", $"{Folio} mide {Json.SnakeCase(Diseno.Nivel.ToString())} y el {fecha:yyyy-MM-dd} el compromiso estaba en la fase de {Json.SnakeCase(fase.ToString())}: el comité debe abrir antes la que le toca.");
        contenido.Exigir(fecha);
        foreach (var evidencia in evidencias) evidencia.ExigirDelCompromiso(CompromisoFolio, fecha);
        var corregida = contenido.CorrigeFolio is null ? null : Serie.FirstOrDefault(p => p.MedicionFolio == contenido.CorrigeFolio);
        Rule.Require(contenido.CorrigeFolio is null || corregida is not null, "SEG-medicion-no-corregible", $"{contenido.CorrigeFolio} no es la última medición de un periodo de {Folio}.");
        Rule.Require(corregida is null || corregida.Periodo == contenido.Periodo, "SEG-medicion-de-otro-periodo", $"{contenido.CorrigeFolio} mide otro periodo.");
        Rule.Ensure(Serie.All(p => p == corregida || !p.Periodo.Cruza(contenido.Periodo)),
            "SEG-medicion-repetida", $"Ya hay una medición de {Folio} en esos días; corrígela diciendo cuál en «corrige_folio».");

        var medicion = Medicion.Registrar($"{Folio}-M{++UltimaMedicion}", this, fase, contenido, fecha);
        var punto = new PuntoDeSerie(contenido.Periodo, contenido.Valor, Diseno.Recorrido(contenido.Valor), medicion.Folio);
        Serie = [.. Serie.Where(p => p != corregida).Append(punto).OrderBy(p => p.Periodo.Desde)];
        return medicion;
    }

    public PublicDocument ToDocument() => new IndicadorDetalle(
        CompromisoFolio, PlanFolio, Clave, Estado, Diseno, Diseno.Falta(), Anteriores, Serie, Serie.Count == 0 ? null : Serie[^1].Recorrido, CerradoEl, MotivoCierre);

    internal static string FolioDe(string compromisoFolio, string clave) => $"{compromisoFolio}-{clave}";

    private void Tomar(DisenoIndicador diseno)
    {
        Diseno = diseno;
        Estado = diseno.Falta().Count == 0 ? EstadoIndicador.Vigente : EstadoIndicador.Disenado;
    }
}

internal sealed class IndicadorConfiguration : IEntityTypeConfiguration<Indicador>
{
    public void Configure(EntityTypeBuilder<Indicador> builder)
    {
        builder.ToTable("indicadores");
        builder.Property(i => i.CompromisoFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(i => i.PlanFolio).HasMaxLength(AggregateRoot.FolioMaximo);
        builder.Property(i => i.Clave).HasMaxLength(ReglasDeForma.ClaveMaximo);
        builder.Property(i => i.Diseno).AsJson();
        builder.Property(i => i.Anteriores).AsJson();
        builder.Property(i => i.Serie).AsJson();
        builder.Property(i => i.MotivoCierre).HasMaxLength(Acto.MotivoMaximo);
        builder.HasIndex(i => i.CompromisoFolio);
    }
}
