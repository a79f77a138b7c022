using System.Reflection;
using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenGov.ArchitectureTests;

/// <summary>The shape of a slice: one file, named after the use case, read from the outside in.</summary>
public sealed class CasosDeUsoTests
{
    private static readonly string[] Papeles = ["", "Endpoint", "Validator", "Handler"];

    [Fact]
    public void Cada_caso_de_uso_vive_en_el_archivo_de_su_nombre() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Peticiones.Concat(m.Tipos.Where(EsEndpoint)).Where(t => !m.Fuentes.Any(f => f.Ruta == RutaDe(m, t))).Select(t => $"{t.FullName}: debía estar en {RutaDe(m, t)}"))
        .NoDebeHaber("La dirección de una operación es src/Modules/{Modulo}/{Agregado}/{Operacion}.cs:");

    [Fact]
    public void Cada_reaccion_vive_en_el_archivo_de_su_nombre() => Modulo.Todos
        .SelectMany(m => m.Tipos.Where(t => t.GetInterfaces().Any(i => Modulo.Es(i, typeof(INotificationHandler<>)))).Where(t => !m.Fuentes.Any(f => f.Ruta == RutaDe(m, t))).Select(t => $"{t.FullName}: debía estar en {RutaDe(m, t)}"))
        .NoDebeHaber("Quien reacciona a un hecho está en src/Modules/{Modulo}/{Agregado}/{Clase}.cs:");

    [Fact]
    public void El_nombre_de_una_operacion_no_se_repite_en_ningun_modulo() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Tipos.Where(EsEndpoint).Select(e => (m.Nombre, Operacion: e.Name)))
        .GroupBy(e => e.Operacion, StringComparer.Ordinal)
        .Where(g => g.Count() > 1)
        .Select(g => $"{g.Key} en {string.Join(", ", g.Select(e => e.Nombre))}")
        .NoDebeHaber("El nombre de la operación es su dirección en el contrato; dos iguales impiden el arranque:");

    [Fact]
    public void Cada_peticion_la_atiende_exactamente_uno()
    {
        foreach (var modulo in Modulo.Todos.QueSeVieron())
        {
            modulo.Peticiones.Concat(modulo.Preguntas)
                .Select(p => (Peticion: p, Atienden: modulo.Tipos.Count(t => t.GetInterfaces().Any(i => Atiende(i, p)))))
                .Where(x => x.Atienden != 1)
                .Select(x => $"{x.Peticion.FullName}: la atienden {x.Atienden}")
                .NoDebeHaber($"Toda petición de {modulo.Nombre} tiene un handler, y solo uno, en su módulo:");
        }
    }

    [Fact]
    public void Quien_atiende_se_llama_como_la_peticion() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Peticiones.Concat(m.Preguntas).SelectMany(p => m.Tipos.Where(t => t.GetInterfaces().Any(i => Atiende(i, p)) && t.Name != $"{p.Name}Handler").Select(t => $"{t.FullName} atiende {p.Name}")))
        .NoDebeHaber("El handler de X se llama XHandler:");

    [Fact]
    public void Todo_comando_con_cuerpo_tiene_un_validador() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Peticiones.Where(p => EsCuerpo(m, p) && TieneEntrada(p)).Where(p => m.Tipos.Count(t => Valida(t, p)) != 1))
        .Select(p => p.FullName!)
        .NoDebeHaber("Un comando que trae algo en el cuerpo tiene exactamente un validador, o lo mal formado llega al agregado:");

    [Fact]
    public void Un_caso_de_uso_se_lee_de_afuera_hacia_adentro() => CasosDeUso().QueSeVieron()
        .Where(f => !EnOrden(f))
        .Select(f => f.Ruta)
        .NoDebeHaber("El orden es comando, endpoint, validador, handler:");

    [Fact]
    public void Todo_es_sellado() => Modulo.Todos.QueSeVieron()
        .SelectMany(m => m.Tipos.QueSeVieron().Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false }))
        .Select(t => t.FullName!)
        .NoDebeHaber("La herencia es solo de AggregateRoot, Acto, PublicDocument y DbContext; lo demás es sealed:");

    [Fact]
    public void Un_handler_guarda_una_sola_vez() => CasosDeUso().QueSeVieron()
        .SelectMany(f => f.Raiz.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(t => t.DescendantNodes().OfType<InvocationExpressionSyntax>().Count(i => i.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "SaveChangesAsync" }) > 1)
            .Select(t => $"{f.Ruta}: {t.Identifier.Text}"))
        .NoDebeHaber("Un handler, un SaveChangesAsync: lo que se guarda, se guarda junto:");

    private static IEnumerable<Fuente> CasosDeUso() =>
        Modulo.Todos.SelectMany(m => m.Fuentes).Where(f => f.Raiz.DescendantNodes().OfType<TypeDeclarationSyntax>().Any(t => t.Identifier.Text == $"{f.Nombre}Endpoint"));

    private static bool EnOrden(Fuente archivo)
    {
        var lugares = archivo.Raiz.DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Select(t => Array.FindIndex(Papeles, p => t.Identifier.Text == archivo.Nombre + p)).Where(lugar => lugar >= 0).ToList();
        return lugares.SequenceEqual(lugares.Order());
    }

    private static string RutaDe(Modulo modulo, Type tipo)
    {
        var carpetas = tipo.Namespace![$"OpenGov.{modulo.Nombre}".Length..].Replace('.', '/');
        var nombre = EsEndpoint(tipo) && tipo.Name.EndsWith("Endpoint", StringComparison.Ordinal) ? tipo.Name[..^"Endpoint".Length] : tipo.Name;
        return $"src/Modules/{modulo.Nombre}{carpetas}/{nombre}.cs";
    }

    private static bool EsEndpoint(Type tipo) => tipo is { IsClass: true } && typeof(IEndpoint).IsAssignableFrom(tipo);

    // A command is the body when its endpoint takes it as a parameter; otherwise it is made of its route.
    private static bool EsCuerpo(Modulo modulo, Type peticion) => modulo.Fuentes.Where(f => f.Ruta == RutaDe(modulo, peticion))
        .Any(f => f.Raiz.DescendantNodes().OfType<ParameterSyntax>().Any(p => p.Type?.ToString() == peticion.Name && p.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text == $"{peticion.Name}Endpoint"));

    private static bool TieneEntrada(Type peticion) => peticion.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Any(p => p.CanWrite && p.DeclaringType != typeof(Acto) && p.GetCustomAttribute<JsonIgnoreAttribute>() is null);

    private static bool Atiende(Type contrato, Type peticion) =>
        (Modulo.Es(contrato, typeof(IRequestHandler<,>)) || Modulo.Es(contrato, typeof(IRequestHandler<>))) && contrato.GetGenericArguments()[0] == peticion;

    private static bool Valida(Type tipo, Type peticion) => tipo.GetInterfaces().Any(i => Modulo.Es(i, typeof(IValidator<>)) && i.GetGenericArguments()[0] == peticion);
}
