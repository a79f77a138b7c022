namespace OpenGov.Secretariado.Secretariados;

/// <summary>Quién integró el STL, en qué calidad y entre qué días. Lo registrado no se edita: se cesa o se corrige con otro.</summary>
/// <param name="Id">Identificador del nombramiento.</param>
/// <param name="Calidad">Titular, suplente o facilitador.</param>
/// <param name="Persona">Folio y nombre público de la persona.</param>
/// <param name="Organizacion">Organización de la que viene; nula si no se registró.</param>
/// <param name="Cargo">Cargo con el que se le nombra.</param>
/// <param name="Desde">Primer día.</param>
/// <param name="Hasta">Último día; nulo mientras siga.</param>
/// <param name="MotivoCese">Por qué dejó el cargo.</param>
/// <param name="Documento">Documento que lo acredita.</param>
/// <param name="Declaraciones">Declaraciones de intereses, de la más antigua a la más reciente.</param>
/// <param name="CorrigeA">Nombramiento registrado con error al que este sustituye.</param>
internal sealed record Nombramiento(
    Guid Id,
    Calidad Calidad,
    FolioYNombre Persona,
    FolioYNombre? Organizacion,
    string Cargo,
    DateOnly Desde,
    DateOnly? Hasta,
    string? MotivoCese,
    Documento? Documento,
    IReadOnlyList<InteresesDeclarados> Declaraciones,
    Guid? CorrigeA)
{
    public const int CargoMaximo = 200;

    public bool SigueVigente() => Hasta is null;

    public bool CubreEl(DateOnly dia) => Plazo().Incluye(dia);

    public Periodo Plazo() => new(Desde, Hasta);

    public Nombramiento Cesar(DateOnly hasta, string motivo, DateOnly fecha)
    {
        Rule.Ensure(Hasta is null,
            "STL-S5-ya-cesado", $"{Persona.Nombre} dejó el cargo el {Hasta:yyyy-MM-dd}; si la fecha es errónea, corrige el nombramiento.");
        Rule.Ensure(hasta >= Desde,
            "STL-S2-plazo-invertido", $"{Persona.Nombre} ocupa el cargo desde el {Desde:yyyy-MM-dd}; su último día no puede ser anterior.");
        Rule.Ensure(hasta <= fecha,
            "STL-S2-fecha-futura", "El cese se registra cuando ya ocurrió: el último día no puede ser posterior a la fecha de este acto.");

        return this with { Hasta = hasta, MotivoCese = motivo };
    }

    public Nombramiento Declarar(InteresesDeclarados declaracion, DateOnly fecha)
    {
        declaracion.DebeEstarFirmada(fecha);

        return this with { Declaraciones = [.. Declaraciones.Append(declaracion).OrderBy(d => d.Fecha)] };
    }

    public IntegranteVigente ComoIntegrante() => new(Id, Persona, Organizacion, Cargo, Desde);
}

/// <summary>Intereses que declara quien integra el STL; es pública.</summary>
/// <param name="Organizaciones">Organizaciones con las que tiene interés o relación; vacía si declara no tener ninguno.</param>
/// <param name="Fecha">Día en que la firmó.</param>
/// <param name="Documento">Versión pública firmada, si la hay.</param>
internal sealed record InteresesDeclarados(IReadOnlyList<string> Organizaciones, DateOnly Fecha, Documento? Documento = null)
{
    public const int OrganizacionesMaximo = 50;

    public void DebeEstarFirmada(DateOnly fecha) => Rule.Ensure(Fecha <= fecha,
        "STL-declaracion-futura", "La declaración de intereses no puede estar firmada después de este acto.");
}
