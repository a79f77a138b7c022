using System.Net;
using System.Net.Http.Json;
using System.Text;
using OpenGov.ApiTests.Contrato;
using OpenGov.ApiTests.Difusion.Adhesiones;

namespace OpenGov.ApiTests.Difusion.Privacidad;

/// <summary>Twenty persons that nobody could mistake: wherever a trace of one of them appears, somebody leaked it.</summary>
public sealed class CanariosTests(OpenGovApi api)
{
    private static readonly string Parvada = Guid.NewGuid().ToString("N")[..10];

    private sealed record Canario(string Correo, string Nombre, string Telefono)
    {
        public static Canario Numero(int i) => new($"canario{i:D2}{Parvada}@pajarera-{Parvada}.mx", $"Canaria{i:D2} Plumas {Parvada}", $"+52 999 {i:D3} {Math.Abs(Parvada.GetHashCode(StringComparison.Ordinal)) % 9000 + 1000}");

        public IEnumerable<string> Rastros => [Correo, Nombre, Telefono];
    }

    [Fact]
    public async Task Veinte_personas_no_aparecen_en_ninguna_salida_ni_se_leen_en_ninguna_tabla()
    {
        var canarios = Enumerable.Range(1, 20).Select(Canario.Numero).ToList();
        var objeto = await api.Objeto();
        var tipos = (string[])["apoyo", "colaboracion", "seguimiento"];
        await Task.WhenAll(canarios.Take(15).Select(async (c, i) => await api.Adherir(await api.Adhesion(objeto, c.Correo, tipos[i % 3], c.Nombre, c.Telefono), c.Correo)));
        await EnPapel(canarios.Skip(15), objeto);
        await api.DePrivacidad().PostAsJsonAsync("/api/v1/privacidad/cancelacion", new { correo = canarios[0].Correo });
        await api.DePrivacidad().PostAsJsonAsync("/api/v1/privacidad/oposicion", new { correo = canarios[1].Correo });
        await (await api.SinCuenta().PostAsJsonAsync("/api/v1/adhesiones", new { objeto_folio = objeto, tipo = "apoyo", correo = canarios[2].Correo + "@" })).DebeSer(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(19, await api.Total(objeto));
        await PropuestaSuprimida(canarios[3]);

        await NingunaLecturaPublicaLosNombra(canarios, objeto);
        await NingunaBusquedaLosCuenta(canarios);
        await NingunaTablaLosDice(canarios);
        Assert.NotEmpty(OpenGovApi.Bitacora.Lineas);
        foreach (var linea in OpenGovApi.Bitacora.Lineas) NoDice(linea, canarios, "la bitácora");
    }

    // Somebody wrote about herself where she should not have: it was not admitted, and then it was let go.
    private async Task PropuestaSuprimida(Canario canario)
    {
        var consulta = await api.ConsultaAbierta();
        var propuesta = EscenariosDifusion.Propuesta($"Soy {canario.Nombre}, llámenme al {canario.Telefono} o escriban a {canario.Correo}.");
        propuesta["alias"] = canario.Nombre;
        propuesta["sello"] = await api.SinCuenta().Sello(consulta.Recurso);
        using var peticion = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/{consulta.Recurso}/propuestas") { Content = JsonContent.Create(propuesta), Headers = { { "Idempotency-Key", $"{Guid.NewGuid()}" } } };
        var folio = (await (await api.SinCuenta().SendAsync(peticion)).DebeSerCreado()).GetProperty("propuesta").Texto("folio");
        await api.EnPropuesta(folio, "no-admision", new { causa = "datos_personales", explicacion = "Incluye datos de una persona." });
        await (await api.DePrivacidad().Actuar($"propuestas/{folio}", "supresion", new { motivo = "Oficio 15" })).DebeSer(HttpStatusCode.OK);
    }

    // By address, or by telephone alone; a batch with a fault repeats none of them.
    private async Task EnPapel(IEnumerable<Canario> canarios, string objeto)
    {
        var papeles = canarios.Select((c, i) => new
        {
            renglon = i + 1, objeto_folio = objeto, tipo = "apoyo", fecha_papel = EscenariosDifusion.Dia(), huella_papel = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes($"{c.Correo}{i}"))),
            correo = i % 2 == 0 ? c.Correo : null, telefono = c.Telefono, nombre = c.Nombre,
        }).ToArray();
        var personal = api.Con("difusion:capturar");
        await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", new { lote = "CANARIOS-1", consentimiento_folio = await api.Consentimiento(), renglones = papeles.Append(papeles[0]) })).DebeSer(HttpStatusCode.UnprocessableEntity);
        await (await personal.PostAsJsonAsync("/api/v1/capturas-de-adhesiones", new { lote = "CANARIOS-1", consentimiento_folio = await api.Consentimiento(), renglones = papeles })).DebeSer(HttpStatusCode.OK);
        await api.SinPapeles();
    }

    // Every public read there is, the objects of this test and their pages.
    private async Task NingunaLecturaPublicaLosNombra(List<Canario> canarios, string objeto)
    {
        var cualquiera = api.SinCuenta();
        var lecturas = api.Todas().Where(o => o.Metodo == HttpMethod.Get && o.Alcances.Count == 0).Select(o => o.Camino.Replace("NO-EXISTE", objeto, StringComparison.Ordinal)).ToList();
        Assert.True(lecturas.Count > 20);
        foreach (var lectura in lecturas) NoDice(await (await cualquiera.GetAsync(lectura)).Content.ReadAsStringAsync(), canarios, lectura);
    }

    // A count is an answer too: what is searched by a canary's words must find nothing.
    private async Task NingunaBusquedaLosCuenta(List<Canario> canarios)
    {
        foreach (var lista in api.Todas().Where(o => o.EsLista && o.Alcances.Count == 0 && !o.Plantilla.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var rastro in canarios[5].Rastros)
            {
                var pagina = await (await api.SinCuenta().GetAsync($"{lista.Camino}?incluir=total&q={Uri.EscapeDataString(rastro)}")).DebeSer(HttpStatusCode.OK);
                Assert.Equal(0, pagina.GetProperty("paginacion").GetProperty("total").GetInt32());
            }
        }
    }

    /// <summary>Each row of each table, as a dump would write it; in clear and in the hexadecimal of bytes.</summary>
    private async Task NingunaTablaLosDice(List<Canario> canarios)
    {
        var tablas = (await api.EscalarComoDueno<string>("""
            select string_agg(format('%I.%I', schemaname, tablename), ',') from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
            """)).Split(',');
        Assert.Contains("difusion.datos_personales", tablas);
        foreach (var tabla in tablas)
        {
            var contenido = await api.EscalarComoDueno<string>($"select coalesce(string_agg(t::text, E'\\n'), '') from {tabla} t");
            NoDice(contenido, canarios, tabla);
            foreach (var rastro in canarios.SelectMany(c => c.Rastros))
                Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(rastro)), contenido, StringComparison.OrdinalIgnoreCase);
        }

        Assert.True(await api.Escalar<long>("select count(*) from difusion.datos_personales") >= 19, "Sin los datos cerrados la prueba no probaría nada.");
    }

    private static void NoDice(string contenido, List<Canario> canarios, string donde)
    {
        foreach (var rastro in canarios.SelectMany(c => c.Rastros)) Assert.False(contenido.Contains(rastro, StringComparison.OrdinalIgnoreCase), $"«{rastro}» aparece en {donde}.");
        Assert.False(contenido.Contains(Parvada, StringComparison.OrdinalIgnoreCase), $"«{Parvada}» aparece en {donde}.");
    }
}
