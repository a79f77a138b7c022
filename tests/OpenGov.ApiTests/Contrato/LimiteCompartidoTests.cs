using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;

namespace OpenGov.ApiTests.Contrato;

/// <summary>What a person may write in an hour is one quota, whichever host attends.</summary>
public sealed class LimiteCompartidoTests(OpenGovApi api)
{
    [Fact]
    public async Task Dos_anfitriones_cuentan_juntos_las_escrituras_anonimas()
    {
        var cuota = RandomNumberGenerator.GetInt32(5, 9);
        await using var uno = await api.ConAjustes(("Limites:Participacion", $"{cuota}"));
        await using var otro = await api.ConAjustes(("Limites:Participacion", $"{cuota}"));

        var estados = new List<HttpStatusCode>();
        foreach (var i in Enumerable.Range(0, cuota + 2)) estados.Add((await Escribir((i % 2 == 0 ? uno : otro).Cliente)).StatusCode);

        Assert.Equal(cuota, estados.Count(e => e != HttpStatusCode.TooManyRequests));
        Assert.All(estados.Skip(cuota), e => Assert.Equal(HttpStatusCode.TooManyRequests, e));
    }

    [Fact]
    public async Task A_la_vez_tampoco_pasa_nadie_de_mas()
    {
        var cuota = RandomNumberGenerator.GetInt32(10, 100);
        await using var uno = await api.ConAjustes(("Limites:Participacion", $"{cuota}"));

        var respuestas = await Task.WhenAll(Enumerable.Range(0, cuota + 30).Select(_ => Escribir(uno.Cliente)));

        Assert.Equal(30, respuestas.Count(r => r.StatusCode == HttpStatusCode.TooManyRequests));
    }

    private static Task<HttpResponseMessage> Escribir(HttpClient cliente) => cliente.PostAsJsonAsync("/api/v1/consultas/NO-EXISTE/propuestas", new { });
}
