namespace OpenGov.Host.CommandLine;

/// <summary><c>opengov salud</c>: the health check of an image that carries no other client.</summary>
internal static class SaludCommand
{
    public const string Usage = "salud [--url URL]";

    public static async Task<int> RunAsync(IReadOnlyList<IModule> modules, string[] args)
    {
        var arguments = new Arguments($"opengov {Usage}", args, ["--url"]);
        arguments.Words(0, 0);
        var address = new Uri(LocalAddress.Parse(arguments, "--url"), "/health/ready");
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
        try
        {
            using var answer = await http.GetAsync(address);
            if (!answer.IsSuccessStatusCode) return CommandHost.Fail($"{address} responde {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");

            Console.WriteLine("listo");
            return 0;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException)
        {
            return CommandHost.Fail($"Nadie responde en {address}: {away.Message}");
        }
    }
}

/// <summary>Where this installation answers, seen from its own machine.</summary>
internal static class LocalAddress
{
    public static Uri Parse(Arguments arguments, string option)
    {
        var configuration = new ConfigurationBuilder();
        configuration.AddOpenGovEnvironment();
        var text = arguments.Option(option) ?? (configuration.Build()["Escuchar"] ?? new Settings().Escuchar).Split(';')[0];
        foreach (var any in (string[])["0.0.0.0", "[::]", "*", "+"]) text = text.Replace($"//{any}:", "//127.0.0.1:", StringComparison.Ordinal);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address : throw arguments.Mistake($"«{text}» no es una dirección http(s) completa.");
    }
}
