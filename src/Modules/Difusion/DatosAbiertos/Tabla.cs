namespace OpenGov.Difusion.DatosAbiertos;

internal enum TipoColumna
{
    Texto,
    Entero,
    Numero,
    Booleano,
    Fecha,
    Instante,

    /// <summary>Several values that never contain the separator: folios, keys, dates.</summary>
    Lista,

    /// <summary>Free-form JSON.</summary>
    Objeto,
}

/// <summary>A column: where its value is in the document, and what the contract says of it.</summary>
/// <param name="Miembros">Members to follow from the row's object; empty for the row itself.</param>
internal sealed record Columna(
    string Nombre, IReadOnlyList<string> Miembros, TipoColumna Tipo, string Descripcion, bool Obligatoria, IReadOnlyList<string> Valores)
{
    /// <summary>What separates the values of a list in one cell (CSVW <c>separator</c>).</summary>
    public const char Separador = '|';

    /// <summary>Promised once and lost by the contract: it keeps its place and its type, empty.</summary>
    public bool EnDesuso { get; init; }

    public static Columna Perdida(string nombre, TipoColumna tipo) =>
        new(nombre, [], tipo, "Ya no se usa; se conserva vacía para no mover las demás.", Obligatoria: false, []) { EnDesuso = true };
}

/// <summary>A flat table of open data, made of the documents of one resource, or of one list inside them.</summary>
/// <param name="Nombre">Name of its files.</param>
/// <param name="Ruta">Where it comes from, for instance <c>compromisos/redaccion/metas</c>.</param>
/// <param name="Niveles">Lists to go down into, each as the members that lead to it.</param>
/// <param name="Columnas">Those of the row; keys come first and <c>retirado_en</c> last.</param>
/// <param name="Llave">The member that names a thing of its resource.</param>
internal sealed record Tabla(
    string Nombre, string Ruta, string Recurso, string Titulo, string Descripcion, IReadOnlyList<IReadOnlyList<string>> Niveles, IReadOnlyList<Columna> Columnas, string Llave = Tabla.Folio)
{
    public const string Folio = "folio";
    public const string Retiro = "retirado_en";

    /// <summary>Promised once and lost by the contract: its addresses still answer, with the header and no rows.</summary>
    public bool EnDesuso { get; init; }

    /// <summary>The columns that name a row: the folio, and the place in each list, counted from 1.</summary>
    public IReadOnlyList<string> Llaves => Niveles.Count == 0 ? [Llave]
        : [Folio, .. Niveles.SkipLast(1).Select(n => $"{n[^1]}_orden"), "orden"];

    /// <summary>Whether a row has a column of that name which is not a member of its object: a member called so takes another (adr/0064).</summary>
    public bool Agrega(string nombre) => nombre == Retiro || (Niveles.Count > 0 && Llaves.Contains(nombre));
}
