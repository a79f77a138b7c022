using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenGov.ArchitectureTests;

public sealed partial class ModulosTests
{
    [Fact]
    public void Cada_carpeta_de_modulos_es_un_modulo_que_el_host_lista()
    {
        var indice = File.ReadAllText(Repositorio.Ruta("src", "Host", "Program.cs"));
        var solucion = File.ReadAllText(Repositorio.Ruta("OpenGov.sln")).Replace('\\', '/');

        foreach (var modulo in Modulo.Todos.QueSeVieron())
        {
            var entrada = Assert.Single(modulo.Tipos, t => typeof(IModule).IsAssignableFrom(t));
            Assert.Equal($"{modulo.Nombre}Module", entrada.Name);
            Assert.Contains($"new {entrada.Name}()", indice, StringComparison.Ordinal);
            Assert.Contains(Repositorio.Relativa(modulo.Proyecto), solucion, StringComparison.Ordinal);
            Assert.Contains(Repositorio.Relativa(modulo.ProyectoDeContratos), solucion, StringComparison.Ordinal);
        }

        Assert.Equal(Modulo.Todos.Count, EntradaListada().Count(indice));
    }

    [Fact]
    public void El_nombre_de_un_modulo_es_su_esquema_y_su_carpeta()
    {
        foreach (var modulo in Modulo.Todos.QueSeVieron())
        {
            var entrada = (IModule)Activator.CreateInstance(modulo.Tipos.Single(t => typeof(IModule).IsAssignableFrom(t)))!;

            Assert.Equal(modulo.Nombre.ToLowerInvariant(), entrada.Name);
        }
    }

    [Fact]
    public void De_un_modulo_solo_es_publica_su_entrada() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Ensamblado.GetExportedTypes().Where(t => !t.Namespace!.EndsWith(".Migrations", StringComparison.Ordinal) && t.Name != $"{m.Nombre}Module"))
        .Select(t => t.FullName!)
        .NoDebeHaber("Todo en un módulo es internal, menos XModule; lo que otro módulo deba ver va en Contracts:");

    [Fact]
    public void Lo_que_un_modulo_escribe_esta_en_su_espacio_de_nombres() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Tipos.QueSeVieron().Where(t => t.Namespace != $"OpenGov.{m.Nombre}" && !t.Namespace!.StartsWith($"OpenGov.{m.Nombre}.", StringComparison.Ordinal)))
        .Select(t => t.FullName!)
        .NoDebeHaber("El espacio de nombres es la carpeta:");

    [Fact]
    public void Los_contratos_son_solo_datos_y_no_conocen_a_nadie()
    {
        foreach (var modulo in Modulo.Todos.QueSeVieron())
        {
            modulo.Contratos.GetTypes().Where(t => t.IsVisible || t.IsNotPublic).Where(t => t.Namespace == $"OpenGov.{modulo.Nombre}.Contracts").QueSeVieron()
                .Where(t => !t.IsPublic || !(t.IsEnum || (t.IsSealed && EsRecord(t))))
                .Select(t => t.FullName!)
                .NoDebeHaber("Un contrato es un record sellado o un enum, público:");
            modulo.Contratos.GetReferencedAssemblies().Select(a => a.Name!).Where(a => a.StartsWith("OpenGov", StringComparison.Ordinal))
                .NoDebeHaber($"Los contratos de {modulo.Nombre} no referencian nada nuestro:");
        }
    }

    private static bool EsRecord(Type tipo) => tipo.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    [GeneratedRegex(@"new \w+Module\(\)")]
    private static partial Regex EntradaListada();
}
