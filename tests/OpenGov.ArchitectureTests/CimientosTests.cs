using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenGov.ArchitectureTests;

/// <summary>What all modules stand on stays small and knows no module.</summary>
public sealed partial class CimientosTests(ITestOutputHelper salida)
{
    /// <summary>The promise is a tenth (100). Three modules have only their first walk: this is where we are, and it only goes down.</summary>
    private const int PorMil = 115;

    private const int LineasDelNucleo = 150;

    // Words of the domain that are also words of HTTP, with the reason to let them pass.
    private static readonly Dictionary<string, string> TambienTecnicas = new(StringComparer.OrdinalIgnoreCase)
    {
        ["token"] = "the bearer token of RFC 6750 and the cancellation token",
        ["tokens"] = "idem",
        ["cambios"] = "what an act may not make, in the sentence that refuses it",
    };

    [Fact]
    public void Los_cimientos_no_pasan_de_un_decimo_de_los_modulos()
    {
        var cimientos = Fuente.En("src", "BuildingBlocks").QueSeVieron().Sum(f => f.LineasDeCodigo);
        var modulos = Modulo.Todos.SelectMany(m => m.Fuentes).QueSeVieron().Sum(f => f.LineasDeCodigo);
        salida.WriteLine($"BuildingBlocks {cimientos} líneas de código; módulos {modulos}: {100m * cimientos / modulos:0.0} %");

        Assert.True(cimientos * 1000 <= modulos * PorMil, $"BuildingBlocks tiene {cimientos} líneas y los módulos {modulos}: pasa de {PorMil} por mil. Lo que un solo módulo usa es de ese módulo.");
    }

    [Fact]
    public void Los_cimientos_no_dicen_palabras_de_los_modulos()
    {
        var palabras = Modulo.Todos.QueSeVieron().SelectMany(m => m.Agregados.Select(a => a.Name).Concat(Directory.EnumerateDirectories(Path.GetDirectoryName(m.Proyecto)!).Select(c => Path.GetFileName(c)!)).Append(m.Nombre))
            .Except(["Contracts", "Migrations", "obj", "bin"]).Where(p => !TambienTecnicas.ContainsKey(p)).Distinct().ToList();
        var prohibidas = new Regex($@"\b({string.Join('|', palabras)})\b", RegexOptions.IgnoreCase);

        Fuente.En("src", "BuildingBlocks").QueSeVieron()
            .SelectMany(f => f.Lineas.Select((linea, i) => (linea, i)).Where(x => prohibidas.IsMatch(x.linea)).Select(x => $"{f.Ruta}:{x.i + 1}: {prohibidas.Match(x.linea).Value}"))
            .NoDebeHaber("BuildingBlocks no sabe de ningún módulo, ni en un ejemplo:");
    }

    [Fact]
    public void El_nucleo_son_valores_sin_paquetes_y_pocas_lineas()
    {
        var proyecto = XDocument.Load(Repositorio.Ruta("src", "Kernel", "OpenGov.Kernel.csproj"));
        Assert.Empty(proyecto.Descendants("PackageReference"));
        Assert.Empty(proyecto.Descendants("ProjectReference"));

        var lineas = Fuente.En("src", "Kernel").QueSeVieron().Sum(f => f.LineasDeCodigo);
        Assert.True(lineas <= LineasDelNucleo, $"src/Kernel tiene {lineas} líneas; el límite son {LineasDelNucleo}. Una entidad tiene dueño: vive en su módulo.");
    }
}
