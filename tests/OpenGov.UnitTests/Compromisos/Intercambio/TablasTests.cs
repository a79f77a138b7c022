using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using OpenGov.Compromisos.Intercambio;

namespace OpenGov.UnitTests.Compromisos.Intercambio;

/// <summary>A member that no table holds would be lost on the way out and erased on the way back.</summary>
public sealed class TablasTests
{
    [Fact]
    public void Cada_miembro_de_un_compromiso_tiene_su_columna_en_alguna_tabla()
    {
        var columnas = Tablas.Todas.SelectMany(t => t.Columnas.Select(c => $"{Sin(t.Padre)}{Sin(t.Miembro)}{c.Ruta}")).ToHashSet();
        var miembros = Hojas(Json.Wire.GetTypeInfo(typeof(CompromisoEnArchivo)), "").ToList();

        Assert.NotEmpty(miembros);
        Assert.Equal(miembros.Order(StringComparer.Ordinal), columnas.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Una_columna_no_se_repite_en_su_tabla() =>
        Assert.All(Tablas.Todas, t => Assert.Equal(t.Encabezados.Distinct(), t.Encabezados));

    [Theory]
    [InlineData("Título", "titulo")]
    [InlineData("  LÍNEA BASE (narrativa) ", "linea_base_narrativa")]
    [InlineData("Organización responsable", null)]
    public void Un_encabezado_se_reconoce_aunque_lo_escriba_una_persona(string encabezado, string? esperado) =>
        Assert.Equal(esperado, Tablas.Compromisos.Encabezados.FirstOrDefault(n => n == NombreParecido.Normalizado(encabezado)));

    [Theory]
    [InlineData("texot", "texto")]
    [InlineData("tema", "tema_clave")]
    [InlineData("fecha_inicio", "inicio")]
    [InlineData("zzzzzzzz", null)]
    public void De_un_encabezado_ajeno_se_dice_cual_se_quiso_escribir(string escrito, string? esperado) =>
        Assert.Equal(esperado, NombreParecido.A(escrito, Tablas.Compromisos.Encabezados));

    [Theory]
    [InlineData("=SUMA(A1:A3)", nameof(ClaseDeColumna.Palabras), "formula")]
    [InlineData("#N/A", nameof(ClaseDeColumna.Palabras), "formula")]
    [InlineData("#¡REF!", nameof(ClaseDeColumna.Numero), "formula")]
    [InlineData("1,200.50", nameof(ClaseDeColumna.Numero), "tipo_invalido")]
    [InlineData("$30", nameof(ClaseDeColumna.Numero), "tipo_invalido")]
    [InlineData("31/12/2026", nameof(ClaseDeColumna.Fecha), "tipo_invalido")]
    public void Lo_que_no_es_un_dato_no_se_toma_por_dato(string celda, string clase, string codigo)
    {
        var (valor, hallado, mensaje) = Celda.Leida(celda, Enum.Parse<ClaseDeColumna>(clase));

        Assert.Null(valor);
        Assert.Equal(codigo, hallado);
        Assert.EndsWith(".", mensaje, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@juntas")]
    [InlineData("-5 grados")]
    [InlineData("'entre comillas")]
    [InlineData("#N/A")]
    [InlineData("Normal")]
    public void Un_texto_que_parece_formula_va_y_vuelve_igual(string texto)
    {
        var escrita = Celda.Escrita(JsonValue.Create(texto));

        Assert.DoesNotContain(escrita[0], "=+-@#");
        Assert.Equal(texto, Celda.Leida(escrita, ClaseDeColumna.Palabras).Valor!.GetValue<string>());
    }

    private static IEnumerable<string> Hojas(JsonTypeInfo tipo, string ruta) => tipo.Properties.Where(p => p.Get is not null).SelectMany(p =>
    {
        var suyo = Json.Wire.GetTypeInfo(p.PropertyType);
        var camino = $"{ruta}{p.Name}";
        if (suyo.Kind is JsonTypeInfoKind.Object) return Hojas(suyo, $"{camino}.");
        return suyo.Kind is JsonTypeInfoKind.Enumerable && Json.Wire.GetTypeInfo(suyo.ElementType!) is { Kind: JsonTypeInfoKind.Object } elemento ? Hojas(elemento, $"{camino}.") : [camino];
    });

    private static string Sin(string ruta) => ruta.Length == 0 ? "" : $"{ruta.Replace("[]", "", StringComparison.Ordinal)}.";
}
