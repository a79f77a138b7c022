using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.ArchitectureTests;

/// <summary>Who knows whom. The csproj files are read as XML: the compiler drops unused references, so reflection would miss an illegal one.</summary>
public sealed partial class GrafoTests
{
    [Fact]
    public void Un_modulo_conoce_a_otros_solo_por_sus_contratos() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => Modulo.Referencias(m.Proyecto).QueSeVieron().Where(r => !EsContrato().IsMatch(r)).Select(r => $"{m.Nombre}: {r}"))
        .NoDebeHaber("Un módulo solo referencia proyectos Contracts (los cimientos llegan de src/Modules/Directory.Build.props):");

    [Fact]
    public void Los_paquetes_de_los_modulos_se_deciden_en_un_solo_lugar() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => new[] { m.Proyecto, m.ProyectoDeContratos })
        .SelectMany(p => XDocument.Load(p).Descendants("PackageReference").Select(r => $"{Repositorio.Relativa(p)}: {r.Attribute("Include")?.Value}"))
        .NoDebeHaber("Los paquetes de un módulo llegan de src/Modules/Directory.Build.props:");

    [Fact]
    public void Los_contratos_y_el_nucleo_no_conocen_a_nadie() => Modulo.Todos.QueSeVieron().Select(m => m.ProyectoDeContratos)
        .Append(Repositorio.Ruta("src", "Kernel", "OpenGov.Kernel.csproj"))
        .SelectMany(p => Modulo.Referencias(p).Where(r => r.StartsWith("src/", StringComparison.Ordinal)).Select(r => $"{Repositorio.Relativa(p)}: {r}"))
        .NoDebeHaber("Las dependencias van de los módulos hacia abajo, nunca al revés:");

    [Fact]
    public void Los_cimientos_solo_conocen_el_nucleo() => Assert.Equal(
        ["src/Kernel/OpenGov.Kernel.csproj"],
        Modulo.Referencias(Repositorio.Ruta("src", "BuildingBlocks", "OpenGov.BuildingBlocks.csproj")).Where(r => r.StartsWith("src/", StringComparison.Ordinal)));

    [Fact]
    public void El_diagrama_dice_quien_pregunta_y_quien_escucha_a_quien() => Assert.Equal(
        string.Join(Environment.NewLine, EnElCodigo().QueSeVieron().Select(f => f.ToString()).Order(StringComparer.Ordinal)),
        string.Join(Environment.NewLine, EnElDiagrama().QueSeVieron().Select(f => f.ToString()).Order(StringComparer.Ordinal)));

    [Fact]
    public void Cada_referencia_entre_modulos_se_usa_para_preguntar_o_para_escuchar() => Assert.Equal(
        string.Join(Environment.NewLine, EnElCodigo().Select(f => $"{f.De} {f.A}").Distinct().Order(StringComparer.Ordinal)),
        string.Join(Environment.NewLine, EnLosProyectos().QueSeVieron().Order(StringComparer.Ordinal)));

    [Fact]
    public void Las_preguntas_entre_modulos_no_dan_vueltas()
    {
        var preguntas = EnElDiagrama().Where(f => !f.PorEvento).ToLookup(f => f.De, f => f.A);

        foreach (var modulo in Modulo.Todos.QueSeVieron())
            Assert.False(Alcanza(preguntas, modulo.Nombre, modulo.Nombre, []), $"{modulo.Nombre} termina preguntándose a sí mismo: una pregunta sincrónica no puede dar vueltas; un hecho se cuenta con un evento.");
    }

    private static bool Alcanza(ILookup<string, string> preguntas, string desde, string hasta, HashSet<string> vistos) =>
        preguntas[desde].Any(siguiente => siguiente == hasta || (vistos.Add(siguiente) && Alcanza(preguntas, siguiente, hasta, vistos)));

    private static IEnumerable<string> EnLosProyectos() =>
        from modulo in Modulo.Todos
        from referencia in Modulo.Referencias(modulo.Proyecto)
        let otro = EsContrato().Match(referencia).Groups[1].Value
        where otro != modulo.Nombre
        select $"{modulo.Nombre} {otro}";

    /// <summary>Questions are built where they are asked; facts are heard by who handles them.</summary>
    private static IEnumerable<Flecha> EnElCodigo() =>
        from modulo in Modulo.Todos
        from otro in Modulo.Todos
        where otro != modulo
        from flecha in Flechas(modulo, otro)
        select flecha;

    private static IEnumerable<Flecha> Flechas(Modulo modulo, Modulo otro)
    {
        var preguntas = otro.Preguntas.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (modulo.Fuentes.SelectMany(f => f.Raiz.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()).Any(n => preguntas.Contains(n.Type.ToString().Split('.')[^1]))) yield return new(modulo.Nombre, otro.Nombre, PorEvento: false);
        if (modulo.HechosQueEscucha.Any(h => h.Assembly == otro.Contratos)) yield return new(modulo.Nombre, otro.Nombre, PorEvento: true);
    }

    private static IEnumerable<Flecha> EnElDiagrama()
    {
        var pagina = File.ReadAllText(Repositorio.Ruta("docs", "arquitectura.md"));
        var grafo = BloqueDelGrafo().Match(pagina);
        Assert.True(grafo.Success, "docs/arquitectura.md necesita un bloque mermaid «flowchart» con los módulos.");
        return FlechaDelGrafo().Matches(grafo.Value).Select(m => new Flecha(m.Groups[1].Value, m.Groups[3].Value, PorEvento: m.Groups[2].Value == "-.->"));
    }

    [GeneratedRegex(@"^src/Modules/(\w+)/Contracts/OpenGov\.\1\.Contracts\.csproj$")]
    private static partial Regex EsContrato();

    [GeneratedRegex(@"```mermaid\s+flowchart.*?```", RegexOptions.Singleline)]
    private static partial Regex BloqueDelGrafo();

    [GeneratedRegex(@"^\s*(\w+)\s+(-->|-\.->)\s+(\w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex FlechaDelGrafo();

    private sealed record Flecha(string De, string A, bool PorEvento)
    {
        public override string ToString() => $"{De} {(PorEvento ? "-.->" : "-->")} {A}";
    }
}
