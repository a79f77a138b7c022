namespace OpenGov.ApiTests;

/// <summary>A program of the machine, as somebody else would run it.</summary>
internal static class Programa
{
    private static readonly Dictionary<string, string> SinNada = [];

    public static string Verificador(string guion) => Path.Combine(Repositorio.Raiz, "docs", "verificador", guion);

    public static bool Existe(string nombre) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(carpeta => File.Exists(Path.Combine(carpeta, nombre)));

    /// <summary>What a machine does not have is said by name, and its test counts as not run.</summary>
    public static void Exigir(params string[] nombres)
    {
        if (nombres.Where(n => !Existe(n)).ToList() is { Count: > 0 } faltan) Assert.Skip($"En esta máquina falta {string.Join(", ", faltan)}.");
    }

    public static async Task<(int Codigo, string Salida, string Errores)> Correr(string ejecutable, IEnumerable<string> palabras, int segundos = 60)
    {
        using var hijo = new Hijo(ejecutable, palabras, SinNada);
        var codigo = await hijo.Terminar(segundos);
        return (codigo, hijo.Salida, hijo.Errores);
    }
}
