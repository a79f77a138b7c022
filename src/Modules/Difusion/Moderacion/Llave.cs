using System.Security.Cryptography;

namespace OpenGov.Difusion.Moderacion;

/// <summary>
/// A secret of the installation that all its hosts share, made at random the first time it is needed (docs/adr/0023). It only signs
/// forms: whoever has it may fill them faster, and nothing else.
/// </summary>
internal sealed class Llave
{
    public const string DeFormularios = "formularios";
    public const int NombreMaximo = 40;

    public required string Nombre { get; init; }

    public required byte[] Valor { get; init; }
}

internal sealed class LlaveConfiguration : IEntityTypeConfiguration<Llave>
{
    public void Configure(EntityTypeBuilder<Llave> builder)
    {
        builder.ToTable("secretos");
        builder.HasKey(l => l.Nombre);
        builder.Property(l => l.Nombre).HasMaxLength(Llave.NombreMaximo);
        builder.Property(l => l.Valor).HasMaxLength(HMACSHA256.HashSizeInBytes);
    }
}

internal static class Llaves
{
    public static async Task<byte[]> LlaveDeFormulariosAsync(this DifusionDbContext db, CancellationToken ct) =>
        await Guardada(db).SingleOrDefaultAsync(ct) ?? await NuevaAsync(db, ct);

    private static IQueryable<byte[]> Guardada(DifusionDbContext db) =>
        db.Secretos.AsNoTracking().Where(l => l.Nombre == Llave.DeFormularios).Select(l => l.Valor);

    // Of those who make it at once, one wins and the rest read it.
    private static async Task<byte[]> NuevaAsync(DifusionDbContext db, CancellationToken ct)
    {
        var valor = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);
        await db.Database.ExecuteSqlAsync($"insert into difusion.secretos (nombre, valor) values ({Llave.DeFormularios}, {valor}) on conflict do nothing", ct);
        return await Guardada(db).SingleAsync(ct);
    }
}
