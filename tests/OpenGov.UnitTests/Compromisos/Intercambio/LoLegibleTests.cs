using System.Text.Json;
using System.Text.Json.Nodes;

using OpenGov.Compromisos.Intercambio;

namespace OpenGov.UnitTests.Compromisos.Intercambio;

public sealed class LoLegibleTests
{
    private static readonly string[] Escritos = ["null", "7", "\"x\"", "{}", "[]", "[null]", "{\"x\":1}"];

    [Fact]
    public void Lo_que_no_se_lee_queda_vacio_y_en_su_lugar()
    {
        var contenido = Completo();
        contenido["redaccion"]!["metas"]![0]!["limite"] = "31/12/2020";
        contenido["redaccion"]!["metas"]![1]!["titulo"] = "El de siempre";
        contenido["redaccion"]!["municipios"] = new JsonArray(15106, "15058");
        contenido["redaccion"]!["plazo"] = "todo el año";

        var leido = LoLegible.De<CompromisoEnArchivo>(contenido);

        Assert.Equal(["", "15058"], leido.Redaccion.Municipios);
        Assert.Equal("El de siempre", leido.Redaccion.Metas[1].Titulo);
        Assert.Null(leido.Redaccion.Plazo);
        Assert.Equal(Ejemplos.Completa().Responsable!.Puesto, leido.Redaccion.Responsable!.Puesto);
    }

    [Fact]
    public void Cualquier_miembro_puede_venir_mal_y_el_resto_se_lee()
    {
        var cuantos = Nodos(Completo()).Count();

        Assert.True(cuantos > 100);
        foreach (var i in Enumerable.Range(1, cuantos - 1))
        {
            foreach (var escrito in Escritos)
            {
                var contenido = Completo();
                Nodos(contenido).ElementAt(i).ReplaceWith(JsonNode.Parse(escrito));

                Assert.NotNull(LoLegible.De<CompromisoEnArchivo>(contenido).Redaccion.Titulo);
            }
        }
    }

    private static JsonObject Completo() => JsonSerializer.SerializeToNode(new CompromisoEnArchivo("movilidad", Ejemplos.Completa(), "EDOMEX-PAL1-C01", Version: 1), Json.Wire)!.AsObject();

    private static IEnumerable<JsonNode> Nodos(JsonNode raiz) =>
    [
        raiz,
        .. (raiz switch { JsonObject objeto => objeto.Select(m => m.Value), JsonArray lista => lista, _ => (IEnumerable<JsonNode?>)[] }).OfType<JsonNode>().SelectMany(Nodos),
    ];
}
