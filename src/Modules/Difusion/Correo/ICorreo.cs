namespace OpenGov.Difusion.Correo;

/// <summary>The way out of the house for mail.</summary>
internal interface ICorreo
{
    /// <summary>Returns when somebody else answers for the mail; otherwise throws <see cref="CorreoNoEnviadoException"/>.</summary>
    Task EnviarAsync(Mensaje mensaje, CancellationToken ct);
}

/// <summary>A mail, ready.</summary>
/// <param name="EnlaceBaja">Where a program may ask, with a POST, for no more mail (RFC 8058).</param>
internal sealed record Mensaje(string Para, string Asunto, string Texto, string Html, string EnlaceBaja);

/// <summary>It did not leave. It says of what kind the failure was, never to whom.</summary>
internal sealed class CorreoNoEnviadoException(string clase) : Exception($"El correo no salió: {clase}.")
{
    public string Clase => clase;
}
