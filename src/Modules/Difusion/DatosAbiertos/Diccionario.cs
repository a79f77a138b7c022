namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>A column as the dictionary tells it, keys and withdrawal included.</summary>
internal sealed record CampoDelDiccionario(string Nombre, TipoColumna Tipo, string Descripcion, bool EsLlave, IReadOnlyList<string> Valores, bool EnDesuso = false)
{
    public string Csvw => Tipo switch
    {
        TipoColumna.Entero => "integer",
        TipoColumna.Numero => "decimal",
        TipoColumna.Booleano => "boolean",
        TipoColumna.Fecha => "date",
        TipoColumna.Instante => "datetime",
        TipoColumna.Objeto => "json",
        _ => "string",
    };

    public string DataPackage => Tipo switch
    {
        TipoColumna.Entero => "integer",
        TipoColumna.Numero => "number",
        TipoColumna.Booleano => "boolean",
        TipoColumna.Fecha => "date",
        TipoColumna.Instante => "datetime",
        TipoColumna.Objeto => "any", // a list is a string too: the published profile refuses the «list» of its own specification
        _ => "string",
    };

    /// <summary>For a person.</summary>
    public string Palabra => Tipo switch
    {
        TipoColumna.Entero => "número entero",
        TipoColumna.Numero => "número",
        TipoColumna.Booleano => "verdadero o falso",
        TipoColumna.Fecha => "fecha (AAAA-MM-DD)",
        TipoColumna.Instante => "instante (UTC)",
        TipoColumna.Lista => $"lista separada por {Columna.Separador}",
        TipoColumna.Objeto => "JSON",
        _ => "texto",
    };
}

/// <summary>The dictionary of a table: the same words for CSVW, the Data Package and the page.</summary>
internal static class Diccionario
{
    public static IEnumerable<CampoDelDiccionario> Campos(Tabla tabla)
    {
        var llaves = tabla.Llaves.ToHashSet(StringComparer.Ordinal);
        if (tabla.Niveles.Count > 0)
        {
            yield return new(Tabla.Folio, TipoColumna.Texto, $"{(tabla.Llave == Tabla.Folio ? "Folio" : tabla.Llave)} en la tabla {tabla.Recurso}.", EsLlave: true, []);
            foreach (var llave in tabla.Llaves.Skip(1)) yield return new(llave, TipoColumna.Entero, "Lugar en la lista, desde 1.", EsLlave: true, []);
        }

        foreach (var c in tabla.Columnas) yield return new(c.Nombre, c.Tipo, c.Descripcion, tabla.Niveles.Count == 0 && llaves.Contains(c.Nombre), c.Valores, c.EnDesuso);
        yield return new(Tabla.Retiro, TipoColumna.Instante, "Instante en que dejó de mostrarse; vacío mientras se muestra.", EsLlave: false, []);
    }
}
