namespace OpenGov.Mesas;

/// <summary>Módulo Mesas.</summary>
public sealed class MesasModule : IModule
{
    public const string Schema = "mesas";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
