using OpenGov.Mesas.Capacitaciones;
using OpenGov.Mesas.Mesas;
using OpenGov.Mesas.Participantes;

namespace OpenGov.Mesas;

internal sealed class MesasDbContext(DbContextOptions<MesasDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, MesasModule.Schema, act, clock)
{
    public DbSet<Mesa> Mesas => Set<Mesa>();
    public DbSet<LoteDeParticipantes> Lotes => Set<LoteDeParticipantes>();
    public DbSet<Capacitacion> Capacitaciones => Set<Capacitacion>();
}
