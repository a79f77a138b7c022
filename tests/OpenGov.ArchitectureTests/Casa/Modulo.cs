using System.Reflection;
using System.Xml.Linq;
using MediatR;

namespace OpenGov.ArchitectureTests;

/// <summary>A module, found by listing <c>src/Modules</c>: no list to forget it in.</summary>
internal sealed class Modulo
{
    private readonly Lazy<IReadOnlyList<Fuente>> fuentes;

    private Modulo(string carpeta)
    {
        Nombre = Path.GetFileName(carpeta);
        fuentes = new(() => Fuente.En("src", "Modules", Nombre));
    }

    public static IReadOnlyList<Modulo> Todos { get; } =
        [.. Directory.EnumerateDirectories(Repositorio.Ruta("src", "Modules")).Order(StringComparer.Ordinal).Select(c => new Modulo(c))];

    public string Nombre { get; }

    public string Proyecto => Repositorio.Ruta("src", "Modules", Nombre, $"OpenGov.{Nombre}.csproj");

    public string ProyectoDeContratos => Repositorio.Ruta("src", "Modules", Nombre, "Contracts", $"OpenGov.{Nombre}.Contracts.csproj");

    public Assembly Ensamblado => Assembly.Load($"OpenGov.{Nombre}");

    public Assembly Contratos => Assembly.Load($"OpenGov.{Nombre}.Contracts");

    /// <summary>Sources of the module and of its contracts.</summary>
    public IReadOnlyList<Fuente> Fuentes => fuentes.Value;

    public IEnumerable<Type> Tipos => Ensamblado.GetTypes().Where(Escrito);

    /// <summary>Requests of its own use cases: commands and computed reads.</summary>
    public IEnumerable<Type> Peticiones => Tipos.Where(EsPeticion);

    /// <summary>Questions that other modules may ask it.</summary>
    public IEnumerable<Type> Preguntas => Contratos.GetTypes().Where(EsPeticion);

    public IEnumerable<Type> Agregados => Tipos.Where(t => !t.IsAbstract && typeof(AggregateRoot).IsAssignableFrom(t));

    public IEnumerable<Type> Documentos => Tipos.Where(t => !t.IsAbstract && typeof(PublicDocument).IsAssignableFrom(t));

    /// <summary>Facts of other modules it reacts to.</summary>
    public IEnumerable<Type> HechosQueEscucha => Tipos.SelectMany(t => t.GetInterfaces()).Where(i => Es(i, typeof(INotificationHandler<>))).Select(i => i.GetGenericArguments()[0]).Distinct();

    public static bool Es(Type tipo, Type abierto) => tipo.IsGenericType && tipo.GetGenericTypeDefinition() == abierto;

    /// <summary>Projects that a csproj references, by path from the root.</summary>
    public static IReadOnlyList<string> Referencias(string csproj) =>
    [
        .. XDocument.Load(csproj).Descendants("ProjectReference").Select(r => r.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(r => Repositorio.Relativa(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(csproj)!, r)))),
    ];

    public override string ToString() => Nombre;

    private static bool EsPeticion(Type tipo) => !tipo.IsInterface && typeof(IBaseRequest).IsAssignableFrom(tipo);

    // What the compiler invents (closures, collection expressions, record machinery) is nobody's design.
    private static bool Escrito(Type tipo) => !tipo.Name.Contains('<', StringComparison.Ordinal) && tipo.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true
        && tipo.Namespace?.StartsWith("OpenGov", StringComparison.Ordinal) == true && !tipo.Namespace.EndsWith(".Migrations", StringComparison.Ordinal);
}
