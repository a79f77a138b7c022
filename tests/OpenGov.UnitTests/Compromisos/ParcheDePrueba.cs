using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using OpenGov.Compromisos.Diferencias;

namespace OpenGov.UnitTests.Compromisos;

/// <summary>RFC 6902 as a client would apply it, written apart from what makes the patches.</summary>
internal static class ParcheDePrueba
{
    /// <summary>Applies it as it goes on the wire.</summary>
    public static JsonNode? Aplicar(JsonNode? documento, IReadOnlyList<OperacionDeParche> parche)
    {
        var operaciones = JsonNode.Parse(JsonSerializer.Serialize(parche, Json.Wire))!.AsArray();
        var raiz = new JsonObject { ["raiz"] = documento?.DeepClone() };
        foreach (var operacion in operaciones.Select(o => o!.AsObject()))
        {
            var lugar = Lugar(operacion["path"]!.GetValue<string>());
            switch (operacion["op"]!.GetValue<string>())
            {
                case "add": Poner(raiz, lugar, operacion["value"]?.DeepClone(), sustituye: false); break;
                case "replace": Poner(raiz, lugar, operacion["value"]?.DeepClone(), sustituye: true); break;
                case "remove": Quitar(raiz, lugar); break;
                case "move": Poner(raiz, lugar, Quitar(raiz, Lugar(operacion["from"]!.GetValue<string>())), sustituye: false); break;
                default: throw new InvalidOperationException("operación desconocida");
            }
        }

        var resultado = raiz["raiz"];
        raiz.Remove("raiz");
        return resultado;
    }

    private static string[] Lugar(string puntero) =>
        [.. $"/raiz{puntero}"[1..].Split('/').Select(parte => parte.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static void Poner(JsonNode raiz, string[] lugar, JsonNode? valor, bool sustituye)
    {
        if (Padre(raiz, lugar) is JsonObject objeto)
        {
            Assert.Equal(sustituye, objeto.ContainsKey(lugar[^1]));
            objeto[lugar[^1]] = valor;
        }
        else if (Padre(raiz, lugar) is JsonArray lista)
        {
            var i = int.Parse(lugar[^1], CultureInfo.InvariantCulture);
            if (sustituye) lista[i] = valor;
            else lista.Insert(i, valor);
        }
    }

    private static JsonNode? Quitar(JsonNode raiz, string[] lugar)
    {
        if (Padre(raiz, lugar) is JsonObject objeto)
        {
            Assert.True(objeto.Remove(lugar[^1], out var quitado));
            return quitado;
        }

        var lista = Padre(raiz, lugar).AsArray();
        var i = int.Parse(lugar[^1], CultureInfo.InvariantCulture);
        var elemento = lista[i];
        lista.RemoveAt(i);
        return elemento;
    }

    private static JsonNode Padre(JsonNode raiz, string[] lugar) => lugar.SkipLast(1).Aggregate(
        raiz, (nodo, parte) => nodo is JsonArray lista ? lista[int.Parse(parte, CultureInfo.InvariantCulture)]! : nodo[parte]!);
}
