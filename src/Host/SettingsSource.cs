using Microsoft.Extensions.Options;

namespace OpenGov.Host;

/// <summary>Where settings come from: <c>OPENGOV__NAME</c>, or the file that <c>OPENGOV__NAME_ARCHIVO</c> points to, for secrets.</summary>
internal static class SettingsSource
{
    private const string Prefix = "OPENGOV__";
    private const string FileSuffix = "_ARCHIVO";

    public static void AddOpenGovEnvironment(this IConfigurationBuilder configuration)
    {
        configuration.AddEnvironmentVariables(Prefix);
        configuration.AddInMemoryCollection(ReadFiles(new ConfigurationBuilder().AddEnvironmentVariables(Prefix).Build()));
    }

    private static Dictionary<string, string?> ReadFiles(IConfigurationRoot given)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, path) in given.AsEnumerable().Where(pair => pair is { Value.Length: > 0 } && pair.Key.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase)))
        {
            if (!File.Exists(path)) throw new OptionsValidationException(key, typeof(Settings), [$"{Prefix}{key} apunta a «{path}», que no existe o no se puede leer."]);
            read[key[..^FileSuffix.Length]] = File.ReadAllText(path).TrimEnd('\r', '\n');
        }

        return read;
    }
}
