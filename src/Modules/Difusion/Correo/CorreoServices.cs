using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Correo;

internal static class CorreoServices
{
    public static void AddCorreo(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<CorreoOptions>, CorreoOptionsValidator>();
        services.AddOptions<CorreoOptions>().Bind(configuration.GetSection(CorreoOptions.Section)).ValidateOnStart();
        services.AddSingleton<ICorreo, CorreoPorSmtp>();
        services.AddSingleton<Redaccion>();
        services.AddScoped<EnvioDeCorreo>();
        services.AddScheduledJob<EnviarCorreosJob>();
    }
}
