using System.Net.Http.Json;
using System.Text.Json;
using OpenGov.ApiTests.Contrato;

namespace OpenGov.ApiTests.Difusion.Cambios;

/// <summary>Lo que deja de mostrarse se dice: es un cambio más, y su fila conserva lo último que mostró.</summary>
public sealed class RetiroTests(OpenGovApi api)
{
    [Fact]
    public async Task Un_retiro_es_un_cambio_sin_documento_y_la_fila_conserva_el_ultimo_con_su_instante()
    {
        await using var mundo = await MundoConReloj.Abrir(api, new(2020, 1, 1));
        using var stl = mundo.Cliente("*");
        var folio = (await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion(nombre: "Colectivo que se retira"))).DebeSerCreado()).Texto("folio");
        await Cambios(stl, folio, 1);

        await Version(mundo, folio, 2, visible: false); // what an aggregate that hides writes
        await Version(mundo, folio, 3, visible: false); // hidden already: no news
        var retiro = (await Cambios(stl, folio, 2))[1];

        Assert.Equal("retiro", retiro.Texto("tipo"));
        Assert.Equal(JsonValueKind.Null, retiro.GetProperty("despues").ValueKind);
        Assert.Equal(JsonValueKind.Null, retiro.GetProperty("motivo").ValueKind);
        var expediente = await stl.GetFromJsonAsync<JsonElement>($"/api/v1/cambios/expedientes/organizaciones/{folio}");
        Assert.Equal(retiro.Texto("ocurrido_en"), expediente.Texto("retirado_en"));
        Assert.Equal("Colectivo que se retira", expediente.GetProperty("estado").Texto("nombre"));
        var fila = await Fila(stl, folio, f => f.GetProperty("retirado_en").ValueKind is JsonValueKind.String);
        Assert.Equal(("Colectivo que se retira", retiro.Texto("ocurrido_en")), (fila.Texto("nombre"), fila.Texto("retirado_en")));
        Assert.Contains("se retiró de lo publicado", await stl.GetStringAsync("/datos/cambios.atom"), StringComparison.Ordinal);

        await Version(mundo, folio, 4, visible: true);
        Assert.Equal("publicacion", (await Cambios(stl, folio, 3))[2].Texto("tipo"));
        await Fila(stl, folio, f => f.GetProperty("retirado_en").ValueKind is JsonValueKind.Null);
        Assert.Empty((await mundo.Preguntar(new OpenGov.Difusion.Contracts.VerificarDatosEnConsola(null))).Faltas);
    }

    private static Task<int> Version(MundoConReloj mundo, string folio, int version, bool visible) => mundo.Escalar<int>($"""
        insert into secretariado.historia (recurso, folio, version, visible, documento, operacion, fecha, registrado_en)
        select recurso, folio, {version}, {visible}, documento, 'OcultarOrganizacion', fecha, now() from secretariado.historia where folio = '{folio}' and version = 1 returning version
        """);

    private async Task<List<JsonElement>> Cambios(HttpClient cliente, string folio, int cuantos)
    {
        var cambios = new List<JsonElement>();
        await api.Eventualmente(async () =>
        {
            cambios = [.. (await cliente.GetFromJsonAsync<JsonElement>($"/api/v1/cambios?folio={folio}")).GetProperty("datos").EnumerateArray()];
            Assert.Equal(cuantos, cambios.Count);
        }, segundos: 30);
        return cambios;
    }

    private async Task<JsonElement> Fila(HttpClient cliente, string folio, Func<JsonElement, bool> como)
    {
        var fila = default(JsonElement);
        await api.Eventualmente(async () =>
        {
            fila = (await cliente.GetFromJsonAsync<JsonElement>("/datos/organizaciones.json")).GetProperty("datos").EnumerateArray().Single(f => f.Texto("folio") == folio);
            Assert.True(como(fila), fila.ToString());
        }, segundos: 30);
        return fila;
    }
}
