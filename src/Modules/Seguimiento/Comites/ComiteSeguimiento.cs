using OpenGov.Compromisos.Contracts;
using OpenGov.Secretariado.Contracts;
using OpenGov.Seguimiento.Contracts;

namespace OpenGov.Seguimiento.Comites;

internal enum EstadoComite { EnConformacion, Constituido, EnFunciones, Disuelto }

/// <summary>El grupo independiente que verifica. Su independencia no se declara: se comprueba contra los cargos y empleos con fecha.</summary>
internal sealed class ComiteSeguimiento : AggregateRoot, IPublished
{
    public const int IntegrantesMaximo = 50;

    public string PlanFolio { get; private init; } = "";
    public string PlanTitulo { get; private init; } = "";
    public string EjercicioFolio { get; private init; } = "";
    public string AcuerdoFolio { get; private init; } = "";
    public ReglasComite Reglas { get; private init; } = new();
    public EstadoComite Estado { get; private set; } = EstadoComite.EnConformacion;
    public IReadOnlyList<IntegranteComite> Integrantes { get; private set; } = [];
    public DateOnly? ConstituidoEl { get; private set; }
    public string? AcuerdoDisolucion { get; private set; }
    public DateOnly? DisueltoEl { get; private set; }

    public IntegracionComite Integracion => IntegracionComite.De(Integrantes, Reglas);

    private ComiteSeguimiento() { } // EF

    /// <param name="anteriores">Earlier committees of the same plan: a new one takes over from a dissolved one.</param>
    internal static ComiteSeguimiento Formar(
        PlanResumen plan, AcuerdoResumen acuerdo, ReglasComite reglas, IReadOnlyList<ComiteSeguimiento> anteriores, DateOnly fecha)
    {
        AcuerdoHabilitante.Exigir(acuerdo, [Materia.FormacionComite], plan.EjercicioFolio, plan.Folio, desde: null, fecha);
        AcuerdoHabilitante.ExigirRelevo(acuerdo, anteriores);

        return new()
        {
            Folio = FolioDe(plan.Folio, anteriores.Count + 1),
            PlanFolio = plan.Folio,
            PlanTitulo = plan.Titulo,
            EjercicioFolio = plan.EjercicioFolio,
            AcuerdoFolio = acuerdo.Folio,
            Reglas = reglas,
        };
    }

    public void Nombrar(Candidatura candidatura, DateOnly fecha, Guid? sustituyeA = null)
    {
        ExigirVivo();
        var admitida = candidatura.Admitida(Integrantes, Reglas, fecha) with { SustituyeA = sustituyeA };
        if (Estado is not EstadoComite.EnConformacion) IntegracionComite.De([.. Integrantes, admitida], Reglas).ExigirSinGobierno(Reglas);

        Cambiar([admitida], fecha);
    }

    /// <summary>Somebody takes the place of a member who leaves, or who already could not go on, in one act.</summary>
    public void Sustituir(string salienteFolio, string? motivo, Candidatura candidatura, DateOnly fecha)
    {
        ExigirVivo();
        var saliente = Integrantes.LastOrDefault(i => i.PersonaFolio == salienteFolio) ?? throw new NotFoundException("integrante", salienteFolio);
        Rule.Ensure(Integrantes.All(i => i.SustituyeA != saliente.Id), "SEG-integrante-sustituido", $"Alguien ya sustituyó a {saliente.Nombre}.");

        if (saliente.Hasta is null) Cambiar([saliente.DadoDeBaja(motivo, fecha)], fecha);
        Nombrar(candidatura, fecha, saliente.Id);
    }

    public void Constituir(DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoComite.EnConformacion, "SEG-comite-ya-constituido", "El comité ya se constituyó.");
        Integracion.Exigir(Reglas);

