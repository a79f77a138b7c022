using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace OpenGov.Difusion.Correo;

/// <summary>Mail by SMTP, or left in a folder: the same bytes either way.</summary>
internal sealed class CorreoPorSmtp(IOptions<CorreoOptions> options) : ICorreo
{
    private static readonly TimeSpan Paciencia = TimeSpan.FromSeconds(10);

    public async Task EnviarAsync(Mensaje mensaje, CancellationToken ct)
    {
        if (!MailAddress.TryCreate(mensaje.Para, out var para)) throw new CorreoNoEnviadoException("direccion_imposible");

        using var correo = Componer(mensaje, para);
        using var cliente = Conectar();
        using var prisa = CancellationTokenSource.CreateLinkedTokenSource(ct);
        prisa.CancelAfter(Paciencia);
        try
        {
            await cliente.SendMailAsync(correo, prisa.Token);
        }
        catch (SmtpException fallo)
        {
            throw new CorreoNoEnviadoException(Json.SnakeCase(fallo.StatusCode.ToString()));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new CorreoNoEnviadoException("sin_respuesta");
        }
    }

    private MailMessage Componer(Mensaje mensaje, MailAddress para)
    {
        var correo = new MailMessage(new MailAddress(options.Value.Remitente, options.Value.QuienesSomos, Encoding.UTF8), para)
        {
            Subject = mensaje.Asunto, SubjectEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        correo.Headers.Add("Auto-Submitted", "auto-generated");
        correo.Headers.Add("Content-Language", "es-MX");
        correo.Headers.Add("List-Unsubscribe", $"<{mensaje.EnlaceBaja}>");
        correo.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        correo.AlternateViews.Add(Vista(mensaje.Texto, MediaTypeNames.Text.Plain));
        correo.AlternateViews.Add(Vista(mensaje.Html, MediaTypeNames.Text.Html));
        return correo;
    }

    private SmtpClient Conectar()
    {
        var opciones = options.Value;
        if (opciones.Carpeta.Length > 0)
        {
            Directory.CreateDirectory(opciones.Carpeta);
            return new() { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(opciones.Carpeta) };
        }

        return new(opciones.Servidor, opciones.Puerto)
        {
            EnableSsl = opciones.Tls, Credentials = string.IsNullOrEmpty(opciones.Usuario) ? null : new NetworkCredential(opciones.Usuario, opciones.Clave),
        };
    }

    private static AlternateView Vista(string contenido, string tipo)
    {
        var vista = AlternateView.CreateAlternateViewFromString(contenido, Encoding.UTF8, tipo);
        vista.TransferEncoding = TransferEncoding.Base64;
        return vista;
    }
}
