using System.Text.Json;

namespace OpenGov.ApiTests.Contrato;

/// <summary>One name everywhere, and a name that says what the member holds.</summary>
public sealed class NombresTests(OpenGovApi api)
{
    private const string FormaDelFolio = "^[A-Z0-9][A-Z0-9-]{1,63}$";

    [Fact]
    public void Un_texto_que_trae_un_folio_lo_dice_en_su_nombre() => Miembros().QueSeVieron()
        .Where(m => TraeFolio(m.Esquema) && !DiceFolio(m.Nombre, m.Esquema))
        .Select(m => $"{m.Donde}: «{Lista(m.Esquema) switch { true => "xs_folios", _ => "x_folio" }}»")
        .NoDebeHaber("Un texto con un folio se llama x_folio, y una lista de ellos xs_folios; «x» es el objeto {folio, nombre}:");

    [Fact]
    public void Un_filtro_por_folio_se_llama_como_el_miembro() => api.Todas().QueSeVieron()
        .SelectMany(o => o.Parametros.Where(p => p.Texto("in") == "query" && p.TryGetProperty("description", out var texto) && texto.GetString()!.StartsWith("Folio ", StringComparison.Ordinal)).Select(p => (Operacion: o, Nombre: p.Texto("name"))))
        .QueSeVieron()
        .Where(f => !f.Nombre.EndsWith("folio", StringComparison.Ordinal))
        .Select(f => $"{f.Operacion}: ?{f.Nombre}")
        .NoDebeHaber("Un filtro que recibe un folio se llama x_folio:");

    [Fact]
    public void Lo_que_dice_ser_un_folio_es_un_texto() => Miembros().QueSeVieron()
        .Where(m => (m.Nombre.EndsWith("_folio", StringComparison.Ordinal) && !Texto(m.Esquema)) || (m.Nombre.EndsWith("_folios", StringComparison.Ordinal) && !(Lista(m.Esquema) && Texto(m.Esquema.GetProperty("items")))))
        .Select(m => m.Donde)
        .NoDebeHaber("x_folio es un texto y xs_folios una lista de textos:");

    [Fact]
    public void Todo_miembro_se_escribe_en_minusculas_sin_acentos() => Miembros().QueSeVieron()
        .Where(m => !m.Nombre.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
        .Select(m => m.Donde)
        .NoDebeHaber("Los nombres son ASCII, en snake_case:");

    private static bool TraeFolio(JsonElement esquema) =>
        (Texto(esquema) || (Lista(esquema) && Texto(esquema.GetProperty("items"))))
        && (Dice(Lista(esquema) ? esquema.GetProperty("items") : esquema, "pattern", FormaDelFolio) || esquema.Texto("description") is var texto && (texto.StartsWith("Folio ", StringComparison.Ordinal) || texto.StartsWith("Folios ", StringComparison.Ordinal)));

    private static bool DiceFolio(string nombre, JsonElement esquema) => Lista(esquema)
        ? nombre.EndsWith("folios", StringComparison.Ordinal)
        : nombre == "folio" || nombre.EndsWith("_folio", StringComparison.Ordinal);

    private static bool Texto(JsonElement esquema) => EsDe(esquema, "string");

    private static bool Lista(JsonElement esquema) => EsDe(esquema, "array");

    private static bool EsDe(JsonElement esquema, string tipo) => esquema.TryGetProperty("type", out var dicho)
        && (dicho.ValueKind is JsonValueKind.Array ? dicho.EnumerateArray().Any(t => t.GetString() == tipo) : dicho.GetString() == tipo);

    private static bool Dice(JsonElement esquema, string palabra, string valor) => esquema.TryGetProperty(palabra, out var dicho) && dicho.GetString() == valor;

    private IEnumerable<(string Donde, string Nombre, JsonElement Esquema)> Miembros() =>
        from esquema in api.Contrato.Raiz.GetProperty("components").GetProperty("schemas").EnumerateObject()
        where esquema.Value.TryGetProperty("properties", out _)
        from miembro in esquema.Value.GetProperty("properties").EnumerateObject()
        select ($"{esquema.Name}.{miembro.Name}", miembro.Name, miembro.Value);
}
