using System.Globalization;
using System.Net;
using System.Net.Http.Json;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

/// <summary>One person, however she writes her address and however many times at once. OPENGOV_RONDAS=200 for the whole trial.</summary>
public sealed class CarrerasTests(OpenGovApi api)
{
    private static readonly int Rondas = int.Parse(Environment.GetEnvironmentVariable("OPENGOV_RONDAS") ?? "12", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Cincuenta_solicitudes_a_la_vez_de_una_persona_son_una_adhesion()
    {
        var objeto = await api.Objeto();
        var texto = await api.Consentimiento();
        var cliente = api.SinCuenta();

        foreach (var _ in Enumerable.Range(0, Rondas))
        {
            var persona = $"ana.flores.{Guid.NewGuid():N}";
            var respuestas = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
                cliente.PostAsJsonAsync("/api/v1/adhesiones", new { objeto_folio = objeto, tipo = "apoyo", correo = Escrito(persona, i), consentimiento_folio = texto })));

            Assert.All(respuestas, r => Assert.Equal(HttpStatusCode.Accepted, r.StatusCode));
        }

        await api.SinSolicitudes();
        Assert.Equal(Rondas, await api.Escalar<long>($"select count(*) from difusion.adhesiones where objeto_folio = '{objeto}'"));
        Assert.Equal(Rondas, await api.Escalar<long>($"select count(*) from difusion.datos_personales d where exists (select from difusion.adhesiones a where a.objeto_folio = '{objeto}' and a.huella = d.huella)"));
    }

    [Fact]
    public async Task La_base_misma_no_admite_dos_adhesiones_de_la_misma_persona()
    {
        var (objeto, correo) = (await api.Objeto(), EscenariosAdhesiones.CorreoNuevo());
        await api.Adherir(objeto, correo);

        var fallo = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => api.EscalarComoDueno<int>($"""
            insert into difusion.adhesiones (id, folio, version, objeto_folio, adherente, tipo, huella, estado, dato_id, publicacion, ejemplo)
            select gen_random_uuid(), 'ADH-OTRA', 1, objeto_folio, adherente, tipo, huella, estado, dato_id, publicacion, ejemplo from difusion.adhesiones where objeto_folio = '{objeto}'
            returning 1
            """));

        Assert.Equal("ix_adhesiones_huella_objeto_folio_tipo_adherente", fallo.ConstraintName);
    }

    [Fact]
    public async Task Confirmar_y_retirar_a_la_vez_deja_la_cuenta_exacta()
    {
        var objeto = await api.Objeto();
        var cartas = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var correo = EscenariosAdhesiones.CorreoNuevo();
            await api.Solicitar(await api.Adhesion(objeto, correo));
            return await api.Carta(correo);
        }));
        var cliente = api.SinCuenta();

        var respuestas = await Task.WhenAll(cartas.SelectMany((c, i) => i % 2 == 0 ? new[] { c.Confirmacion, c.Confirmacion } : [c.Confirmacion, c.Retiro]).Select(enlace => cliente.PostAsync(enlace, null)));

        Assert.All(respuestas, r => Assert.True((int)r.StatusCode < 500, $"{r.RequestMessage!.RequestUri}: {(int)r.StatusCode}"));
        Assert.Equal(await api.Escalar<long>($"select count(*) from difusion.adhesiones where objeto_folio = '{objeto}' and estado = 'verificada'"), await api.Total(objeto));
    }

    /// <summary>The spellings that Gmail delivers to one mailbox: capitals, dots, labels, and its other domain.</summary>
    private static string Escrito(string persona, int i)
    {
        var local = (i % 4) switch { 0 => persona, 1 => persona.Replace(".", "", StringComparison.Ordinal), 2 => persona.ToUpperInvariant(), _ => persona.Replace(".", "..", StringComparison.Ordinal).Replace("..", ".", StringComparison.Ordinal) };
        return $"{local}{(i % 3 == 0 ? $"+plan{i}" : "")}@{(i % 2 == 0 ? "gmail.com" : "GoogleMail.com")}";
    }
}
