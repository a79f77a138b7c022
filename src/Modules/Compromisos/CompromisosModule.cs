namespace OpenGov.Compromisos;

/// <summary>Módulo Compromisos.</summary>
public sealed class CompromisosModule : IModule
{
    public const string Schema = "compromisos";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
