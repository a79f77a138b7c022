using OpenGov.Seguimiento.Archivos;
using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Calendarios;
using OpenGov.Seguimiento.Comites;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Recomendaciones;

namespace OpenGov.Seguimiento;

/// <summary>Seguimiento: el comité independiente, los expedientes de los compromisos, sus reportes, evidencias y verificaciones.</summary>
public sealed class SeguimientoModule : IModule
{
    public const string Schema = "seguimiento";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => Seguimiento.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<SeguimientoDbContext>(Schema);
        services.AddOptions<SeguimientoOptions>().BindConfiguration("Seguimiento")
            .Validate(o => o.SonValidas, "Seguimiento: los plazos, pesos y umbrales deben ser positivos, y DirectorioDeArchivos un directorio que exista.")
            .ValidateOnStart();
        services.AddScheduledJob<RevisarIndependenciaJob>();
        services.AddScheduledJob<VencerRecomendacionesJob>();
        services.AddScoped<Almacen>();
        services.AddScheduledJob<AnotarOmisionesJob>();
        services.AddScheduledJob<AvisarSemaforosJob>();
        services.AddScheduledJob<BarrerArchivosJob>();
    }
}

/// <summary>Numbers of the monitoring policy; each is published with the value it produced.</summary>
internal sealed class SeguimientoOptions
{
    /// <summary>How often a newly launched commitment reports.</summary>
    public FrecuenciaReporte Frecuencia { get; init; } = FrecuenciaReporte.Trimestral;

    /// <summary>Days after the end of a period before silence counts as no report.</summary>
    public int DiasParaReportar { get; init; } = PeriodoReporte.DiasParaReportar;

    /// <summary>Percentage of the weight verified from which the committee may open the next phase of monitoring (G1).</summary>
    public decimal UmbralDeFase { get; init; } = PromocionDeFase.UmbralPorOmision;

    /// <summary>Where files are kept; in the database when omitted.</summary>
    public string? DirectorioDeArchivos { get; init; }

    /// <summary>Activities of this weight or more need two concurring verdicts (V2).</summary>
    public int PesoDeConcurrencia { get; init; } = 20;

    /// <summary>Days the responsible institution has to reply to an evaluation before it is signed.</summary>
    public int DiasDeReplica { get; init; } = 10;

    public bool SonValidas => DiasParaReportar >= 0 && DiasDeReplica >= 0 && UmbralDeFase is > 0 and <= 100 && (DirectorioDeArchivos is null || Directory.Exists(DirectorioDeArchivos)) && PesoDeConcurrencia is > 0 and <= 101;
}

internal static class Scopes
{
    public const string Comite = "seguimiento:comite";
    public const string Reportar = "seguimiento:reportar";
    public const string Revisar = "seguimiento:revisar";
    public const string Verificar = "seguimiento:verificar";

    public const string Integrante = "seguimiento:integrante";
    public const string Declaraciones = "seguimiento:declaraciones";
    public const string Responder = "seguimiento:responder";

    /// <summary>Reserved evidence is read by whoever brings it, reviews it or judges it.</summary>
    public const string LeerReservada = $"{Reportar} {Revisar} {Verificar}";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Comite, "Formar el comité de seguimiento y llevar su integración."),
        new(Reportar, "Reportar el avance de los compromisos y aportar evidencia, como responsable."),
        new(Revisar, "Revisar, observar, validar o rechazar los reportes de avance; y registrar con su fecha, dando fe de ella, lo que la institución responsable o el comité hicieron antes."),
        new(Verificar, "Verificar actividades, evaluar y recomendar, como integrante del comité; no se combina con reportar sobre el mismo compromiso."),
        new(Integrante, "Firmar en nombre de una persona del comité y leer los borradores que ella puede leer; se acota a su folio."),
        new(Declaraciones, "Guardar y leer los vínculos que los integrantes del comité declaran en privado."),
        new(Responder, "Responder las recomendaciones del comité y atender las observaciones ciudadanas."),
    ];
}
