using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenGov.ArchitectureTests;

/// <summary>What is said of commands, documents and contracts becomes the OpenAPI document, so it is said, and in Spanish.</summary>
public sealed partial class DocumentacionTests
{
    [Fact]
    public void Comandos_documentos_agregados_y_contratos_dicen_que_son() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => Docs(m.Ensamblado, m.Peticiones.Concat(m.Documentos).Concat(m.Agregados).QueSeVieron()).Concat(Docs(m.Contratos, m.Contratos.GetExportedTypes().QueSeVieron())))
        .Where(d => string.IsNullOrWhiteSpace(d.Resumen))
        .Select(d => d.Tipo.FullName!)
        .NoDebeHaber("Falta el <summary>:");

    [Fact]
    public void Cada_miembro_de_un_documento_dice_que_significa() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Documentos.QueSeVieron().SelectMany(d => MiembrosSinDecir(m.Ensamblado, d)))
        .NoDebeHaber("Falta el <summary> o el <param> del miembro:");

    [Fact]
    public void Lo_que_se_publica_se_dice_en_espanol() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => Docs(m.Ensamblado, m.Peticiones.Concat(m.Documentos)).Concat(Docs(m.Contratos, m.Contratos.GetExportedTypes())))
        .Where(d => Ingles().IsMatch(d.Resumen))
        .Select(d => $"{d.Tipo.FullName}: {d.Resumen}")
        .NoDebeHaber("Comandos, documentos y contratos se documentan en español:");

    private static IEnumerable<(Type Tipo, string Resumen)> Docs(Assembly ensamblado, IEnumerable<Type> tipos)
    {
        var miembros = Miembros(ensamblado);
        return tipos.Select(t => (t, miembros.GetValueOrDefault($"T:{Nombre(t)}")?.Element("summary")?.Value ?? ""));
    }

    private static IEnumerable<string> MiembrosSinDecir(Assembly ensamblado, Type documento)
    {
        var miembros = Miembros(ensamblado);
        var parametros = miembros.GetValueOrDefault($"T:{Nombre(documento)}")?.Elements("param").Select(p => p.Attribute("name")?.Value).ToHashSet() ?? [];
        return documento.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => !parametros.Contains(p.Name) && miembros.GetValueOrDefault($"P:{Nombre(documento)}.{p.Name}")?.Element("summary") is null)
            .Select(p => $"{documento.FullName}.{p.Name}");
    }

    private static Dictionary<string, XElement> Miembros(Assembly ensamblado) =>
        XDocument.Load(Path.ChangeExtension(ensamblado.Location, ".xml")).Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    private static string Nombre(Type tipo) => tipo.FullName!.Replace('+', '.');

    [GeneratedRegex(@"\b(the|of|and|which|whose|when|is|are|its|by)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ingles();
}
