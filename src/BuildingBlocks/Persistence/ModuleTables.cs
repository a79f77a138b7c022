using Microsoft.EntityFrameworkCore;

namespace OpenGov.BuildingBlocks;

/// <summary>One public version of one thing: append-only, for the database role of the host too.</summary>
internal sealed class HistoriaRow
{
    public long Posicion { get; init; }
    public required string Recurso { get; init; }
    public required string Folio { get; init; }
    public required int Version { get; init; }
    public required bool Visible { get; init; }
    public required string Documento { get; init; }
    public required string Operacion { get; init; }
    public required DateOnly Fecha { get; init; }
    public required DateTimeOffset RegistradoEn { get; init; }
    public string? Referencia { get; init; }
}

/// <summary>The last version of each thing, kept by a trigger on <c>historia</c>: what is read of one thing as it stands.</summary>
internal sealed class VigenteRow
{
    public required string Recurso { get; init; }
    public required string Folio { get; init; }
    public required int Version { get; init; }
    public required bool Visible { get; init; }
    public required string Documento { get; init; }
    public required DateTimeOffset ActualizadoEn { get; init; }
}

/// <summary>Who changed what, in the same transaction as the change. What it was before and after are two rows of <c>historia</c>.</summary>
internal sealed class AuditoriaRow
{
    public long Posicion { get; init; }
    public required DateTimeOffset RegistradoEn { get; init; }
    public required string Actor { get; init; }
    public Guid? TokenId { get; init; }
    public required string Operacion { get; init; }
    public required string Recurso { get; init; }
    public required string Folio { get; init; }
    public required int VersionAntes { get; init; }
    public required int VersionDespues { get; init; }
    public required DateOnly Fecha { get; init; }
    public string? Motivo { get; init; }
    public required string Traza { get; init; }
}

/// <summary>A fact on its way to other modules.</summary>
internal sealed class OutboxRow
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public long Posicion { get; init; }
    public required string Agregado { get; init; }
    public required string Tipo { get; init; }
    public required string Carga { get; init; }
    public required DateOnly Fecha { get; init; }
    public required DateTimeOffset OcurridoEn { get; init; }
    public required bool Ejemplo { get; init; }
    public required string Traza { get; init; }
    public string? Motivo { get; init; }
    public int Intentos { get; init; }
    public DateTimeOffset ProximoIntentoEn { get; init; }
    public DateTimeOffset? ProcesadoEn { get; init; }
    public DateTimeOffset? MuertoEn { get; init; }
    public string? UltimoError { get; init; }
}

/// <summary>This handler already lived this fact.</summary>
internal sealed class InboxRow
{
    public required Guid EventoId { get; init; }
    public required string Reaccion { get; init; }
    public required DateTimeOffset ProcesadoEn { get; init; }
}

/// <summary>The last number given in a series of folios.</summary>
internal sealed class FolioRow
{
    public required string Serie { get; init; }
    public required int Ultimo { get; init; }
}

internal static class ModuleTables
{
    public static void MapModuleTables(this ModelBuilder model)
    {
        model.Entity<HistoriaRow>(row =>
        {
            row.IsAppendOnly().ToTable("historia").HasKey(r => r.Posicion);
            row.Property(r => r.Recurso).HasMaxLength(60);
            row.Property(r => r.Folio).HasMaxLength(AggregateRoot.FolioMaximo);
            row.Property(r => r.Operacion).HasMaxLength(80);
            row.Property(r => r.Referencia).HasMaxLength(Acto.ReferenciaMaximo);
            row.HasIndex(r => new { r.Recurso, r.Folio, r.Version }).IsUnique();
            row.HasIndex(r => new { r.Recurso, r.Folio, r.Fecha, r.Version });
            row.HasIndex(r => r.Referencia).IsUnique();
        });
        model.Entity<VigenteRow>(row =>
        {
            row.ToTable("vigentes").HasKey(r => new { r.Recurso, r.Folio });
            row.Property(r => r.Recurso).HasMaxLength(60);
            row.Property(r => r.Folio).HasMaxLength(AggregateRoot.FolioMaximo);
        });
        model.Entity<AuditoriaRow>(row =>
        {
            row.IsAppendOnly().ToTable("auditoria").HasKey(r => r.Posicion);
            row.HasIndex(r => new { r.Recurso, r.Folio });
        });
        model.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox").HasKey(r => r.Posicion); // identity as key: facts keep the order in which they were told
            row.HasIndex(r => r.Id).IsUnique();
            row.HasIndex(r => r.Posicion).HasFilter("procesado_en is null");
        });
        model.Entity<InboxRow>().ToTable("inbox").HasKey(r => new { r.EventoId, r.Reaccion });
        model.Entity<FolioRow>().ToTable("folios").HasKey(r => r.Serie);
    }
}
