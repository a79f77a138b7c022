using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace OpenGov.ApiTests.Contrato;

/// <summary>The OpenAPI document is the product for whoever programs against us: whole, in Spanish, and true.</summary>
public sealed class DocumentoTests(OpenGovApi api)
{
    [Fact]
    public void Cada_operacion_se_llama_como_el_archivo_de_su_caso_de_uso() => api.Todas().QueSeVieron()
        .Where(o => !Directory.EnumerateFiles(Path.Combine(Repositorio.Raiz, "src", "Modules"), $"{o.Nombre}.cs", SearchOption.AllDirectories)
            .Any(archivo => Path.GetRelativePath(Path.Combine(Repositorio.Raiz, "src", "Modules"), archivo).Split(Path.DirectorySeparatorChar)[0].Equals(o.Modulo, StringComparison.OrdinalIgnoreCase)))
        .Select(o => $"{o}: no hay {o.Nombre}.cs en el módulo {o.Modulo}")
        .NoDebeHaber("De la página del contrato se llega al archivo sin buscar:");

    [Fact]
    public void Ninguna_operacion_comparte_su_nombre() => api.Todas().QueSeVieron()
        .GroupBy(o => o.Nombre).Where(g => g.Count() > 1).Select(g => string.Join(" = ", g))
        .NoDebeHaber("operationId es único:");

    [Fact]
    public void Cada_recurso_es_de_un_modulo_y_otro_solo_cuelga_de_el_lo_suyo() => api.Todas().QueSeVieron()
        .GroupBy(o => string.Join('/', Fijos(o).Take(2)))
        .Where(g => g.Select(o => o.Modulo).Distinct().Count() > 1)
        .Select(g => $"/{g.Key}: {string.Join(", ", g.Select(o => o.Modulo).Distinct())}")
        .NoDebeHaber("Un recurso es de un módulo; lo que otro cuelga de él tiene su propio nombre (docs/adr/0011):");

    [Fact]
    public void Cada_operacion_dice_que_hace_en_una_frase_en_espanol() => api.Todas().QueSeVieron()
        .Where(o => !o.Definicion.TryGetProperty("summary", out var resumen) || resumen.GetString() is not { Length: > 10 } frase || !char.IsUpper(frase[0]) || frase.EndsWith('.'))
        .Select(o => o.ToString())
        .NoDebeHaber("WithSummary en tercera persona, con mayúscula y sin punto final:");

    [Fact]
    public void Cada_parametro_y_cada_miembro_dice_que_significa() => Miembros().QueSeVieron()
        .Where(m => !m.Esquema.TryGetProperty("description", out var texto) || string.IsNullOrWhiteSpace(texto.GetString()))
        .Select(m => m.Donde)
        .NoDebeHaber("Falta su <summary> o su <param>:");

    [Fact]
    public void Todo_texto_esta_acotado()
    {
        var textos = new List<(string Donde, JsonElement Esquema)>();
        Recorrer(api.Contrato.Raiz, "#", textos);

        textos.QueSeVieron().Where(t => !Acotado(t.Esquema)).Select(t => t.Donde).NoDebeHaber("Un texto tiene maxLength, format, enum o pattern:");
    }

    [Fact]
    public void Los_alcances_que_se_piden_son_los_que_los_modulos_declaran()
    {
        var declarados = api.Servicios.GetRequiredService<IReadOnlyList<IModule>>().SelectMany(m => m.Scopes).Select(s => s.Name).Order(StringComparer.Ordinal);

        Assert.Equal(declarados, api.Todas().SelectMany(o => o.Alcances).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cada_operacion_declara_los_estados_que_puede_dar() => api.Todas().QueSeVieron()
        .SelectMany(o => Esperados(o).Except(o.Estados).Select(estado => $"{o}: falta {estado}").Concat(o.Estados.Any(e => e is >= 200 and < 300) ? [] : [$"{o}: no dice qué responde cuando sale bien"]))
        .NoDebeHaber("El contrato declara todo estado posible:");

    [Fact]
    public void Ninguna_respuesta_es_un_arreglo_suelto() => api.Todas().QueSeVieron()
        .SelectMany(o => o.Definicion.GetProperty("responses").EnumerateObject().Where(r => r.Value.TryGetProperty("content", out _))
            .SelectMany(r => r.Value.GetProperty("content").EnumerateObject().Where(c => c.Value.TryGetProperty("schema", out var esquema) && esquema.TryGetProperty("type", out var tipo) && tipo.ToString() == "array").Select(_ => $"{o}: {r.Name}")))
        .NoDebeHaber("Lo que crece necesita dónde crecer: {\"datos\": [...]}:");

    private static IEnumerable<string> Fijos(Operacion operacion) => operacion.Plantilla.Split('/').Skip(3).Where(parte => !parte.StartsWith('{'));

    private static List<int> Esperados(Operacion operacion)
    {
        int[] siempre = [400, 401, 429, 500, 503];
        var esperados = siempre.ToList();
        if (operacion.Alcances.Count > 0) esperados.Add(403);
        if (operacion.Plantilla.Contains('{', StringComparison.Ordinal)) esperados.Add(404);
        if (operacion.Cuerpo is not null) esperados.AddRange([413, 415, 422]);
        if (operacion.PideIfMatch) esperados.AddRange([409, 412, 428]);
        if (operacion.Metodo == HttpMethod.Get) esperados.Add(304);
        return esperados;
    }

    private IEnumerable<(string Donde, JsonElement Esquema)> Miembros() =>
        api.Todas().SelectMany(o => o.Parametros.Select(p => ($"{o}: {p.Texto("name")}", p)))
            .Concat(from esquema in api.Contrato.Raiz.GetProperty("components").GetProperty("schemas").EnumerateObject()
                    where esquema.Value.TryGetProperty("properties", out _)
                    from miembro in esquema.Value.GetProperty("properties").EnumerateObject()
                    select ($"{esquema.Name}.{miembro.Name}", miembro.Value));

    private static void Recorrer(JsonElement nodo, string donde, List<(string Donde, JsonElement Esquema)> textos)
    {
        if (nodo.ValueKind is JsonValueKind.Array)
        {
            foreach (var (elemento, i) in nodo.EnumerateArray().Select((e, i) => (e, i))) Recorrer(elemento, $"{donde}/{i}", textos);
            return;
        }

        if (nodo.ValueKind is not JsonValueKind.Object) return;
        if (nodo.TryGetProperty("type", out var tipo) && EsTexto(tipo)) textos.Add((donde, nodo));
        foreach (var miembro in nodo.EnumerateObject().Where(m => m.Name is not ("example" or "examples" or "default"))) Recorrer(miembro.Value, $"{donde}/{miembro.Name}", textos);
    }

    private static bool EsTexto(JsonElement tipo) =>
        tipo.ValueKind is JsonValueKind.String ? tipo.GetString() == "string" : tipo.ValueKind is JsonValueKind.Array && tipo.EnumerateArray().Any(t => t.ToString() == "string");

    private static bool Acotado(JsonElement esquema) => ((string[])["maxLength", "format", "enum", "pattern", "const"]).Any(palabra => esquema.TryGetProperty(palabra, out _));
}
