namespace OpenGov.Secretariado;

/// <summary>Módulo Secretariado.</summary>
public sealed class SecretariadoModule : IModule
{
    public const string Schema = "secretariado";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => [];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }
}
