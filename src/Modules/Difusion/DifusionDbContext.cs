using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Integridad;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion;

internal sealed class DifusionDbContext(DbContextOptions<DifusionDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, DifusionModule.Schema, act, clock)
{
    public DbSet<CampanaDifusion> Campanas => Set<CampanaDifusion>();

    public DbSet<ConsultaPublica> Consultas => Set<ConsultaPublica>();

    public DbSet<Propuesta> Propuestas => Set<Propuesta>();

    public DbSet<LlaveDeFirma> Llaves => Set<LlaveDeFirma>();
}
