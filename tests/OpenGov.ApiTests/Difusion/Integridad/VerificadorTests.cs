using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>Quien no confía en nosotros comprueba lo publicado con un programa que no es nuestro código y un punto de control que guardó.</summary>
[Collection(DeAlteraciones.Nombre)]
public sealed class VerificadorTests(MundoAlterableCompartido compartido)
{
    private static readonly Dictionary<string, Func<List<string>, IEnumerable<string>>> Enganos = new()
    {
        ["editar"] = c => c.Select((l, i) => i == 3 ? l.Replace("Colectivo", "Comité", StringComparison.Ordinal) : l),
        ["cambiar dos de lugar"] = c => [.. c.Take(3), c[4], c[3], .. c.Skip(5)],
        ["borrar el primero"] = c => c.Skip(1),
        ["borrar uno de en medio"] = c => [.. c.Take(5), .. c.Skip(6)],
        ["borrar uno y recorrer los demás"] = c => [.. c.Take(5), .. c.Skip(6).Select((l, i) => Con(l, "cursor", i + 6))],
        ["truncar"] = c => c.SkipLast(1),
        ["vaciar"] = _ => [],
        ["repetir uno"] = c => [.. c.Take(5), .. c.Skip(4)],
        ["insertar uno"] = c => [.. c.Take(5), Con(Con(c[4], "cursor", 6), "folio", "ORG-INVENTADA"), .. c.Skip(5).Select((l, i) => Con(l, "cursor", i + 7))],
        ["escribir lo mismo de otro modo"] = c => c.Select((l, i) => i == 3 ? l.Replace(",\"", ", \"", StringComparison.Ordinal) : l),
    };

    [Fact]
    public async Task Acepta_la_bitacora_genuina_y_rechaza_cada_engano()
    {
        Programa.Exigir("python3", "openssl");
        var mundo = await compartido.ComoEra();
        using var copia = await CopiaDeDatos.Descargar(mundo.Cualquiera);
        var genuina = await copia.Verificar();
        Assert.True(genuina.Codigo == 0, genuina.Errores);
        Assert.StartsWith("12 cambios; los primeros 12 son los que se firmaron", genuina.Salida, StringComparison.Ordinal);

        foreach (var (nombre, engano) in Enganos)
        {
            copia.Escribir("cambios.ndjson", string.Concat(engano(copia.Cambios).Select(l => $"{l}\n")));
            var (codigo, _, errores) = await copia.Verificar();
            Assert.True(codigo == 1 && errores.Contains("NO COINCIDE", StringComparison.Ordinal), $"{nombre}: {codigo} {errores}");
        }
    }

    [Theory]
    [InlineData("punto.json", "raiz")]
    [InlineData("punto.json", "texto")]
    [InlineData("punto.json", "firma")]
    [InlineData("punto.json", "emitido_en")]
    [InlineData("recibo.json", "hoja")]
    [InlineData("recibo.json", "camino")]
    [InlineData("llaves.json", "datos")]
    public async Task Rechaza_pruebas_que_no_prueban(string archivo, string miembro)
    {
        Programa.Exigir("python3", "openssl");
        var mundo = await compartido.ComoEra();
        using var copia = await CopiaDeDatos.Descargar(mundo.Cualquiera);
        var prueba = JsonNode.Parse(copia.Leer(archivo))!;
        prueba[miembro] = prueba[miembro] switch
        {
            JsonArray lista => new JsonArray([.. lista.Skip(1).Select(n => n!.DeepClone())]),
            var texto => Volteado((string)texto!),
        };
        copia.Escribir(archivo, prueba.ToJsonString());

        var (codigo, _, errores) = await copia.Verificar();

        Assert.True(codigo == 1 && errores.Contains("NO COINCIDE", StringComparison.Ordinal), $"{codigo} {errores}");
    }

    private static string Volteado(string texto)
    {
        var i = texto.IndexOfAny([.. "0123456789"], texto.Length / 2);
        return $"{texto[..i]}{(texto[i] == '1' ? '2' : '1')}{texto[(i + 1)..]}";
    }

    private static string Con(string cambio, string miembro, JsonNode valor)
    {
        var nodo = JsonNode.Parse(cambio)!;
        nodo[miembro] = valor;
        return nodo.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
