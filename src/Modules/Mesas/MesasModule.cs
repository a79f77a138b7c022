namespace OpenGov.Mesas;

/// <summary>Mesas: mesas de participación con sus cinco pasos, sus participantes y las capacitaciones que las acompañan.</summary>
public sealed class MesasModule : IModule
{
    public const string Schema = "mesas";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => OpenGov.Mesas.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDbContext<MesasDbContext>(Schema);
}

internal static class Scopes
{
    public const string Escribir = "mesas:escribir";
    public const string RegistrarParticipantes = "mesas:participantes";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Programar, convocar y conducir mesas, cerrar sus pasos, publicar relatorías y registrar capacitaciones."),
        new(RegistrarParticipantes, "Registrar las listas de participantes de las mesas, por sector y sin nombres."),
    ];
}
