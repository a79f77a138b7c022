using OpenGov.Difusion.Cambios;
using OpenGov.Difusion.DatosAbiertos;
using OpenGov.Difusion.Integridad;

namespace OpenGov.Difusion;

/// <summary>Difusión: campañas, consultas públicas y las propuestas que se reciben en ellas.</summary>
public sealed class DifusionModule : IModule
{
    public const string Schema = "difusion";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => Difusion.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<DifusionDbContext>(Schema);
        services.AddOptions<DatosAbiertosOptions>().BindConfiguration("DatosAbiertos")
            .Validate(o => o.LlaveEsValida, "OPENGOV__DATOSABIERTOS__LLAVEDEFIRMA: no es una llave privada P-256 en PEM. Genera una con: opengov datos llave")
            .ValidateOnStart();
        services.AddSingleton<Firmante>().AddSingleton<LecturaDeEntregas>().AddSingleton<LecturaDePuntos>().AddSingleton<Secuenciador>().AddHostedService<SecuenciadorService>();
        services.AddSingleton<RegistroDeTablas>().AddSingleton<EsquemaDeDatos>().AddSingleton<FuenteDePublicados>().AddSingleton<Descripciones>().AddSingleton<Constructor>()
            .AddSingleton<CarpetaDeDatos>().AddSingleton<PublicacionActual>().AddHostedService<PublicadorService>();
        services.AddScheduledJob<CerrarDiaJob>();
    }
}

internal static class Scopes
{
    public const string Escribir = "difusion:escribir";
    public const string Capturar = "difusion:capturar";
    public const string Responder = "difusion:responder";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Planear campañas y llevar las consultas públicas de su programación a su publicación."),
        new(Capturar, "Capturar las propuestas que llegaron en papel."),
        new(Responder, "Leer, admitir y responder propuestas, y decir dónde cambió el plan por ellas."),
    ];
}
