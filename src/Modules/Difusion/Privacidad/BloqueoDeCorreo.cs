namespace OpenGov.Difusion.Privacidad;

/// <summary>An address that asked for no more mail, or a person who opposed the use of her data: only the fingerprint is known.</summary>
internal sealed class BloqueoDeCorreo
{
    public required byte[] Huella { get; init; }
    public required DateTimeOffset Desde { get; init; }
}

internal sealed class BloqueoDeCorreoConfiguration : IEntityTypeConfiguration<BloqueoDeCorreo>
{
    public void Configure(EntityTypeBuilder<BloqueoDeCorreo> builder) => builder.ToTable("bloqueos_correo").HasKey(b => b.Huella);
}

internal static class BloqueosDeCorreo
{
    /// <summary>Blocking twice is blocking once.</summary>
    public static Task<int> BloquearAsync(this DifusionDbContext db, byte[] huella, DateTimeOffset ahora, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"insert into difusion.bloqueos_correo (huella, desde) values ({huella}, {ahora}) on conflict do nothing", ct);
}
