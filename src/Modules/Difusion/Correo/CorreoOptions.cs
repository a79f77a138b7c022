using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Correo;

/// <summary>How mail leaves: through a server, or into a folder to look at it while developing. Without either it waits in its queue.</summary>
internal sealed class CorreoOptions
{
    public const string Section = "Correo";

    public string Servidor { get; init; } = "";
    public int Puerto { get; init; } = 587;
    public bool Tls { get; init; } = true;
    public string? Usuario { get; init; }
    public string? Clave { get; init; }

    /// <summary>Folder where each mail is left as a file instead.</summary>
    public string Carpeta { get; init; } = "";
    public string Remitente { get; init; } = "";

    /// <summary>Who writes, as each mail says.</summary>
    public string QuienesSomos { get; init; } = "Secretariado Técnico Local de Gobierno Abierto";

    internal bool Hay => Servidor.Length > 0 || Carpeta.Length > 0;
}

internal sealed class CorreoOptionsValidator(IConfiguration configuration) : IValidateOptions<CorreoOptions>
{
    public ValidateOptionsResult Validate(string? name, CorreoOptions options)
    {
        var faltas = new List<string>();
        if (options.Puerto is < 1 or > 65_535) faltas.Add("OPENGOV__CORREO__PUERTO: debe ser un número entero de 1 a 65535.");
        if (options.Servidor.Length > 0 && options.Carpeta.Length > 0) faltas.Add("OPENGOV__CORREO__CARPETA: el correo sale por un servidor o se deja en una carpeta, no ambos.");
        if (options.Hay && !System.Net.Mail.MailAddress.TryCreate(options.Remitente, out _)) faltas.Add("OPENGOV__CORREO__REMITENTE: debe ser la dirección que escribe, por ejemplo participacion@gobiernoabierto.example.org.");
        if (options.Servidor.Length > 0 && string.IsNullOrEmpty(configuration["UrlPublica"])) faltas.Add("OPENGOV__URLPUBLICA: es obligatoria para enviar correo, porque de ella salen sus enlaces.");
        return faltas.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faltas);
    }
}
