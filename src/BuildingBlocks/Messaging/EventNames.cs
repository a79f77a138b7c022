using System.Reflection;
using MediatR;

namespace OpenGov.BuildingBlocks;

/// <summary>Stable names of facts at rest (<c>modulo.hecho_ocurrido</c>): a CLR name would change with a namespace.</summary>
public static class EventNames
{
    /// <summary>Contracts assemblies are called <c>OpenGov.{Modulo}.Contracts</c>; the module is the first half of the name.</summary>
    public static string Of(Type fact) => $"{Json.SnakeCase(fact.Assembly.GetName().Name!.Split('.')[1])}.{Json.SnakeCase(fact.Name)}";

    public static IEnumerable<Type> In(Assembly contracts) => contracts.GetTypes().Where(t => typeof(INotification).IsAssignableFrom(t));
}
