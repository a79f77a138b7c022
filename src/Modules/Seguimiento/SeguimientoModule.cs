namespace OpenGov.Seguimiento;

/// <summary>Módulo Seguimiento.</summary>
public sealed class SeguimientoModule : IModule
{
    public const string Schema = "seguimiento";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