        ConstituidoEl = fecha;
        Estado = EstadoComite.Constituido;
        Raise(new ComiteConstituido(Folio, PlanFolio, AcuerdoFolio, fecha));
    }

    public void IniciarFunciones()
    {
        Rule.Ensure(Estado is EstadoComite.Constituido, "SEG-comite-no-constituido", "Inicia funciones un comité constituido que aún no las inicia.");

        Estado = EstadoComite.EnFunciones;
    }

    public void RenovarDeclaracion(string personaFolio, DeclaracionIntegrante declaracion, DateOnly fecha)
    {
        ExigirVivo();
        Reglas.ExigirDeclaracion(declaracion, fecha);

        Cambiar([Vigente(personaFolio).ConDeclaracion(declaracion)], fecha);
    }

    /// <summary>What she declared privately obliges her publicly (I3): the links stay private, the recusals do not.</summary>
    public IntegranteComite DeclararVinculos(string personaFolio, IReadOnlyList<Vinculo> vinculos, IReadOnlyList<CompromisoResumen> compromisos, DateOnly fecha)
    {
        ExigirVivo();
        var declarante = Vigente(personaFolio) with { VinculosDeclaradosEl = fecha };

        Cambiar([Independencia.RevisarVinculos(declarante, vinculos, compromisos, Reglas, fecha)], fecha);
        return declarante;
    }

    public void Excusar(string personaFolio, CompromisoResumen compromiso, string? motivo, DateOnly fecha)
    {
        ExigirVivo();
        this.ExigirDelPlan(compromiso);
        var integrante = Vigente(personaFolio);
        Rule.Ensure(!integrante.SeExcusaDe(compromiso.Folio), "SEG-excusa-repetida", $"Ya consta la excusa de {integrante.Nombre} en {compromiso.Folio}.");
        Rule.Require(!string.IsNullOrWhiteSpace(motivo), "SEG-excusa-sin-motivo", "Di en «motivo» por qué se excusa; se publica.");

        Cambiar([integrante.Excusado(new(compromiso.Folio, Independencia.Voluntaria, motivo.Trim(), fecha))], fecha);
    }

    public void DarDeBaja(string personaFolio, string? motivo, DateOnly fecha)
    {
        ExigirVivo();
        Cambiar([Vigente(personaFolio).DadoDeBaja(motivo, fecha)], fecha);
    }

    public void Disolver(AcuerdoResumen acuerdo, DateOnly fecha)
    {
        ExigirVivo();
        AcuerdoHabilitante.Exigir(acuerdo, [Materia.FormacionComite, Materia.General], EjercicioFolio, PlanFolio, desde: ConstituidoEl, fecha);
        Rule.Require(acuerdo.Folio != AcuerdoFolio, "SEG-disolucion-sin-acuerdo", "El acuerdo que formó el comité no puede ser el que lo disuelve.");

        Cambiar([.. Integrantes.Where(i => i.Vigente).Select(i => i.DadoDeBaja("Disolución del comité.", fecha))], fecha);
        AcuerdoDisolucion = acuerdo.Folio;
        DisueltoEl = fecha;
        Estado = EstadoComite.Disuelto;
    }

    /// <summary>Looks again at somebody's memberships against her dated seats (I6).</summary>
    public void RevisarPersona(string personaFolio, IReadOnlyList<CargoResumen> cargos, DateOnly fecha) =>
        Cambiar(Independencia.RevisarPersona(Integrantes, personaFolio, cargos, Reglas), fecha);

    /// <summary>Looks at every member against a commitment as launched or modified (I3, I5).</summary>
    /// <param name="vinculos">Organisations each person declared in private.</param>
    public void RevisarCompromiso(CompromisoResumen compromiso, ILookup<string, string> vinculos, DateOnly fecha) =>
        Cambiar(Independencia.RevisarCompromiso(Integrantes, compromiso, vinculos, Reglas, fecha), fecha);

    public PublicDocument ToDocument() => ComiteSeguimientoDetalle.De(this);

    private static string FolioDe(string planFolio, int numero) => $"{planFolio}-COM{(numero == 1 ? "" : $"-{numero}")}";

    // Whatever changes a member is told: what she signed is looked at again.
    private void Cambiar(IReadOnlyList<IntegranteComite> cambiados, DateOnly fecha)
    {
        foreach (var cambiado in cambiados)
        {
            var antes = Integrantes.SingleOrDefault(i => i.Id == cambiado.Id);
            Integrantes = antes is null ? [.. Integrantes, cambiado] : [.. Integrantes.Select(i => i == antes ? cambiado : i)];
            foreach (var hecho in Conflicto.Hechos(Folio, antes, cambiado, fecha)) Raise(hecho);
        }
    }

    private IntegranteComite Vigente(string personaFolio) =>
        Integrantes.SingleOrDefault(i => i.PersonaFolio == personaFolio && i.Vigente) ?? throw new NotFoundException("integrante vigente", personaFolio);

    private void ExigirVivo() => Rule.Ensure(Estado is not EstadoComite.Disuelto, "SEG-comite-disuelto", "El comité se disolvió: ya no cambia.");
}
