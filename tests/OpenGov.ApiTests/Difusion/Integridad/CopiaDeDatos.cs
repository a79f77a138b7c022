namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>What somebody downloaded, in a folder.</summary>
internal sealed class CopiaDeDatos : IDisposable
{
    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-copia-");

    public List<string> Cambios { get; private set; } = [];

    public static async Task<CopiaDeDatos> Descargar(HttpClient cualquiera)
    {
        var copia = new CopiaDeDatos();
        foreach (var (archivo, ruta) in ((string, string)[])[("cambios.ndjson", "/datos/cambios.ndjson"), ("punto.json", "/api/v1/puntos-de-control/ultimo"), ("llaves.json", "/api/v1/llaves"), ("recibo.json", "/api/v1/cambios/7/recibo")])
            copia.Escribir(archivo, await cualquiera.GetStringAsync(ruta));
        copia.Cambios = [.. copia.Leer("cambios.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        return copia;
    }

    public string Leer(string archivo) => File.ReadAllText(Ruta(archivo));

    public void Escribir(string archivo, string texto) => File.WriteAllText(Ruta(archivo), texto);

    public Task<(int Codigo, string Salida, string Errores)> Verificar(bool conRecibo = true) =>
        Programa.Correr("python3", [Programa.Verificador("verificar.py"), Ruta("cambios.ndjson"), Ruta("punto.json"), Ruta("llaves.json"), .. conRecibo ? (string[])[Ruta("recibo.json")] : []]);

    public void Dispose() => carpeta.Delete(recursive: true);

    private string Ruta(string archivo) => Path.Combine(carpeta.FullName, archivo);
}
