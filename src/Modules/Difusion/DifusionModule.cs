using OpenGov.Difusion.Moderacion;

namespace OpenGov.Difusion;

/// <summary>Difusión: campañas, consultas públicas, las propuestas que se reciben en ellas y las páginas que las explican.</summary>
public sealed class DifusionModule : IModule
{
    public const string Schema = "difusion";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => Difusion.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<DifusionDbContext>(Schema);
        services.AddOptions<FormularioOptions>().BindConfiguration(FormularioOptions.Seccion).ValidateDataAnnotations().ValidateOnStart();
    }
}

internal static class Scopes
{
    public const string Escribir = "difusion:escribir";
    public const string Capturar = "difusion:capturar";
    public const string Responder = "difusion:responder";
    public const string EscribirPaginas = "paginas:escribir";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Planear campañas y llevar las consultas públicas de su programación a su publicación."),
        new(Capturar, "Capturar las propuestas que llegaron en papel o que se recogieron de medios y redes."),
        new(Responder, "Leer, admitir y responder propuestas, y decir dónde cambió el plan por ellas."),
        new(EscribirPaginas, "Redactar, publicar y archivar las páginas públicas."),
    ];
}
