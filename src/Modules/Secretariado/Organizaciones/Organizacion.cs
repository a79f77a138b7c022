namespace OpenGov.Secretariado.Organizaciones;

/// <summary>
/// Institución u organización que participa en el ejercicio. Las instituciones se extinguen: otra puede sucederla
/// y lo que hizo la primera conserva su nombre.
/// </summary>
internal sealed class Organizacion : AggregateRoot, IPublished
{
    public const string Prefijo = "ORG-";
    public const int NombreMaximo = 200;
    public const int SiglasMaximo = 20;

    public string Nombre { get; private set; } = "";
    public string? Siglas { get; private set; }
    public string Sector { get; private set; } = "";
    public TipoOrganizacion Tipo { get; private set; }
    public DateOnly? ExisteDesde { get; private set; }
    public DateOnly? ExisteHasta { get; private set; }
    public FolioYNombre? SucedidaPor { get; private set; }

    private Organizacion() { } // EF

    public static Organizacion Registrar(
        string clave, string nombre, string? siglas, string sector, TipoOrganizacion tipo, DateOnly? existeDesde) => new()
        {
            Folio = Prefijo + clave, Nombre = nombre, Siglas = siglas, Sector = sector, Tipo = tipo, ExisteDesde = existeDesde,
        };

    public void Corregir(string nombre, string? siglas, string sector, TipoOrganizacion tipo, DateOnly? existeDesde)
    {
        Rule.Ensure(ExisteHasta is not { } hasta || existeDesde is not { } desde || desde <= hasta,
            "STL-organizacion-plazo", $"La organización dejó de existir el {ExisteHasta:yyyy-MM-dd}; su primer día no puede ser posterior.");

        (Nombre, Siglas, Sector, Tipo, ExisteDesde) = (nombre, siglas, sector, tipo, existeDesde);
    }

    /// <summary>It stops existing; a successor may be recorded now or later.</summary>
    /// <param name="hasta">Its last day.</param>
    public void Extinguir(DateOnly hasta)
    {
        Rule.Ensure(ExisteHasta is null,
            "STL-organizacion-extinta", $"La organización ya dejó de existir el {ExisteHasta:yyyy-MM-dd}.");
        Rule.Ensure(ExisteDesde is not { } desde || desde <= hasta,
            "STL-organizacion-plazo", $"La organización existe desde el {ExisteDesde:yyyy-MM-dd}; su último día no puede ser anterior.");

        ExisteHasta = hasta;
    }

    /// <param name="sucesora">Who takes over what it did.</param>
    /// <param name="desde">First day of the successor in its place.</param>
    public void Suceder(Organizacion sucesora, DateOnly desde)
    {
        Rule.Ensure(SucedidaPor is null,
            "STL-organizacion-sucedida", $"A la organización ya la sucedió {SucedidaPor?.Nombre}.");
        Rule.Ensure(sucesora.Folio != Folio,
            "STL-organizacion-sucesora", "Una organización no se sucede a sí misma; indica el folio de la sucesora.");
        Rule.Ensure(sucesora.Existe(desde) && sucesora.SucedidaPor is null,
            "STL-organizacion-sucesora", $"{sucesora.Nombre} no existía el {desde:yyyy-MM-dd}; indica una sucesora vigente ese día.");
        Rule.Ensure(ExisteHasta is not { } hasta || hasta < desde,
            "STL-organizacion-plazo", $"La organización existió hasta el {ExisteHasta:yyyy-MM-dd}; la sucesión empieza después de ese día.");

        if (ExisteHasta is null) Extinguir(desde.AddDays(-1));
        SucedidaPor = sucesora.Nombrada();
    }

    public bool Existe(DateOnly dia) => (ExisteDesde is not { } desde || desde <= dia) && (ExisteHasta is not { } hasta || dia <= hasta);

    public FolioYNombre Nombrada() => new(Folio, Nombre);

    public PublicDocument ToDocument() => new OrganizacionDetalle
    {
        Nombre = Nombre, Siglas = Siglas, Sector = Sector, Tipo = Tipo,
        ExisteDesde = ExisteDesde, ExisteHasta = ExisteHasta, SucedidaPor = SucedidaPor,
    };
}
