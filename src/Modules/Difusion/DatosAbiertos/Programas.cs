using System.Runtime.CompilerServices;

namespace OpenGov.Difusion.DatosAbiertos;

/// <summary>The programs of <c>docs/verificador</c>, beside the files that they check. Who does not trust this site takes them from elsewhere: their sums are the same.</summary>
internal static class Programas
{
    private static readonly string[] Nombres = ["verificar.py", "espejo.py"];

    /// <param name="anteriores">What was built before: they do not change while a host lives.</param>
    public static async IAsyncEnumerable<Archivo> DeAsync(string carpeta, IReadOnlyDictionary<string, Archivo>? anteriores, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var nombre in Nombres)
            yield return anteriores?.GetValueOrDefault(nombre) ?? await Archivo.CrearAsync(carpeta, nombre, TiposDeArchivo.Python, salida => CopiarAsync(nombre, salida, ct), ct);
    }

    private static async Task CopiarAsync(string nombre, Stream salida, CancellationToken ct)
    {
        await using var programa = typeof(Programas).Assembly.GetManifestResourceStream(nombre)!;
        await programa.CopyToAsync(salida, ct);
    }
}
