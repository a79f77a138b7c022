using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.DatosAbiertos;

/// <summary>Lo que los perfiles de Data Package 2.0 y DCAT-AP 3 exigen de cada descripción.</summary>
public sealed class DescripcionesTests(OpenGovApi api)
{
    private static readonly string[] TiposDelPerfil =
        ["string", "number", "integer", "date", "time", "datetime", "year", "yearmonth", "boolean", "object", "geopoint", "geojson", "array", "duration", "any"];

    [Fact]
    public async Task El_paquete_dice_de_cada_tabla_lo_que_su_perfil_exige()
    {
        foreach (var recurso in (await api.LeerDato("datapackage.json")).GetProperty("resources").EnumerateArray().QueSeVieron())
        {
            Assert.Matches("^[-a-z0-9._/]+$", recurso.Texto("name"));
            Assert.Matches("^sha256:[0-9a-f]{64}$", recurso.Texto("hash"));
            Assert.True(recurso.GetProperty("bytes").GetInt64() > 0);
            var campos = recurso.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            Assert.All(campos, c => Assert.Contains(c.Texto("type"), TiposDelPerfil));
            Assert.Subset(campos.Select(c => c.Texto("name")).ToHashSet(), recurso.GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(c => c.GetString()!).ToHashSet());
        }
    }

    [Fact]
    public async Task Quienes_integran_se_dicen_tambien_con_los_nombres_de_Popolo()
    {
        var mundo = await api.SemillaImportada();
        using var cualquiera = mundo.Cliente();
        var (popolo, filas) = (default(JsonElement), default(JsonElement));
        await api.Eventualmente(async () =>
        {
            popolo = await cualquiera.GetFromJsonAsync<JsonElement>("/datos/integrantes.popolo.json");
            filas = (await cualquiera.GetFromJsonAsync<JsonElement>("/datos/integrantes.json")).GetProperty("datos");
            Assert.True(filas.GetArrayLength() > 0);
        }, segundos: 60);

        var personas = popolo.GetProperty("persons").EnumerateArray().ToDictionary(p => p.Texto("id"), p => p.Texto("name"));
        var organizaciones = popolo.GetProperty("organizations").EnumerateArray().ToDictionary(o => o.Texto("id"), o => o.Texto("name"));
        foreach (var membresia in popolo.GetProperty("memberships").EnumerateArray().QueSeVieron())
        {
            Assert.Contains(membresia.Texto("person_id"), personas.Keys);
            Assert.StartsWith("Secretariado Técnico Local", organizaciones[membresia.Texto("organization_id")], StringComparison.Ordinal);
            if (membresia.GetProperty("on_behalf_of_id").GetString() is { } representada) Assert.Contains(representada, organizaciones.Keys);
        }

        var titulares = popolo.GetProperty("memberships").EnumerateArray().Where(m => m.Texto("role") == "titular").ToDictionary(m => m.Texto("id"));
        foreach (var fila in filas.EnumerateArray().Where(f => f.GetProperty("titular_persona_folio").ValueKind is JsonValueKind.String).QueSeVieron())
        {
            var membresia = titulares[fila.Texto("titular_nombramiento_id")];
            Assert.Equal((fila.Texto("titular_persona_nombre"), fila.Texto("folio"), fila.Texto("titular_desde")), (personas[membresia.Texto("person_id")], membresia.Texto("organization_id"), membresia.Texto("start_date")));
        }
    }

    [Fact]
    public async Task El_catalogo_dice_lo_obligatorio_y_de_que_clase_es_cada_termino()
    {
        var grafo = (await api.LeerDato("catalogo.jsonld")).GetProperty("@graph").EnumerateArray().ToList();
        var exigidos = new Dictionary<string, string[]>
        {
            ["dcat:Catalog"] = ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
            ["dcat:Dataset"] = ["dct:title", "dct:description", "dcat:distribution", "dcat:contactPoint", "dcat:theme"],
            ["dcat:Distribution"] = ["dcat:accessURL", "dct:license", "dct:format", "spdx:checksum"],
            ["dcat:DataService"] = ["dct:title", "dcat:endpointURL", "dcat:endpointDescription"],
            ["spdx:Checksum"] = ["spdx:algorithm", "spdx:checksumValue"],
        };

        foreach (var (clase, miembros) in exigidos)
            foreach (var sujeto in grafo.Where(s => s.Texto("@type") == clase).QueSeVieron())
                Assert.All(miembros, m => Assert.True(sujeto.TryGetProperty(m, out _), $"{sujeto.Texto("@id")} no dice {m}."));
        var declarados = grafo.Select(s => s.Texto("@id")).ToHashSet();
        foreach (var predicado in (string[])["dct:language", "dct:license", "dct:spatial", "dct:accrualPeriodicity", "dcat:theme", "dct:format", "dcat:mediaType", "spdx:algorithm"])
            foreach (var objeto in grafo.Where(s => s.TryGetProperty(predicado, out _)).Select(s => s.GetProperty(predicado)).QueSeVieron())
                Assert.Contains(objeto.Texto("@id"), declarados);
    }
}
