using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Campanas;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Correo;
using OpenGov.Difusion.Integridad;
using OpenGov.Difusion.Moderacion;
using OpenGov.Difusion.Paginas;
using OpenGov.Difusion.Privacidad;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion;

internal sealed class DifusionDbContext(DbContextOptions<DifusionDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, DifusionModule.Schema, act, clock)
{
    public DbSet<CampanaDifusion> Campanas => Set<CampanaDifusion>();

    public DbSet<ConsultaPublica> Consultas => Set<ConsultaPublica>();

    public DbSet<Propuesta> Propuestas => Set<Propuesta>();

    public DbSet<PaginaPublica> Paginas => Set<PaginaPublica>();

    public DbSet<Llave> Secretos => Set<Llave>();

    public DbSet<DatoPersonal> DatosPersonales => Set<DatoPersonal>();

    public DbSet<BloqueoDeCorreo> BloqueosDeCorreo => Set<BloqueoDeCorreo>();

    public DbSet<ActoDePrivacidad> ActosDePrivacidad => Set<ActoDePrivacidad>();

    public DbSet<Consentimiento> Consentimientos => Set<Consentimiento>();

    public DbSet<SolicitudDeAdhesion> Solicitudes => Set<SolicitudDeAdhesion>();

    public DbSet<Adhesion> Adhesiones => Set<Adhesion>();

    public DbSet<PapelDeAdhesion> Papeles => Set<PapelDeAdhesion>();

    public DbSet<Conteo> Conteos => Set<Conteo>();

    public DbSet<CorreoPorEnviar> Correos => Set<CorreoPorEnviar>();

    public DbSet<LlaveDeFirma> Llaves => Set<LlaveDeFirma>();
}
