using System.Text.Json;

namespace OpenGov.ApiTests.Operacion;

/// <summary>A folder of acts on disk, for one test.</summary>
internal sealed class CarpetaDePrueba : IDisposable
{
    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-importar-");

    /// <summary>Unique keys, so that each test has its own world.</summary>
    public string Clave { get; } = $"I{Guid.NewGuid():N}"[..12].ToUpperInvariant();

    public string Ruta => carpeta.FullName;

    public CarpetaDePrueba Con(string archivo, params object[] actos)
    {
        Escribir(archivo, JsonSerializer.Serialize(new { descripcion = archivo, actos }));
        Escribir("plan.json", JsonSerializer.Serialize(new
        {
            nombre = "Plan de prueba", descripcion = "Actos de prueba.", archivos = carpeta.GetFiles("*.json").Select(a => a.Name).Where(n => n != "plan.json").Order(),
        }));
        return this;
    }

    public void Escribir(string archivo, string texto) => File.WriteAllText(Path.Combine(Ruta, archivo), texto);

    public object Registro(string sector = "sociedad_civil", bool ejemplo = false, string sufijo = "") => new
    {
        operacion = "RegistrarOrganizacion",
        referencia = $"{Clave}{sufijo}/registro",
        cuerpo = new { clave = Clave + sufijo, nombre = "Red ciudadana de prueba", sector, tipo = "sociedad_civil", ejemplo },
    };

    public object Extincion(string? folio = null, bool esperar = false) => new
    {
        operacion = "ExtinguirOrganizacion", referencia = $"{Clave}/extincion", esperar,
        parametros = new { folio = folio ?? $"ORG-{Clave}" }, cuerpo = new { hasta = "2020-01-01" },
    };

    public void Dispose() => carpeta.Delete(recursive: true);
}
