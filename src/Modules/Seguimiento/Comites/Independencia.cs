using OpenGov.Compromisos.Contracts;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento.Comites;

/// <summary>
/// Independence is a function of dated seats and of who works for whom. It gives the same answer when somebody is named
/// and on every later event, in whatever order the events come.
/// </summary>
internal static class Independencia
{
    public const string I1 = "SEG-I1-integrante-del-stl";
    public const string I2 = "SEG-I2-enfriamiento";
    public const string I3 = "SEG-I3-empleador";
    public const string I5 = "SEG-I5-autoria";
    public const string Voluntaria = "SEG-excusa-voluntaria";

    /// <summary>The first day of the membership on which a seat of the STL spoils it (I1), or too recent a one (I2); null if none does.</summary>
    public static Inhabilitacion? ConElStl(Periodo membresia, IReadOnlyList<CargoResumen> cargos, int enfriamientoMeses) => cargos
        .Select(cargo => ConElCargo(membresia, cargo, enfriamientoMeses))
        .OfType<Inhabilitacion>()
        .OrderBy(c => c.Desde)
        .FirstOrDefault();

    /// <summary>Why somebody must stay out of this commitment; null if nothing keeps her from it.</summary>
    /// <param name="organizaciones">Where she works, whom she represents, and the links she declared.</param>
    public static Excusa? ConElCompromiso(string personaFolio, IEnumerable<string> organizaciones, CompromisoResumen compromiso, DateOnly fecha)
    {
        if (organizaciones.Any(o => compromiso.ResponsableFolio == o || compromiso.CorresponsablesFolios.Contains(o) || compromiso.EjecutoresFolios.Contains(o)))
            return new(compromiso.Folio, I3, "Tiene un empleo o vínculo con una organización responsable o corresponsable del compromiso, o que realiza una de sus actividades.", fecha);

        return compromiso.AutoresFolios.Contains(personaFolio)
            ? new(compromiso.Folio, I5, "Participó en la redacción del compromiso.", fecha)
            : null;
    }

    /// <summary>The memberships of somebody that her seats turn out to spoil, or to spoil sooner than was known.</summary>
    public static IReadOnlyList<IntegranteComite> RevisarPersona(
        IReadOnlyList<IntegranteComite> integrantes, string personaFolio, IReadOnlyList<CargoResumen> cargos, ReglasComite reglas) =>
    [
        .. from integrante in integrantes
           where integrante.PersonaFolio == personaFolio
           let conflicto = ConElStl(new(integrante.Desde, integrante.Hasta), cargos, reglas.EnfriamientoMeses)
           where conflicto is not null && (integrante.Inhabilitacion is not { } conocida || conflicto.Desde < conocida.Desde)
           select integrante with { Inhabilitacion = conflicto },
    ];

    /// <summary>The members who must stay out of a commitment, or out of the committee if its rules say so.</summary>
    public static IReadOnlyList<IntegranteComite> RevisarCompromiso(
        IReadOnlyList<IntegranteComite> integrantes, CompromisoResumen compromiso, ILookup<string, string> vinculos, ReglasComite reglas, DateOnly fecha) =>
        [.. integrantes.Where(i => i.Vigente).Select(i => Revisar(i, compromiso, vinculos[i.PersonaFolio], reglas, fecha)).OfType<IntegranteComite>()];

    /// <summary>The member as her links leave her: out of what they touch, since each began or since she is a member.</summary>
    public static IntegranteComite RevisarVinculos(
        IntegranteComite declarante, IReadOnlyList<Vinculo> vinculos, IReadOnlyList<CompromisoResumen> compromisos, ReglasComite reglas, DateOnly fecha)
    {
        var enOrden = from vinculo in vinculos
                      let desde = Ultimo(vinculo.Desde ?? fecha, declarante.Desde)
                      orderby desde
                      from compromiso in compromisos
                      select (vinculo.OrganizacionFolio, compromiso, desde);
        return enOrden.Aggregate(declarante, (i, v) => Revisar(i, v.compromiso, [v.OrganizacionFolio], reglas, v.desde) ?? i);
    }

    /// <summary>The member as a commitment leaves her; null if it changes nothing.</summary>
    public static IntegranteComite? Revisar(
        IntegranteComite integrante, CompromisoResumen compromiso, IEnumerable<string> vinculos, ReglasComite reglas, DateOnly fecha)
    {
        if (integrante.Excusas.Any(e => e.CompromisoFolio == compromiso.Folio && e.Desde <= fecha)) return null;

        var organizaciones = integrante.OrganizacionFolio is { } empleador ? vinculos.Append(empleador) : vinculos;
        return ConElCompromiso(integrante.PersonaFolio, organizaciones, compromiso, fecha) switch
        {
            null => null,
            { Regla: I3 } excusa when reglas.ConflictoLaboral is PoliticaConflicto.Rechazo =>
                integrante with { Inhabilitacion = integrante.Inhabilitacion ?? new(I3, fecha, $"{excusa.Motivo} Compromiso {compromiso.Folio}.") },
            { } excusa => integrante.Excusado(excusa),
        };
    }

    private static Inhabilitacion? ConElCargo(Periodo membresia, CargoResumen cargo, int enfriamientoMeses)
    {
        if (membresia.Cruza(new(cargo.Desde, cargo.Hasta)))
            return new(I1, Ultimo(membresia.Desde, cargo.Desde), $"Tiene un cargo en el STL ({cargo.Cargo}) desde el {cargo.Desde:yyyy-MM-dd}.");

        if (cargo.Hasta is not { } salida) return null;

        var libreDesde = salida.AddMonths(enfriamientoMeses);
        return libreDesde > salida && membresia.Cruza(new(salida.AddDays(1), libreDesde.AddDays(-1)))
            ? new(I2, Ultimo(membresia.Desde, salida.AddDays(1)), $"Dejó su cargo en el STL ({cargo.Cargo}) el {salida:yyyy-MM-dd}; puede formar parte del comité desde el {libreDesde:yyyy-MM-dd}.")
            : null;
    }

    private static DateOnly Ultimo(DateOnly uno, DateOnly otro) => uno > otro ? uno : otro;
}
