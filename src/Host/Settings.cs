using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Npgsql;

namespace OpenGov.Host;

/// <summary>
/// What an installation decides, from <c>OPENGOV__…</c> variables or appsettings. The table in docs/configuracion.md is
/// this class, and a test compares them.
/// </summary>
public sealed class Settings
{
    /// <summary>Connection string the host serves with. Required.</summary>
    [Required(ErrorMessage = "falta la cadena de conexión a PostgreSQL, por ejemplo «Host=127.0.0.1;Database=opengov;Username=opengov».")]
    public string BaseDeDatos { get; init; } = "";

    /// <summary>Connection string of the schema's owner; the host's own when omitted.</summary>
    public string? BaseDeDatosMigracion { get; init; }

    /// <summary>Migrate at start-up; otherwise the host waits for <c>opengov migrar</c>.</summary>
    public bool MigrarAlIniciar { get; init; } = true;

    /// <summary>Where people reach this installation; absolute links are made from it.</summary>
    [Url(ErrorMessage = "debe ser una dirección http(s) completa.")]
    public string? UrlPublica { get; init; }

    /// <summary>Address to listen on.</summary>
    public string Escuchar { get; init; } = "http://127.0.0.1:8080";

    /// <summary>Networks (CIDR, separated by commas) whose X-Forwarded-For is believed.</summary>
    public string ProxiesDeConfianza { get; init; } = "";

    /// <summary>Seconds that a host told to end still serves while ready answers 503: twice what the balancer waits between probes.</summary>
    [Range(0, 300, ErrorMessage = "debe ser un número entero de {1} a {2}.")]
    public int AvisoDeCierreSegundos { get; init; }

    /// <summary>Where to report a vulnerability (RFC 9116): an address of mail or of a page. Without it there is no <c>security.txt</c>.</summary>
    [RegularExpression("(mailto:|https://).+", ErrorMessage = "debe comenzar con mailto: o https://, por ejemplo «mailto:seguridad@gobiernoabierto.example.org».")]
    public string? ContactoDeSeguridad { get; init; }

    public Limits Limites { get; init; } = new();

    /// <summary>The host's connection: fails fast instead of hanging (reliability 7).</summary>
    internal string ServingConnectionString()
    {
        var connection = new NpgsqlConnectionStringBuilder(BaseDeDatos) { ApplicationName = "opengov", CommandTimeout = 5, IncludeFailedBatchedCommand = true };
        var unsaid = new NpgsqlConnectionStringBuilder();
        if (connection.Timeout == unsaid.Timeout) connection.Timeout = 2;
        if (connection.MaxPoolSize == unsaid.MaxPoolSize) connection.MaxPoolSize = 40;
        connection.Options = $"{connection.Options} -c statement_timeout=3000 -c lock_timeout=1000 -c idle_in_transaction_session_timeout=10000".Trim();
        return connection.ConnectionString;
    }

    internal string OwnerConnectionString() => BaseDeDatosMigracion ?? BaseDeDatos;

    /// <summary>The role to grant rights to, when the host does not serve as the owner.</summary>
    internal string? HostRole() => BaseDeDatosMigracion is null ? null : new NpgsqlConnectionStringBuilder(BaseDeDatos).Username;
}

/// <summary>Bounds on what one caller, and all callers together, may ask.</summary>
public sealed class Limits
{
    private const string OutOfRange = "debe ser un número entero de {1} a {2}.";

    /// <summary>Requests a minute for each client address without a token.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Publico { get; init; } = 600;

    /// <summary>Requests a minute for each token.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Token { get; init; } = 3_000;

    /// <summary>Anonymous writes an hour for each client address.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Participacion { get; init; } = 10;

    /// <summary>Requests worked on at once; the rest wait in a short queue.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Concurrencia { get; init; } = 128;

    /// <summary>Requests that may wait; beyond, 503.</summary>
    [Range(0, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Cola { get; init; } = 256;

    /// <summary>Files sent at once to each client address without a token.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int Descargas { get; init; } = 32;

    /// <summary>Bytes a body may have.</summary>
    [Range(1, int.MaxValue, ErrorMessage = OutOfRange)]
    public int CuerpoBytes { get; init; } = 1_048_576;
}

/// <summary>What is wrong with the settings, variable by variable, before anything starts.</summary>
internal sealed class SettingsValidator : IValidateOptions<Settings>
{
    public ValidateOptionsResult Validate(string? name, Settings options)
    {
        List<string> faults = [.. Faults("OPENGOV__", options), .. Faults("OPENGOV__LIMITES__", options.Limites)];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string prefix, object part)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true);
        return faults.Select(fault => $"{prefix}{fault.MemberNames.First().ToUpperInvariant()}: {fault.ErrorMessage}");
    }
}
