using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using OpenGov.ApiTests.Contrato;
using OpenGov.Difusion.Contracts;

namespace OpenGov.ApiTests.Difusion.Integridad;

/// <summary>Cambiar de llave no rompe lo que firmó la anterior, y desde que se cambió la anterior ya no firma nada.</summary>
public sealed class RotacionDeLlaveTests(OpenGovApi api)
{
    private const int PorLlave = 3;
    private const string Ajuste = "DatosAbiertos:LlaveDeFirma";

    [Fact]
    public async Task Cada_llave_responde_por_lo_de_su_tiempo_y_quien_se_quedo_con_la_anterior_no_engana_a_nadie()
    {
        Programa.Exigir("python3", "openssl");
        var (anterior, nueva) = (OpenGovApi.NuevaLlaveDeFirma(), OpenGovApi.NuevaLlaveDeFirma());
        await using var mundo = await MundoConReloj.Abrir(api, inicio: null, anfitriones: 1, (Ajuste, anterior));
        await Publicar(mundo, cuantos: 1 + PorLlave); // the key is the first
        var deAntes = await mundo.Cliente().GetStringAsync("/api/v1/puntos-de-control/ultimo");

        await mundo.RelevarAsync((Ajuste, nueva));
        await Publicar(mundo, cuantos: 1 + PorLlave + 2 + PorLlave); // the new key, and the old one replaced
        var llaves = (await mundo.Cliente().GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/llaves")).GetProperty("datos").EnumerateArray().ToDictionary(l => l.Texto("folio"));
        using var copia = await CopiaDeDatos.Descargar(mundo.Cliente());

        var sustituta = Assert.Single(llaves.Values, l => l.GetProperty("sustituida_por_folio").ValueKind is System.Text.Json.JsonValueKind.String).Texto("sustituida_por_folio");
        Assert.Null(llaves[sustituta].GetProperty("sustituida_por_folio").GetString());
        Assert.Empty((await mundo.Preguntar(new VerificarDatosEnConsola(deAntes))).Faltas);
        var genuina = await copia.Verificar();
        Assert.True(genuina.Codigo == 0, genuina.Errores);
        copia.Escribir("punto.json", deAntes);
        Assert.Equal(0, (await copia.Verificar(conRecibo: false)).Codigo);

        await FirmarLoUltimo(mundo, anterior, llaves.Keys.Single(folio => folio != sustituta));
        copia.Escribir("punto.json", await mundo.Cliente().GetStringAsync("/api/v1/puntos-de-control/ultimo"));
        var (codigo, _, errores) = await copia.Verificar(conRecibo: false);

        Assert.Contains((await mundo.Preguntar(new VerificarDatosEnConsola(null))).Faltas, f => f.Contains("ya se había sustituido", StringComparison.Ordinal));
        Assert.True(codigo == 1 && errores.Contains("ya se había sustituido", StringComparison.Ordinal), $"{codigo} {errores}");
    }

    private async Task Publicar(MundoConReloj mundo, int cuantos)
    {
        var stl = mundo.Cliente("*");
        for (var i = 0; i < PorLlave; i++) await (await stl.PostAsJsonAsync("/api/v1/organizaciones", EscenariosDelContrato.CuerpoDeOrganizacion())).DebeSerCreado();
        await api.Eventualmente(async () => Assert.Equal(cuantos, await mundo.Escalar<long>("select coalesce(max(tamano), 0) from difusion.puntos_de_control")), segundos: 60);
    }

    /// <summary>What somebody who kept the old key, and rules the database, would do.</summary>
    private static async Task FirmarLoUltimo(MundoConReloj mundo, string pem, string folio)
    {
        using var llave = ECDsa.Create();
        llave.ImportFromPem(pem);
        var deHoy = await mundo.Escalar<string>("select llave_folio from difusion.puntos_de_control order by tamano desc limit 1");
        var texto = (await mundo.Escalar<string>("select texto from difusion.puntos_de_control order by tamano desc limit 1")).Replace(deHoy, folio, StringComparison.Ordinal);
        await using var origen = NpgsqlDataSource.Create(mundo.Superusuario);
        await using var comando = origen.CreateCommand("""
            set session_replication_role = replica;
            update difusion.puntos_de_control set llave_folio = @folio, texto = @texto, firma = @firma where tamano = (select max(tamano) from difusion.puntos_de_control)
            """);
        comando.Parameters.AddWithValue("folio", folio);
        comando.Parameters.AddWithValue("texto", texto);
        comando.Parameters.AddWithValue("firma", llave.SignData(Encoding.UTF8.GetBytes(texto), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        await comando.ExecuteNonQueryAsync();
    }
}
