namespace OpenGov.Compromisos;

/// <summary>Compromisos: los problemas con sus alternativas, el plan y los compromisos que se lanzan con él.</summary>
public sealed class CompromisosModule : IModule
{
    public const string Schema = "compromisos";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => OpenGov.Compromisos.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddModuleDbContext<CompromisosDbContext>(Schema);
}

internal static class Scopes
{
    public const string Escribir = "compromisos:escribir";
    public const string Lanzar = "compromisos:lanzar";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Iniciar planes, registrar problemáticas y alternativas, redactar, validar, ajustar y descartar compromisos, y pedir modificaciones de los lanzados."),
        new(Lanzar, "Poner un plan en consulta, aprobarlo, lanzarlo, concluirlo o cancelarlo, resolver modificaciones, y cerrar o retirar sus compromisos."),
    ];
}
