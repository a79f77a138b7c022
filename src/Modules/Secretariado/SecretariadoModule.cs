namespace OpenGov.Secretariado;

/// <summary>Secretariado: organizaciones, personas, ejercicios, el Secretariado Técnico Local, sus sesiones y acuerdos, y los tokens.</summary>
public sealed class SecretariadoModule : IModule
{
    public const string Schema = "secretariado";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => Secretariado.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<SecretariadoDbContext>(Schema);
        services.AddScheduledJob<Sesiones.AvisarPeriodicidadJob>();
    }
}

internal static class Scopes
{
    public const string Escribir = "secretariado:escribir";
    public const string DatosPrivados = "personas:datos-privados";
    public const string EmitirTokens = "tokens:emitir";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Registrar organizaciones, personas, ejercicios, integración, sesiones y acuerdos del Secretariado."),
        new(DatosPrivados, "Consultar, cambiar y borrar los datos privados de las personas."),
        new(EmitirTokens, "Emitir, rotar y revocar tokens."),
    ];
}
