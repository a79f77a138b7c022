using FsCheck.Fluent;
using OpenGov.Kernel;
using OpenGov.Mesas.Participantes;

namespace OpenGov.UnitTests.Mesas;

public sealed class SupresionTests
{
    [Fact]
    public void Con_cuentas_grandes_no_se_oculta_nada() => Assert.Empty(Ocultas(12, 5, 30));

    [Fact]
    public void Una_sola_cuenta_pequena_arrastra_a_la_siguiente_o_se_deduciria_del_total() =>
        Assert.Equal(["a", "b"], Ocultas(3, 6, 30));

    [Fact]
    public void Dos_cuentas_pequenas_que_suman_poco_arrastran_otra() =>
        Assert.Equal(["a", "b", "c"], Ocultas(1, 1, 8, 20));

    [Fact]
    public void Si_no_hay_forma_segura_se_ocultan_todas() => Assert.Equal(["a", "b", "c"], Ocultas(4, 4, 4));

    [Fact]
    public void Una_tabla_que_se_oculta_entera_no_dice_ni_las_categorias()
    {
        var tabla = TablaDeParticipantes.De(Celdas([2, 9]));

        Assert.True(tabla.Suprimida);
        Assert.Empty(tabla.Categorias);
    }

    [Fact]
    public void La_tabla_dice_el_nombre_del_municipio_y_calla_las_cuentas_ocultas()
    {
        var tabla = TablaDeParticipantes.De(
            new Dictionary<string, int> { ["15106"] = 20, ["15054"] = 3, ["15051"] = 7 }, clave => Municipios.De(clave).Nombre);

        Assert.Equal(
            [new("15051", "Lerma", null, true), new("15054", "Metepec", null, true), new("15106", "Toluca", 20, false)],
            tabla.Categorias);
    }

    [Fact]
    public void Ninguna_cuenta_bajo_el_umbral_se_publica_y_la_suma_oculta_nunca_es_menor_que_el() =>
        Prop.ForAll(Gen.Choose(1, 40).NonEmptyListOf().ToArbitrary(), cuentas =>
        {
            var celdas = Celdas([.. cuentas]);
            var ocultas = Supresion.Ocultas(celdas);
            var sumaOculta = celdas.Where(c => ocultas.Contains(c.Key)).Sum(c => c.Value);
            return celdas.Where(c => !ocultas.Contains(c.Key)).All(c => c.Value >= Supresion.Umbral)
                && (ocultas.Count == celdas.Count || ocultas.Count == 0 || (ocultas.Count >= 2 && sumaOculta >= Supresion.Umbral));
        }).Exigir();

    /// <summary>
    /// The strongest reader: knows the total, what is published and this very algorithm, and discards each table that would
    /// have been published otherwise. For every hidden cell at least two values must remain. Tables are tried exhaustively.
    /// </summary>
    [Theory]
    [InlineData(5, 3, 13)]
    [InlineData(5, 4, 9)]
    [InlineData(3, 4, 8)]
    [InlineData(3, 5, 5)]
    public void Nadie_deduce_una_cuenta_oculta_aunque_conozca_el_algoritmo(int umbral, int categorias, int maximo)
    {
        var porPublicacion = Tablas(categorias, maximo).GroupBy(tabla => Publicacion(tabla, umbral)).Where(g => g.Key.Contains('?', StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(porPublicacion);
        foreach (var grupo in porPublicacion)
        {
            var posibles = grupo.ToList();
            var ocultas = Supresion.Ocultas(Celdas(posibles[0]), umbral).Select(clave => clave[0] - 'a');
            Assert.All(ocultas, i => Assert.True(posibles.Select(t => t[i]).Distinct().Skip(1).Any(), $"{grupo.Key} deja ver la celda {i}"));
        }
    }

    /// <summary>What a reader sees of a table: the total, and each cell or its absence; nothing at all of one hidden whole.</summary>
    private static string Publicacion(int[] tabla, int umbral)
    {
        var ocultas = Supresion.Ocultas(Celdas(tabla), umbral);
        return ocultas.Count == tabla.Length
            ? $"{tabla.Sum()}: todo"
            : $"{tabla.Sum()}: {string.Join(' ', tabla.Select((cuenta, i) => ocultas.Contains(Clave(i)) ? "?" : $"{cuenta}"))}";
    }

    private static IEnumerable<int[]> Tablas(int categorias, int maximo) => categorias == 0
        ? [[]]
        : Tablas(categorias - 1, maximo).SelectMany(t => Enumerable.Range(1, maximo), (t, cuenta) => (int[])[.. t, cuenta]);

    private static IEnumerable<string> Ocultas(params int[] cuentas) => Supresion.Ocultas(Celdas(cuentas)).Order(StringComparer.Ordinal);

    private static Dictionary<string, int> Celdas(int[] cuentas) =>
        cuentas.Select((cuenta, i) => (Clave: Clave(i), cuenta)).ToDictionary(c => c.Clave, c => c.cuenta);

    private static string Clave(int i) => $"{(char)('a' + i)}";
}
