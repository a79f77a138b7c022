using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Privacidad;

internal static class PrivacidadServices
{
    public static void AddPrivacidad(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<PrivacidadOptions>, PrivacidadOptionsValidator>();
        services.AddOptions<PrivacidadOptions>().Bind(configuration.GetSection(PrivacidadOptions.Section)).ValidateOnStart();
        services.AddSingleton<Llavero>();
        services.AddSingleton<IKeyedHash>(provider => provider.GetRequiredService<Llavero>());
        services.AddSingleton<Resguardo>();
        services.AddScheduledJob<RecifrarDatosJob>();
    }
}
