using System.Reflection;
using MediatR;

namespace OpenGov.BuildingBlocks;

/// <summary>Every fact a module may tell, by its stable name, and who reacts to it.</summary>
public sealed class EventCatalog
{
    private readonly Dictionary<string, Type> facts;
    private readonly ILookup<Type, Reaction> reactions;

    public EventCatalog(IEnumerable<IModule> modules, IEnumerable<ModuleDatabase> databases)
    {
        facts = modules
            .Select(m => Assembly.Load($"{m.GetType().Assembly.GetName().Name}.Contracts"))
            .SelectMany(EventNames.In)
            .ToDictionary(EventNames.Of, StringComparer.Ordinal);
        reactions = databases
            .SelectMany(database => database.Assembly.GetTypes(), (database, type) => (database, type))
            .Where(x => x.type is { IsAbstract: false, IsClass: true })
            .SelectMany(x => x.type.GetInterfaces(), (x, contract) => (x.database, x.type, contract))
            .Where(x => x.contract.IsGenericType && x.contract.GetGenericTypeDefinition() == typeof(INotificationHandler<>))
            .ToLookup(x => x.contract.GetGenericArguments()[0], x => new Reaction(x.database.Schema, x.type, x.contract));
    }

    public IReadOnlyCollection<string> Names => facts.Keys;

    public Type? Find(string name) => facts.GetValueOrDefault(name);

    public IEnumerable<Reaction> ReactionsTo(Type fact) => reactions[fact];
}

/// <summary>A handler of one fact, in the module whose schema it writes.</summary>
public sealed class Reaction(string schema, Type handler, Type contract)
{
    private readonly MethodInfo handle = contract.GetMethod(nameof(INotificationHandler<>.Handle))!;

    public string Schema => schema;

    public string Name { get; } = handler.Name.Replace("Handler", "", StringComparison.Ordinal);

    public Task HandleAsync(IServiceProvider services, INotification fact, CancellationToken ct) =>
        (Task)handle.Invoke(ActivatorUtilities.CreateInstance(services, handler), BindingFlags.DoNotWrapExceptions, null, [fact, ct], null)!;
}
