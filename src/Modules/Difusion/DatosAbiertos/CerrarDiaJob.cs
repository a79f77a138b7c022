using System.IO.Compression;
using Npgsql;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>
/// Keeps, of each day on which something changed, the files as they were when it ended, once all that happened in it was released. They are kept
/// as bytes, because a later release of the program may append columns, and yesterday's file must not change.
/// </summary>
internal sealed class CerrarDiaJob(Constructor constructor, Cortes cortes, NpgsqlDataSource source, TimeProvider clock) : IScheduledJob
{
    public static string Name => "difusion.cerrar-dia";

    public static TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var corte in await cortes.PorCerrarAsync(ct)) await CerrarAsync(corte, ct);
    }

    private async Task CerrarAsync(Corte corte, CancellationToken ct)
    {
        using var carpeta = new CarpetaDeDatos(clock);
        var publicacion = await constructor.ConstruirAsync(carpeta.Ruta, anterior: null, corte, ct);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        foreach (var archivo in publicacion.Archivos.Values.OrderBy(a => a.Nombre, StringComparer.Ordinal))
        {
            await using var command = new NpgsqlCommand("""
                insert into difusion.versiones_diarias (dia, archivo, tipo, huella, bytes, contenido) values (@dia, @archivo, @tipo, @huella, @bytes, @contenido) on conflict do nothing
                """, connection);
            command.Parameters.AddWithValue("dia", corte.Dia);
            command.Parameters.AddWithValue("archivo", archivo.Nombre);
            command.Parameters.AddWithValue("tipo", archivo.Tipo);
            command.Parameters.AddWithValue("huella", archivo.Huella);
            command.Parameters.AddWithValue("bytes", archivo.Bytes);
            command.Parameters.AddWithValue("contenido", await ComprimidoAsync(archivo, ct));
            await command.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    private static async Task<byte[]> ComprimidoAsync(Archivo archivo, CancellationToken ct)
    {
        if (archivo.Comprimido) return await File.ReadAllBytesAsync($"{archivo.Ruta}.gz", ct);

        using var memoria = new MemoryStream();
        await using (var original = File.OpenRead(archivo.Ruta))
        await using (var gzip = new GZipStream(memoria, CompressionLevel.Fastest, leaveOpen: true)) await original.CopyToAsync(gzip, ct);
        return memoria.ToArray();
    }
}

/// <summary>A file as it was at the end of a day: append-only.</summary>
internal sealed class VersionDiariaRow
{
    public required DateOnly Dia { get; init; }
    public required string Archivo { get; init; }
    public required string Tipo { get; init; }
    public required string Huella { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Its bytes, in gzip.</summary>
    public required byte[] Contenido { get; init; }
}

internal sealed class VersionDiariaConfiguration : IEntityTypeConfiguration<VersionDiariaRow>
{
    public void Configure(EntityTypeBuilder<VersionDiariaRow> builder)
    {
        builder.IsAppendOnly().ToTable("versiones_diarias").HasKey(v => new { v.Dia, v.Archivo });
        builder.Property(v => v.Archivo).HasMaxLength(120);
        builder.Property(v => v.Tipo).HasMaxLength(120);
        builder.Property(v => v.Huella).HasMaxLength(64);
    }
}
