using OpenGov.Secretariado.Ejercicios;
using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado;

internal sealed class SecretariadoDbContext(DbContextOptions<SecretariadoDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, SecretariadoModule.Schema, act, clock)
{
    public DbSet<Organizacion> Organizaciones => Set<Organizacion>();
    public DbSet<Persona> Personas => Set<Persona>();
    public DbSet<DatosPrivados> DatosPrivados => Set<DatosPrivados>();
    public DbSet<Ejercicio> Ejercicios => Set<Ejercicio>();
    public DbSet<SecretariadoTecnico> Secretariados => Set<SecretariadoTecnico>();
}
