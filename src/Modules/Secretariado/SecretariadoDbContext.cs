using OpenGov.Secretariado.Acuerdos;
using OpenGov.Secretariado.Ejercicios;
using OpenGov.Secretariado.Organizaciones;
using OpenGov.Secretariado.Personas;
using OpenGov.Secretariado.Secretariados;
using OpenGov.Secretariado.Sesiones;
using OpenGov.Secretariado.Tokens;

namespace OpenGov.Secretariado;

internal sealed class SecretariadoDbContext(DbContextOptions<SecretariadoDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, SecretariadoModule.Schema, act, clock)
{
    public DbSet<Organizacion> Organizaciones => Set<Organizacion>();
    public DbSet<Persona> Personas => Set<Persona>();
    public DbSet<DatosPrivados> DatosPrivados => Set<DatosPrivados>();
    public DbSet<Ejercicio> Ejercicios => Set<Ejercicio>();
    public DbSet<SecretariadoTecnico> Secretariados => Set<SecretariadoTecnico>();
    public DbSet<Sesion> Sesiones => Set<Sesion>();
    public DbSet<AvisoDePeriodicidad> AvisosDePeriodicidad => Set<AvisoDePeriodicidad>();
    public DbSet<Acuerdo> Acuerdos => Set<Acuerdo>();
    public DbSet<Token> Tokens => Set<Token>();
    public DbSet<UsoDeToken> UsosDeTokens => Set<UsoDeToken>();
}
