using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Correo;

namespace OpenGov.UnitTests.Difusion.Correo;

/// <summary>What a mail server is told, and what we make of what it answers.</summary>
public sealed class CorreoPorSmtpTests : IDisposable
{
    private static readonly Mensaje Aviso = new("Ana@ejemplo.mx", "Confirma tu adhesión", "Con acentos: adhesión", "<p>Con acentos: adhesión</p>", "https://ejemplo.mx/correo/baja/X");

    private readonly TcpListener servidor = new(IPAddress.Loopback, 0);
    private readonly List<string> recibidos = [];

    public CorreoPorSmtpTests() => servidor.Start();

    public void Dispose() => servidor.Dispose();

    [Fact]
    public async Task Lo_que_el_servidor_no_pudo_se_dice_y_la_siguiente_vez_sale_una_sola_vez_y_entero()
    {
        var atendido = Atender("451 4.3.0 Ana@ejemplo.mx: vuelve luego", "250 2.1.0 adelante");
        var correo = new CorreoPorSmtp(Options.Create(Opciones()));

        var fallo = await Assert.ThrowsAsync<CorreoNoEnviadoException>(() => correo.EnviarAsync(Aviso, CancellationToken.None));
        await correo.EnviarAsync(Aviso, CancellationToken.None);
        await atendido;

        Assert.Equal("local_error_in_processing", fallo.Clase); // never what the server said: it repeats the address
        var crudo = Assert.Single(recibidos);
        Assert.Contains("List-Unsubscribe: <https://ejemplo.mx/correo/baja/X>", crudo, StringComparison.Ordinal);
        Assert.Contains("multipart/alternative", crudo, StringComparison.Ordinal);
        foreach (var parte in (string[])[Aviso.Texto, Aviso.Html]) Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(parte)), crudo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sin_nadie_que_escuche_no_sale_y_se_dice()
    {
        var correo = new CorreoPorSmtp(Options.Create(Opciones()));
        servidor.Stop();

        Assert.Equal("general_failure", (await Assert.ThrowsAsync<CorreoNoEnviadoException>(() => correo.EnviarAsync(Aviso, CancellationToken.None))).Clase);
    }

    private CorreoOptions Opciones() => new() { Servidor = "127.0.0.1", Puerto = ((IPEndPoint)servidor.LocalEndpoint).Port, Tls = false, Remitente = "stl@ejemplo.mx" };

    /// <summary>A conversation for each answer that it is to give to the sender of a mail.</summary>
    private async Task Atender(params string[] alRemitente)
    {
        foreach (var respuesta in alRemitente)
        {
            using var cliente = await servidor.AcceptTcpClientAsync();
            using var lector = new StreamReader(cliente.GetStream(), Encoding.ASCII);
            await using var escritor = new StreamWriter(cliente.GetStream(), Encoding.ASCII) { AutoFlush = true, NewLine = "\r\n" };
            await escritor.WriteLineAsync("220 servidor de prueba");
            while (await lector.ReadLineAsync() is { } orden && !orden.StartsWith("QUIT", StringComparison.Ordinal))
            {
                await escritor.WriteLineAsync(orden[..4] switch { "MAIL" => respuesta, "DATA" => "354 adelante", _ => "250 hecho" });
                if (!orden.StartsWith("DATA", StringComparison.Ordinal)) continue;

                recibidos.Add(await HastaElPunto(lector));
                await escritor.WriteLineAsync("250 recibido");
            }
        }
    }

    private static async Task<string> HastaElPunto(StreamReader lector)
    {
        var crudo = new StringBuilder();
        while (await lector.ReadLineAsync() is { } linea && linea != ".") crudo.AppendLine(linea);
        return crudo.ToString();
    }
}
