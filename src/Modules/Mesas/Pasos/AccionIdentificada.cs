namespace OpenGov.Mesas.Pasos;

/// <summary>Producto del paso 2: algo que alguien propone hacer ante el problema.</summary>
/// <param name="Descripcion">Qué se haría.</param>
/// <param name="Sector">Clave del sector que la propuso, por ejemplo sociedad_civil.</param>
/// <param name="Organizacion">Quién la propuso dentro del sector, si se dijo.</param>
internal sealed record AccionIdentificada(string Descripcion, string Sector, string? Organizacion = null)
{
    public const int DescripcionMaximo = 1_000;
    public const int OrganizacionMaximo = 200;
    public const int AccionesMaximas = 100;
}

/// <summary>Producto del paso 2: la dirección en la que se agrupan acciones, con sus metas.</summary>
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
