namespace OpenGov.Secretariado.Secretariados;

/// <summary>Un Secretariado Técnico Local con todos sus nombramientos y sus fechas, su política y cómo quedó integrado tras el último acto.</summary>
internal sealed record SecretariadoDetalle : PublicDocument
{
    /// <summary>Folio del ejercicio.</summary>
    public required string EjercicioFolio { get; init; }

    /// <summary>En qué momento está.</summary>
    public required EstadoSecretariado Estado { get; init; }

    /// <summary>Cómo quedó integrado tras este acto. Para otro día, consulta /integracion?en_fecha=.</summary>
    public required Retrato Integracion { get; init; }

    /// <summary>Asientos con todos sus nombramientos, incluidos los cesados y los corregidos.</summary>
    public required IReadOnlyList<AsientoDetalle> Asientos { get; init; }

    /// <summary>Nombramientos de quienes lo han facilitado.</summary>
    public required IReadOnlyList<NombramientoDetalle> Facilitacion { get; init; }

    /// <summary>Política en vigor.</summary>
    public required Politica Politica { get; init; }

    /// <summary>Políticas que han regido, con la fecha de cada una.</summary>
    public required IReadOnlyList<PoliticaEnVigor> Politicas { get; init; }

    /// <summary>Acto de instalación; nulo si aún no se instala.</summary>
    public required Instalacion? Instalacion { get; init; }

    /// <summary>Periodos de renovación.</summary>
    public required IReadOnlyList<Renovacion> Renovaciones { get; init; }

    /// <summary>Acto de conclusión; nulo mientras siga.</summary>
    public required Conclusion? Conclusion { get; init; }

    public static SecretariadoDetalle De(SecretariadoTecnico secretariado, Retrato retrato) => new()
    {
        EjercicioFolio = secretariado.EjercicioFolio,
        Estado = secretariado.Estado,
        Integracion = retrato,
        Asientos = [.. secretariado.Integracion.Asientos.Select(AsientoDetalle.De)],
        Facilitacion = NombramientoDetalle.De(secretariado.Integracion.Facilitacion),
        Politica = secretariado.Politica,
        Politicas = secretariado.Politicas,
        Instalacion = secretariado.Trayectoria.Instalacion,
        Renovaciones = secretariado.Trayectoria.Renovaciones,
        Conclusion = secretariado.Trayectoria.Conclusion,
    };
}

/// <summary>Un asiento y quienes lo han ocupado.</summary>
/// <param name="Clave">Clave del asiento, por ejemplo sociedad_civil-1.</param>
/// <param name="Sector">Clave del sector al que pertenece.</param>
/// <param name="Desde">Día desde el que existe; nulo si existe desde el origen del STL.</param>
/// <param name="Hasta">Último día en que existió; nulo mientras siga.</param>
/// <param name="Nombramientos">Nombramientos en el orden en que se registraron.</param>
internal sealed record AsientoDetalle(
    string Clave, string Sector, DateOnly? Desde, DateOnly? Hasta, IReadOnlyList<NombramientoDetalle> Nombramientos)
{
    public static AsientoDetalle De(Asiento asiento) =>
        new(asiento.Clave, asiento.Sector, asiento.Desde, asiento.Hasta, NombramientoDetalle.De(asiento.Nombramientos));
}

/// <summary>Un nombramiento y, si se registró con error, cuál lo corrige.</summary>
/// <param name="Id">Identificador del nombramiento.</param>
/// <param name="Calidad">Titular, suplente o facilitador.</param>
/// <param name="Persona">Folio y nombre público de la persona.</param>
/// <param name="Organizacion">Organización de la que viene; nula si no se registró.</param>
/// <param name="Cargo">Cargo con el que se le nombró.</param>
/// <param name="Desde">Primer día.</param>
/// <param name="Hasta">Último día; nulo mientras siga.</param>
/// <param name="MotivoCese">Por qué dejó el cargo.</param>
/// <param name="Documento">Documento que lo acredita.</param>
/// <param name="Declaraciones">Declaraciones de intereses, de la más antigua a la más reciente.</param>
/// <param name="CorrigeA">Nombramiento registrado con error al que este sustituye.</param>
/// <param name="CorregidoPor">Nombramiento que sustituye a este; si lo hay, este no cuenta.</param>
internal sealed record NombramientoDetalle(
    Guid Id, Calidad Calidad, FolioYNombre Persona, FolioYNombre? Organizacion, string Cargo, DateOnly Desde, DateOnly? Hasta,
    string? MotivoCese, Documento? Documento, IReadOnlyList<InteresesDeclarados> Declaraciones, Guid? CorrigeA, Guid? CorregidoPor)
{
    public static IReadOnlyList<NombramientoDetalle> De(IReadOnlyList<Nombramiento> todos) =>
    [
        .. todos.Select(n => new NombramientoDetalle(
            n.Id, n.Calidad, n.Persona, n.Organizacion, n.Cargo, n.Desde, n.Hasta, n.MotivoCese, n.Documento, n.Declaraciones,
            n.CorrigeA, CorregidoPor: todos.FirstOrDefault(otro => otro.CorrigeA == n.Id)?.Id)),
    ];
}
