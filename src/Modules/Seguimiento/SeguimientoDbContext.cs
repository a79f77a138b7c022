using OpenGov.Seguimiento.Archivos;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Calendarios;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.EvaluacionesDePlan;
using OpenGov.Seguimiento.Evidencias;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Indicadores;
using OpenGov.Seguimiento.Mediciones;
using OpenGov.Seguimiento.Observaciones;
using OpenGov.Seguimiento.Recomendaciones;
using OpenGov.Seguimiento.Reportes;
using OpenGov.Seguimiento.Umbrales;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento;

internal sealed class SeguimientoDbContext(DbContextOptions<SeguimientoDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, SeguimientoModule.Schema, act, clock)
{
    public DbSet<ComiteSeguimiento> Comites => Set<ComiteSeguimiento>();

    public DbSet<VinculosDeclarados> Vinculos => Set<VinculosDeclarados>();

    public DbSet<Expediente> Expedientes => Set<Expediente>();

    public DbSet<ReporteAvance> Reportes => Set<ReporteAvance>();

    public DbSet<Evidencia> Evidencias => Set<Evidencia>();

    public DbSet<ArchivoGuardado> Archivos => Set<ArchivoGuardado>();

    public DbSet<Indicador> Indicadores => Set<Indicador>();

    public DbSet<Medicion> Mediciones => Set<Medicion>();

    public DbSet<OmisionReporte> Omisiones => Set<OmisionReporte>();

    public DbSet<UmbralesDePlan> Umbrales => Set<UmbralesDePlan>();

    public DbSet<AvisoDeSemaforo> AvisosDeSemaforo => Set<AvisoDeSemaforo>();

    public DbSet<Verificacion> Verificaciones => Set<Verificacion>();

    public DbSet<EvaluacionCompromiso> Evaluaciones => Set<EvaluacionCompromiso>();

    public DbSet<EvaluacionPlan> EvaluacionesDePlan => Set<EvaluacionPlan>();

    public DbSet<Recomendacion> Recomendaciones => Set<Recomendacion>();

    public DbSet<ObservacionCiudadana> Observaciones => Set<ObservacionCiudadana>();
}
