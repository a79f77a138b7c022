namespace OpenGov.Secretariado.Secretariados;

/// <summary>Los asientos del STL y su facilitación, con todos los nombramientos y sus fechas. Inmutable: cada cambio da otra.</summary>
/// <param name="Asientos">Asientos, abiertos y cerrados.</param>
/// <param name="Facilitacion">Nombramientos de quien facilita.</param>
internal sealed record Integracion(IReadOnlyList<Asiento> Asientos, IReadOnlyList<Nombramiento> Facilitacion)
{
    public static readonly Integracion Vacia = new([], []);

    public Asiento Abierto(string clave) =>
        Asientos.FirstOrDefault(a => a.Clave == clave && a.EstaAbierto()) ?? throw new NotFoundException("el asiento", clave);

    public IEnumerable<Asiento> AbiertosDe(string sector) => Asientos.Where(a => a.Sector == sector && a.EstaAbierto());

    public IEnumerable<Nombramiento> Validos() => Asientos.SelectMany(a => a.Validos()).Concat(Facilitacion.SinCorregidos());

    public Nombramiento Valido(Guid id)
    {
        var registrado = Asientos.SelectMany(a => a.Nombramientos).Concat(Facilitacion).FirstOrDefault(n => n.Id == id)
            ?? throw new NotFoundException("el nombramiento", id.ToString());
        Rule.Ensure(Validos().Contains(registrado),
            "STL-S5-ya-corregido", "Este nombramiento ya fue corregido por otro; opera sobre el que lo corrige.");

        return registrado;
    }

    /// <summary>Null for who facilitates: it has no seat.</summary>
    public Asiento? AsientoDe(Guid nombramientoId) =>
        Asientos.FirstOrDefault(a => a.Nombramientos.Any(n => n.Id == nombramientoId));

    public IReadOnlyList<AsientoVigente> AsientosEn(DateOnly dia) => [.. Asientos.Where(a => a.ExistiaEl(dia)).Select(a => a.En(dia))];

    public IReadOnlyList<AsientoVigente> AsientosAhora() => [.. Asientos.Where(a => a.EstaAbierto()).Select(a => a.Ahora())];

    public IntegranteVigente? FacilitadorEn(DateOnly dia) => Facilitacion.SinCorregidos().FirstOrDefault(n => n.CubreEl(dia))?.ComoIntegrante();

    public IntegranteVigente? FacilitadorAhora() => Facilitacion.SinCorregidos().FirstOrDefault(n => n.SigueVigente())?.ComoIntegrante();

    /// <summary>Adds it to its seat, or to the facilitation when there is none; what it corrects stops counting.</summary>
    public Integracion Con(Nombramiento nuevo, Asiento? asiento)
    {
        var contraparte = (asiento?.Nombramientos ?? Facilitacion).SinCorregidos()
            .FirstOrDefault(n => n.Id != nuevo.CorrigeA && n.Calidad == nuevo.Calidad && n.Plazo().Cruza(nuevo.Plazo()));
        Rule.Ensure(contraparte is null,
            "STL-S2-traslape", $"{contraparte?.Persona.Nombre} ocupa ese lugar desde el {contraparte?.Desde:yyyy-MM-dd}; registra antes su cese, o su relevo.");

        var otroLugar = Validos().FirstOrDefault(n =>
            n.Id != nuevo.CorrigeA && n.Persona.Folio == nuevo.Persona.Folio && n.Plazo().Cruza(nuevo.Plazo()));
        Rule.Ensure(otroLugar is null,
            "STL-S4-ya-integra", $"{nuevo.Persona.Nombre} ya integra este STL desde el {otroLugar?.Desde:yyyy-MM-dd}; una persona ocupa un solo lugar a la vez.");
        asiento?.DebeAbarcar(nuevo.Plazo());

        return asiento is null
            ? this with { Facilitacion = [.. Facilitacion, nuevo] }
            : Cambiar(asiento with { Nombramientos = [.. asiento.Nombramientos, nuevo] });
    }

    /// <summary>For what may change in a record: its end, and the declarations that are added to it.</summary>
    public Integracion Anotar(Nombramiento cambiado)
    {
        return new([.. Asientos.Select(a => a with { Nombramientos = Cambiar(a.Nombramientos) })], Cambiar(Facilitacion));

        IReadOnlyList<Nombramiento> Cambiar(IReadOnlyList<Nombramiento> todos) =>
            todos.Any(n => n.Id == cambiado.Id) ? [.. todos.Select(n => n.Id == cambiado.Id ? cambiado : n)] : todos;
    }

    public Integracion Abrir(string sector, DateOnly? desde)
    {
        var numero = Asientos.Where(a => a.Sector == sector).Select(a => a.Numero).DefaultIfEmpty().Max() + 1;
        return this with { Asientos = [.. Asientos, new Asiento(sector, numero, desde, Hasta: null, [])] };
    }

    /// <param name="antesDe">First day without the seat.</param>
    public Integracion Cerrar(Asiento asiento, DateOnly antesDe)
    {
        Rule.Ensure(asiento.Validos().All(n => n.Hasta < antesDe),
            "STL-S7-asiento-ocupado", $"El asiento {asiento.Clave} está ocupado el {antesDe:yyyy-MM-dd}; registra antes el cese de quienes lo ocupan.");

        return Cambiar(asiento with { Hasta = antesDe.AddDays(-1) });
    }

    private Integracion Cambiar(Asiento cambiado) =>
        this with { Asientos = [.. Asientos.Select(a => a.Clave == cambiado.Clave ? cambiado : a)] };
}
