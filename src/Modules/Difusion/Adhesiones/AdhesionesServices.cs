using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Adhesiones;

internal static class AdhesionesServices
{
    public static void AddAdhesiones(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AdhesionesOptions>, AdhesionesOptionsValidator>();
        services.AddOptions<AdhesionesOptions>().Bind(configuration.GetSection(AdhesionesOptions.Section)).ValidateOnStart();
        services.AddSingleton<ConfirmacionEnGrupo>();
        services.AddScheduledJob<AtenderSolicitudesJob>();
        services.AddScheduledJob<ContarPapelesJob>();
        services.AddScheduledJob<DepurarDatosJob>();
    }
}
