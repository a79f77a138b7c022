using System.Text.Json;
using OpenGov.Difusion.DatosAbiertos;

namespace OpenGov.UnitTests.Difusion.DatosAbiertos;

public sealed class ConstructorTests : IDisposable
{
    private static readonly Columna Titulo = new("titulo", ["titulo"], TipoColumna.Texto, "", Obligatoria: true, []);
    private static readonly Columna Valor = new("valor", [], TipoColumna.Texto, "", Obligatoria: true, []);

    private static readonly Tabla[] Tablas =
    [
        new("cosas", "cosas", "cosas", "Cosas", "", [], [Titulo]),
        new("cosas-causas", "cosas/causas", "cosas", "Causas", "", [["causas"]], [Valor]),
        new("cosas-efectos", "cosas/efectos", "cosas", "Efectos", "", [["efectos"]], [Valor]),
    ];

    private readonly DirectoryInfo carpeta = Directory.CreateTempSubdirectory("opengov-prueba-");
    private int lecturas;

    [Fact]
    public async Task De_una_sola_lectura_salen_todas_las_tablas_de_un_recurso()
    {
        var tablas = await Constructor.EscribirAsync(carpeta.FullName, Tablas, EncabezadoDeDatos.Vacio, Leer(), default);

        Assert.Equal(1, lecturas);
        Assert.Equal([("cosas", 2), ("cosas-causas", 3), ("cosas-efectos", 1)], tablas.Select(t => (t.Tabla.Nombre, t.Filas)));
        Assert.Equal("titulo,retirado_en\r\nUna,\r\nOtra,\r\n", Csv(tablas[0]));
        Assert.Equal("folio,orden,valor,retirado_en\r\nC1,1,a,\r\nC1,2,b,\r\nC2,1,c,\r\n", Csv(tablas[1]));
        Assert.Equal("folio,orden,valor,retirado_en\r\nC2,1,d,\r\n", Csv(tablas[2]));
        Assert.Empty(carpeta.GetFiles("*.tmp"));
    }

    [Fact]
    public async Task Si_la_lectura_se_corta_no_queda_nada_a_medias()
    {
        await Assert.ThrowsAsync<IOException>(() => Constructor.EscribirAsync(carpeta.FullName, Tablas, EncabezadoDeDatos.Vacio, Leer(seCorta: true), default));

        Assert.Empty(carpeta.GetFiles());
    }

    public void Dispose() => carpeta.Delete(recursive: true);

    private async IAsyncEnumerable<Publicado> Leer(bool seCorta = false)
    {
        lecturas++;
        yield return De("C1", """{"titulo":"Una","causas":["a","b"],"efectos":[]}""");
        await Task.Yield();
        if (seCorta) throw new IOException("Se fue.");
        yield return De("C2", """{"titulo":"Otra","causas":["c"],"efectos":["d"]}""");
    }

    private static Publicado De(string folio, string documento) => new(folio, JsonSerializer.Deserialize<JsonElement>(documento), RetiradoEn: null);

    private static string Csv(TablaPublicada tabla) => File.ReadAllText(tabla.De("csv").Ruta);
}
