using OpenGov.Secretariado.Organizaciones;

namespace OpenGov.Secretariado;

internal sealed class SecretariadoDbContext(DbContextOptions<SecretariadoDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, SecretariadoModule.Schema, act, clock)
{
    public DbSet<Organizacion> Organizaciones => Set<Organizacion>();
}
