namespace OpenGov.Difusion;

/// <summary>Módulo Difusion.</summary>
public sealed class DifusionModule : IModule
{
    public const string Schema = "difusion";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
