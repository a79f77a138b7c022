using OpenGov.Compromisos.Alternativas;
using OpenGov.Compromisos.Compromisos;
using OpenGov.Compromisos.Modificaciones;
using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Problematicas;

namespace OpenGov.Compromisos;

internal sealed class CompromisosDbContext(DbContextOptions<CompromisosDbContext> options, ActContext act, TimeProvider clock)
    : ModuleDbContext(options, CompromisosModule.Schema, act, clock)
{
    public DbSet<PlanAccionLocal> Planes => Set<PlanAccionLocal>();

    public DbSet<Problematica> Problematicas => Set<Problematica>();

    public DbSet<Alternativa> Alternativas => Set<Alternativa>();

    public DbSet<Compromiso> Compromisos => Set<Compromiso>();

    public DbSet<SolicitudModificacion> Modificaciones => Set<SolicitudModificacion>();

    /// <summary>The days a plan is in force; null while it has not been begun, for mesas may propose before.</summary>
    public Task<Periodo?> VigenciaDelPlan(string planFolio, CancellationToken ct) =>
        Planes.Where(plan => plan.Folio == planFolio).Select(plan => plan.Vigencia).SingleOrDefaultAsync(ct)!;

    public async Task<string> NuevoFolioDeProblematica(string ejercicioFolio, CancellationToken ct) => await Numerado($"{ejercicioFolio}-P", ct);

    public async Task<string> NuevoFolioDeAlternativa(string problematicaFolio, CancellationToken ct) => await Numerado($"{problematicaFolio}-A", ct);

    public async Task<string> NuevoFolioDeCompromiso(string planFolio, CancellationToken ct) => await Numerado($"{planFolio}-C", ct);

    public async Task<string> NuevoFolioDeModificacion(string compromisoFolio, CancellationToken ct) => await Numerado($"{compromisoFolio}-M", ct);

    /// <summary>Many at once, in order.</summary>
    public async Task<IReadOnlyList<string>> NuevosFoliosDeCompromiso(string planFolio, int cuantos, CancellationToken ct)
    {
        var ultimo = await NextNumberAsync($"{planFolio}-C", ct, cuantos);
        return [.. Enumerable.Range(ultimo - cuantos + 1, cuantos).Select(numero => $"{planFolio}-C{numero:00}")];
    }

    // The counter only grows: a number whose act failed is never given to another (C6).
    private async Task<string> Numerado(string serie, CancellationToken ct) => $"{serie}{await NextNumberAsync(serie, ct):00}";
}
