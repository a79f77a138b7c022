using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Cambios;
using OpenGov.Difusion.Correo;
using OpenGov.Difusion.DatosAbiertos;
using OpenGov.Difusion.Integridad;
using OpenGov.Difusion.Moderacion;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion;

/// <summary>Difusión: campañas, consultas públicas, las propuestas que se reciben en ellas, las adhesiones al plan y las páginas que lo explican.</summary>
public sealed class DifusionModule : IModule
{
    public const string Schema = "difusion";

    public string Name => Schema;

    public IReadOnlyList<Scope> Scopes => Difusion.Scopes.All;

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<DifusionDbContext>(Schema);
        services.AddOptions<FormularioOptions>().BindConfiguration(FormularioOptions.Seccion).ValidateDataAnnotations().ValidateOnStart();
        services.AddPrivacidad(configuration);
        services.AddCorreo(configuration);
        services.AddAdhesiones(configuration);
        services.AddOptions<DatosAbiertosOptions>().BindConfiguration("DatosAbiertos")
            .Validate(o => o.LlaveEsValida, "OPENGOV__DATOSABIERTOS__LLAVEDEFIRMA: no es una llave privada P-256 en PEM. Genera una con: opengov datos llave")
            .ValidateOnStart();
        services.AddSingleton<TurnosDeLectura>().AddSingleton<Firmante>().AddSingleton<LecturaDeEntregas>().AddSingleton<LecturaDePuntos>().AddSingleton<EspejoDePuntos>().AddSingleton<Secuenciador>().AddHostedService<SecuenciadorService>()
            .AddSingleton<Novedades>().AddHostedService(provider => provider.GetRequiredService<Novedades>());
        services.AddSingleton<IFuenteDeTabla, FuenteDeMunicipios>().AddSingleton<IFuenteDeTabla, FuenteDeTemas>().AddSingleton<IFuenteDeTabla, FuenteDeAdhesiones>();
        services.AddSingleton<RegistroDeTablas>().AddSingleton<EsquemaDeDatos>().AddSingleton<FuenteDePublicados>().AddSingleton<Cortes>().AddSingleton<Descripciones>().AddSingleton<Constructor>()
            .AddSingleton<CarpetaDeDatos>().AddSingleton<PublicacionActual>().AddHostedService<PublicadorService>();
        services.AddScheduledJob<CerrarDiaJob>();
    }
}

internal static class Scopes
{
    public const string Escribir = "difusion:escribir";
    public const string Capturar = "difusion:capturar";
    public const string Responder = "difusion:responder";
    public const string EscribirPaginas = "paginas:escribir";
    public const string Adhesiones = "difusion:adhesiones";
    public const string Candidatos = "difusion:candidatos";
    public const string Privacidad = "difusion:privacidad";

    public static readonly IReadOnlyList<Scope> All =
    [
        new(Escribir, "Planear campañas y llevar las consultas públicas de su programación a su publicación."),
        new(Capturar, "Capturar las propuestas y adhesiones que llegaron en papel, y las propuestas que se recogieron de medios y redes."),
        new(Responder, "Leer, admitir y responder propuestas, y decir dónde cambió el plan por ellas."),
        new(EscribirPaginas, "Redactar, publicar y archivar las páginas públicas."),
        new(Adhesiones, "Revisar los nombres de organizaciones adherentes y la fila de correos."),
        new(Candidatos, "Leer los datos de contacto de quienes ofrecieron dar seguimiento."),
        new(Privacidad, "Publicar textos de consentimiento y atender los derechos ARCO sobre datos personales."),
    ];
}
