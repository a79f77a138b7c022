namespace OpenGov.ApiTests;

/// <summary>Where the checkout is, from wherever the tests run.</summary>
internal static class Repositorio
{
    public static string Raiz { get; } = Buscar(AppContext.BaseDirectory);

    private static string Buscar(string desde)
    {
        for (var carpeta = new DirectoryInfo(desde); carpeta is not null; carpeta = carpeta.Parent)
            if (File.Exists(Path.Combine(carpeta.FullName, "OpenGov.sln"))) return carpeta.FullName;
        throw new InvalidOperationException("No se encontró OpenGov.sln hacia arriba.");
    }
}
