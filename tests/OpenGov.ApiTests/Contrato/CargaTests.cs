using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Overload and slowness of some are not those of all.</summary>
public sealed class CargaTests(OpenGovApi api)
{
    [Fact]
    public async Task Lleno_dice_que_esta_lleno_y_que_vive()
    {
        await using var anfitrion = await api.ConAjustes(("Limites:Concurrencia", "1"), ("Limites:Cola", "0"));
        using var lento = await Lento(anfitrion.Cliente.BaseAddress!);

        await api.Eventualmente(async () =>
        {
            var respuesta = await anfitrion.Cliente.GetAsync("/api/v1/organizaciones?limite=1");
            await respuesta.DebeSerProblema(HttpStatusCode.ServiceUnavailable, "sobrecarga");
            Assert.NotNull(respuesta.Headers.RetryAfter);
        });
        Assert.Equal(HttpStatusCode.OK, (await anfitrion.Cliente.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anfitrion.Cliente.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Quien_envia_despacio_no_ocupa_el_lugar_de_los_demas_para_siempre()
    {
        await using var anfitrion = await api.ConAjustes(("Limites:Concurrencia", "2"), ("Limites:Cola", "8"));
        using var uno = await Lento(anfitrion.Cliente.BaseAddress!);
        using var otro = await Lento(anfitrion.Cliente.BaseAddress!);

        await (await anfitrion.Cliente.GetAsync("/api/v1/organizaciones?limite=1")).DebeSer(HttpStatusCode.OK);

        Assert.StartsWith("HTTP/1.1 408 ", await Respuesta(uno), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Una_ruta_en_mayusculas_tiene_los_mismos_limites() =>
        Assert.True((await api.SinCuenta().GetAsync("/API/V1/organizaciones?limite=1")).Headers.Contains("RateLimit"));

    /// <summary>Says that it will send a body, and sends its first letter.</summary>
    private static async Task<TcpClient> Lento(Uri direccion)
    {
        var cliente = new TcpClient();
        await cliente.ConnectAsync(direccion.Host, direccion.Port);
        await cliente.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/fichas-smart HTTP/1.1\r\nHost: {direccion.Authority}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{"));
        return cliente;
    }

    private static async Task<string> Respuesta(TcpClient cliente)
    {
        var respuesta = new byte[4_096];
        return Encoding.UTF8.GetString(respuesta, 0, await cliente.GetStream().ReadAsync(respuesta));
    }
}
