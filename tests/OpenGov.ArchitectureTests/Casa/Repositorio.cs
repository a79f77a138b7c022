namespace OpenGov.ArchitectureTests;

/// <summary>The checkout, from wherever the tests run.</summary>
internal static class Repositorio
{
    private static readonly string[] Ajenas = ["obj", "bin", "artifacts", "node_modules", ".git", ".data"];

    public static string Raiz { get; } = Buscar(AppContext.BaseDirectory);

    public static string Ruta(params string[] partes) => Path.Combine([Raiz, .. partes]);

    /// <summary>Path from the root, always with '/', to be read in a failure.</summary>
    public static string Relativa(string ruta) => Path.GetRelativePath(Raiz, ruta).Replace('\\', '/');

    /// <summary>Every file of ours under a folder; what builds leave is not.</summary>
    public static IEnumerable<string> Archivos(string carpeta, string patron = "*")
    {
        foreach (var archivo in Directory.EnumerateFiles(carpeta, patron).Order(StringComparer.Ordinal)) yield return archivo;
        foreach (var interior in Directory.EnumerateDirectories(carpeta).Where(c => !Ajenas.Contains(Path.GetFileName(c))).Order(StringComparer.Ordinal))
            foreach (var archivo in Archivos(interior, patron)) yield return archivo;
    }

    private static string Buscar(string desde)
    {
        for (var carpeta = new DirectoryInfo(desde); carpeta is not null; carpeta = carpeta.Parent)
            if (File.Exists(Path.Combine(carpeta.FullName, "OpenGov.sln"))) return carpeta.FullName;
        throw new InvalidOperationException("No se encontró OpenGov.sln hacia arriba.");
    }
}
