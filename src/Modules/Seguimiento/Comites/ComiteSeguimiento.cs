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
        AcuerdoHabilitante.Exigir(acuerdo, [Materia.FormacionComite], plan.EjercicioFolio, plan.Folio, fecha);
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

    /// <param name="cargos">Every seat of an STL the person has had, with its dates.</param>
    /// <param name="compromisos">The commitments of the plan, to find those she must stay out of.</param>
    public IntegranteComite Nombrar(
        PersonaResumen persona, string sector, OrganizacionResumen? organizacion, DeclaracionIntegrante declaracion,
        IReadOnlyList<CargoResumen> cargos, IReadOnlyList<CompromisoResumen> compromisos, DateOnly fecha)
    {
        ExigirVivo();
        Rule.Ensure(Integrantes.Count < IntegrantesMaximo, "SEG-comite-lleno", $"El comité ya tiene {IntegrantesMaximo} integrantes, contados los que lo dejaron.");
        Rule.Ensure(!Integrantes.Any(i => i.PersonaFolio == persona.Folio && i.Vigente),
            "SEG-integrante-repetido", $"{persona.NombrePublico} ya forma parte del comité.");

        var integrante = IntegranteComite.Nombrar(persona, sector, organizacion, declaracion, cargos, compromisos, Reglas, fecha);
        Cambiar([integrante], fecha);
        return integrante;
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

        Cambiar([Vigente(personaFolio) with { Declaracion = declaracion }], fecha);
    }

    public void Excusar(string personaFolio, CompromisoResumen compromiso, string? motivo, DateOnly fecha)
    {
        ExigirVivo();
        Rule.Require(compromiso.PlanFolio == PlanFolio, "SEG-compromiso-ajeno", $"El compromiso {compromiso.Folio} no es del plan {PlanFolio}.");
        var integrante = Vigente(personaFolio);
        Rule.Ensure(!integrante.SeExcusaDe(compromiso.Folio), "SEG-excusa-repetida", $"{integrante.Nombre} ya está excusada de {compromiso.Folio}.");
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
        AcuerdoHabilitante.Exigir(acuerdo, [Materia.FormacionComite, Materia.General], EjercicioFolio, PlanFolio, fecha);
        Rule.Require(acuerdo.Folio != AcuerdoFolio, "SEG-disolucion-sin-acuerdo", "El acuerdo que formó el comité no puede ser el que lo disuelve.");

        Cambiar([.. Integrantes.Where(i => i.Vigente).Select(i => i.DadoDeBaja("Disolución del comité.", fecha))], fecha);
        AcuerdoDisolucion = acuerdo.Folio;
        DisueltoEl = fecha;
        Estado = EstadoComite.Disuelto;
    }

    /// <summary>The member who may sign about that commitment on that day.</summary>
    public IntegranteComite ExigirQuePuedaVerificar(string personaFolio, string compromisoFolio, DateOnly fecha)
    {
        Rule.Ensure(Estado is EstadoComite.EnFunciones, "SEG-comite-sin-funciones", "Solo verifica un comité en funciones.");
        var membresias = Integrantes.Where(i => i.PersonaFolio == personaFolio).ToList();
        var integrante = membresias.FirstOrDefault(i => i.EstaHabilitadoEl(fecha)) ?? membresias.LastOrDefault() ?? throw new NotFoundException("integrante", personaFolio);
        integrante.ExigirQuePuedaVerificar(compromisoFolio, Reglas.DeclaracionMeses, fecha);
        return integrante;
    }

    /// <summary>Looks again at somebody's memberships against her dated seats (I6); returns those just found spoiled.</summary>
    public IReadOnlyList<IntegranteComite> RevisarPersona(string personaFolio, IReadOnlyList<CargoResumen> cargos, DateOnly fecha) =>
        Cambiar(Independencia.RevisarPersona(Integrantes, personaFolio, cargos, Reglas), fecha);

    /// <summary>Looks at every member against a commitment as launched or modified (I3, I5); returns those disabled for it.</summary>
    public IReadOnlyList<IntegranteComite> RevisarCompromiso(CompromisoResumen compromiso, DateOnly fecha) =>
        Cambiar(Independencia.RevisarCompromiso(Integrantes, compromiso, Reglas, fecha), fecha);

    public PublicDocument ToDocument() => ComiteSeguimientoDetalle.De(this);

    private static string FolioDe(string planFolio, int numero) => $"{planFolio}-COM{(numero == 1 ? "" : $"-{numero}")}";

    // Whatever changes a member is told: new recusals, and that she is no longer independent.
    private List<IntegranteComite> Cambiar(IReadOnlyList<IntegranteComite> cambiados, DateOnly fecha)
    {
        foreach (var cambiado in cambiados)
        {
            var antes = Integrantes.SingleOrDefault(i => i.Id == cambiado.Id);
            Integrantes = antes is null ? [.. Integrantes, cambiado] : [.. Integrantes.Select(i => i == antes ? cambiado : i)];
            foreach (var excusa in cambiado.Excusas.Except(antes?.Excusas ?? []))
                Raise(new ExcusaRegistrada(Folio, cambiado.PersonaFolio, excusa.CompromisoFolio, excusa.Regla, fecha));
            if (cambiado.Inhabilitacion is { } inhabilitacion && inhabilitacion != antes?.Inhabilitacion)
                Raise(new IntegranteInhabilitado(Folio, cambiado.PersonaFolio, inhabilitacion.Regla, fecha));
        }

        return [.. cambiados.Where(c => c.Inhabilitacion is not null)];
    }

    private IntegranteComite Vigente(string personaFolio) =>
        Integrantes.SingleOrDefault(i => i.PersonaFolio == personaFolio && i.Vigente) ?? throw new NotFoundException("integrante vigente", personaFolio);

    private void ExigirVivo() => Rule.Ensure(Estado is not EstadoComite.Disuelto, "SEG-comite-disuelto", "El comité se disolvió: ya no cambia.");
}
