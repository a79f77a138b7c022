namespace OpenGov.Mesas.Pasos;

/// <summary>The product of step 2: actions that more than one sector proposed, and the lines that group them.</summary>
internal sealed record AccionesIdentificadas(IReadOnlyList<AccionIdentificada> Acciones, IReadOnlyList<LineaDeAccion> Lineas) : IProductoDePaso
{
    public PasoMetodologico Paso => PasoMetodologico.IdentificarAcciones;

    public Productos EntrarEn(Productos productos)
    {
        Rule.Require(Acciones.Count >= 2, "MESA-paso2-pocas-acciones", "El paso 2 pide al menos dos acciones identificadas.");
        Rule.Require(Acciones.Select(a => a.Sector).Distinct().Count() >= 2,
            "MESA-paso2-un-solo-sector", "Las acciones deben venir de al menos dos sectores distintos.");
        Rule.Require(Lineas.Count >= 1, "MESA-paso2-sin-linea-de-accion", "El paso 2 pide al menos una línea de acción.");
        Rule.Require(Lineas.DistinctBy(l => l.Clave).Count() == Lineas.Count,
            "MESA-paso2-clave-repetida", "Cada línea de acción lleva su propia clave; hay una repetida.");

        return productos with { Acciones = Acciones, LineasDeAccion = Lineas };
    }
}

/// <summary>Algo que alguien propone hacer ante el problema.</summary>
/// <param name="Descripcion">Qué se haría.</param>
/// <param name="Sector">Clave del sector que la propuso, por ejemplo sociedad_civil.</param>
/// <param name="Organizacion">Quién la propuso dentro del sector, si se dijo.</param>
internal sealed record AccionIdentificada(string Descripcion, string Sector, string? Organizacion = null)
{
    public const int DescripcionMaximo = 1_000;
    public const int OrganizacionMaximo = 200;
    public const int AccionesMaximas = 100;
}

/// <summary>La dirección en la que se agrupan acciones, con sus metas.</summary>
/// <param name="Clave">Nombre corto dentro de la mesa, por ejemplo L1; los compromisos la citan.</param>
/// <param name="Descripcion">Hacia dónde se quiere ir.</param>
/// <param name="Metas">Qué se quiere alcanzar, si ya se dijo.</param>
internal sealed record LineaDeAccion(string Clave, string Descripcion, IReadOnlyList<string>? Metas = null)
{
    public const int ClaveMaximo = 20;
    public const int DescripcionMaximo = 500;
    public const int MetaMaximo = 500;
    public const int LineasMaximas = 30;
    public const int MetasMaximas = 30;
}
