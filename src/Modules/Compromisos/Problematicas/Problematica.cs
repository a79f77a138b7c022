using OpenGov.Compromisos.Contracts;

namespace OpenGov.Compromisos.Problematicas;

internal enum EstadoProblematica
{
    Borrador,
    Validada,
    EnPlan,
    Archivada,
}

/// <summary>Un problema público con sus causas y sus efectos: lo primero que pide la ruta del PAL, antes de hablar de soluciones.</summary>
internal sealed class Problematica : AggregateRoot, IPublished
{
    public string EjercicioFolio { get; private init; } = "";
    public string TemaClave { get; private init; } = "";
    public EstadoProblematica Estado { get; private set; } = EstadoProblematica.Borrador;
    public Planteamiento Planteamiento { get; private set; } = null!;
    public Origen? Origen { get; private set; }
    public string? MotivoArchivo { get; private set; }

    /// <summary>Which mesa chose it, to find it again when the mesa chooses otherwise.</summary>
    public string? MesaFolio { get; private init; }

    public bool AdmiteAlternativas => Estado is not EstadoProblematica.Archivada;

    public bool EstaValidada => Estado is EstadoProblematica.Validada or EstadoProblematica.EnPlan;

    private Problematica() { } // EF

    public static Problematica Identificar(string folio, string ejercicioFolio, string temaClave, Planteamiento planteamiento, Origen? origen) => new()
    {
        Folio = folio, EjercicioFolio = ejercicioFolio, TemaClave = temaClave, Planteamiento = planteamiento, Origen = origen,
        MesaFolio = origen is { Tipo: TipoOrigen.Mesa } ? origen.Folio : null,
    };

    /// <summary>A mesa that reopened its first step chose again: while nobody validated it, its latest words stand.</summary>
    public bool Es(Origen origen, Planteamiento planteamiento) =>
        MesaFolio == origen.Folio
        && (Estado is EstadoProblematica.Borrador || Planteamiento.Enunciado == planteamiento.Enunciado);

    public void Replantear(Planteamiento planteamiento)
    {
        Rule.Ensure(Estado is EstadoProblematica.Borrador,
            "COM-problematica-no-esta-en-borrador", "Solo se corrige una problemática en borrador: si cambió, archívala y registra otra.");
        Planteamiento = planteamiento;
    }

    public void ReplantearDesdeMesa(Origen origen, Planteamiento planteamiento)
    {
        if (Estado is not EstadoProblematica.Borrador) return;

        Origen = origen;
        Planteamiento = planteamiento with
        {
            PoblacionAfectada = planteamiento.PoblacionAfectada ?? Planteamiento.PoblacionAfectada,
            Datos = Planteamiento.Datos,
        };
    }

    public void Validar(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoProblematica.Borrador,
            "COM-problematica-no-esta-en-borrador", "Solo se valida una problemática en borrador.");
        Rule.Require(Planteamiento.Causas is not [] && Planteamiento.Efectos is not [],
            "COM-problematica-sin-causas-o-efectos", "Una problemática se valida con al menos una causa y un efecto.");

        Estado = EstadoProblematica.Validada;
        Raise(new ProblematicaValidada(Folio, EjercicioFolio, fecha));
    }

    /// <summary>A commitment of the plan under consultation attends to it.</summary>
    public void EntrarEnPlan()
    {
        if (Estado is EstadoProblematica.Validada) Estado = EstadoProblematica.EnPlan;
    }

    /// <param name="atendidaPor">The commitments still standing that attend to it: while there is one, it is not over.</param>
    public void Archivar(string? motivo, IReadOnlyCollection<string> atendidaPor)
    {
        Rule.Ensure(Estado is not EstadoProblematica.Archivada,
            "COM-problematica-no-archivable", "La problemática ya se archivó.");
        Rule.Ensure(Estado is not EstadoProblematica.EnPlan || atendidaPor.Count is 0,
            "COM-problematica-atendida", $"La problemática está en el plan y la atienden compromisos abiertos: {string.Join(", ", atendidaPor)}.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo),
            "COM-problematica-archivo-sin-motivo", "Archivar una problemática exige su motivo, que se publica.");

        Estado = EstadoProblematica.Archivada;
        MotivoArchivo = motivo!.Trim();
    }

    public PublicDocument ToDocument() => ProblematicaDetalle.De(this);
}
