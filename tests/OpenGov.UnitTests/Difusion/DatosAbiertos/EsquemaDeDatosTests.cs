using System.Text.Json;
using OpenGov.Difusion.DatosAbiertos;

namespace OpenGov.UnitTests.Difusion.DatosAbiertos;

/// <summary>Tables come from the contract, and what was promised outlives it.</summary>
public sealed class EsquemaDeDatosTests
{
    private const string Sesion = """{"folio":"SE-1","acto":{"operacion":"X"},"acuerdos":[{"folio":"SE-1-A01","orden":7,"materia":"metodo"}],"votos":[{"sentido":"a_favor"}]}""";

    private static readonly IReadOnlyList<TablaAnotada> Promesas =
    [
        new("mesas", "mesas", "Mesas", "folio", new() { ["folio"] = TipoColumna.Texto, ["inicio"] = TipoColumna.Fecha }),
        new("sesiones", "sesiones", "Sesiones", "folio", new() { ["asistentes"] = TipoColumna.Entero, ["folio"] = TipoColumna.Texto }),
        new("sesiones/acuerdos", "sesiones-acuerdos", "Acuerdos", "folio", new() { ["materia"] = TipoColumna.Texto }),
        new("sesiones/votos", "votos", "Votos", "folio", new() { ["sentido"] = TipoColumna.Texto }),
        new("sesiones/votos/acta/firmas", "firmas", "Firmas", "folio", new() { ["fecha"] = TipoColumna.Instante }),
    ];

    private readonly Dictionary<string, Tabla> tablas = new EsquemaDeDatos(new Contrato(), new RegistroDeTablas(Promesas), []).Tablas.ToDictionary(t => t.Nombre);

    [Fact]
    public void Lo_que_se_llama_como_una_llave_tiene_su_columna_despues_de_las_prometidas()
    {
        var fila = Assert.Single(Filas.De(tablas["sesiones-acuerdos"], JsonSerializer.Deserialize<JsonElement>(Sesion), "SE-1", null));

        Assert.Equal(["folio", "orden", "materia", "folio_propio", "orden_propio", "retirado_en"], Filas.Nombres(tablas["sesiones-acuerdos"]));
        Assert.Equal(["SE-1", "1", "metodo", "SE-1-A01", "7", ""], fila.Select(c => c.ToString()));
    }

    [Theory]
    [InlineData("mesas", "mesas", "folio,inicio,retirado_en")]
    [InlineData("votos", "sesiones", "folio,orden,sentido,retirado_en")]
    [InlineData("firmas", "sesiones", "folio,votos_orden,orden,fecha,retirado_en")]
    public void La_tabla_que_el_contrato_perdio_conserva_su_encabezado_y_no_da_filas(string nombre, string recurso, string encabezado)
    {
        var tabla = tablas[nombre];

        Assert.Equal((recurso, encabezado), (tabla.Recurso, string.Join(',', Filas.Nombres(tabla))));
        Assert.Empty(Filas.De(tabla, JsonSerializer.Deserialize<JsonElement>(Sesion), "SE-1", null));
        Assert.True(tabla.EnDesuso && tabla.Columnas.All(c => c.EnDesuso));
    }

    [Fact]
    public void La_columna_que_el_contrato_perdio_conserva_su_lugar_y_su_tipo_y_queda_vacia()
    {
        var fila = Assert.Single(Filas.De(tablas["sesiones"], JsonSerializer.Deserialize<JsonElement>(Sesion[..1] + "\"asistentes\":5," + Sesion[1..]), "SE-1", null));

        Assert.Equal((TipoColumna.Entero, true), (tablas["sesiones"].Columnas[0].Tipo, tablas["sesiones"].Columnas[0].EnDesuso));
        Assert.Equal(["", "SE-1", "X", ""], fila.Select(c => c.ToString()));
    }

    private sealed class Contrato : IPublishedContract
    {
        public string Json => """
            {"paths":{"/api/v1/sesiones":{"get":{"security":[],"responses":{"200":{"content":{"application/json":{"schema":{"properties":{"datos":{"items":{"properties":{
              "folio":{"type":"string"},"acto":{"properties":{"operacion":{"type":"string"}}},
              "acuerdos":{"type":"array","items":{"properties":{"folio":{"type":"string"},"orden":{"type":"integer"},"materia":{"type":"string"}}}}}}}}}}}}}}}}}
            """;
    }
}
