namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>All the files of a moment: they are replaced together, so that no hash speaks of a file that is not there.</summary>
/// <param name="Corte">The moment.</param>
/// <param name="Ultimo">The last release they hold.</param>
internal sealed record Publicacion(Corte Corte, EncabezadoDeDatos Ultimo, IReadOnlyList<TablaPublicada> Tablas, IReadOnlyDictionary<string, Archivo> Archivos)
{
    public long Version => Ultimo.Version;

    public DateTimeOffset GeneradoEn => Ultimo.GeneradoEn;
}

/// <summary>A table with the files that hold it.</summary>
/// <param name="Hasta">What of its resource they hold.</param>
/// <param name="Actos">First and last legal day of the acts behind its rows; null when it has none.</param>
internal sealed record TablaPublicada(Tabla Tabla, EncabezadoDeDatos Hasta, int Filas, Periodo? Actos, IReadOnlyList<Archivo> Archivos)
{
    public Archivo De(string extension) => Archivos.Single(a => a.Nombre == $"{Tabla.Nombre}.{extension}");
}
