using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>A program that knows only the address finds the rest by itself.</summary>
public sealed class DescubrimientoTests(OpenGovApi api)
{
    private readonly HttpClient cualquiera = api.SinCuenta();

    [Fact]
    public async Task El_indice_lleva_a_cada_lista_publica()
    {
        var indice = await (await cualquiera.GetAsync("/api/v1")).DebeSer(HttpStatusCode.OK);

        var enlaces = indice.GetProperty("recursos").EnumerateArray().Select(r => new Uri(r.Texto("enlace")).AbsolutePath).ToList();
        Assert.Superset(
            api.Todas().Where(o => o.EsListado && o.Alcances.Count == 0 && !o.Plantilla.Contains('{', StringComparison.Ordinal)).QueSeVieron().Select(o => o.Plantilla).ToHashSet(),
            enlaces.ToHashSet());
        foreach (var enlace in (string[])[.. enlaces, new Uri(indice.Texto("contrato")).AbsolutePath]) await (await cualquiera.GetAsync(enlace)).DebeSerLegible();
    }

    [Fact]
    public async Task El_catalogo_de_la_RFC_9727_lleva_al_contrato_y_a_su_pagina()
    {
        var respuesta = await cualquiera.GetAsync("/.well-known/api-catalog");

        Assert.Equal("application/linkset+json", respuesta.Content.Headers.ContentType?.MediaType);
        Assert.Contains("rel=\"api-catalog\"", respuesta.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        var api1 = Assert.Single((await respuesta.Leer()).GetProperty("linkset").EnumerateArray());
        Assert.EndsWith("/api/v1", api1.Texto("anchor"), StringComparison.Ordinal);
        foreach (var relacion in (string[])["service-desc", "service-doc", "status"])
            foreach (var destino in api1.GetProperty(relacion).EnumerateArray()) await (await cualquiera.GetAsync(new Uri(destino.Texto("href")).AbsolutePath)).DebeSerLegible();
    }

    [Fact]
    public async Task Quien_halla_una_vulnerabilidad_sabe_a_quien_decirlo_si_la_instalacion_lo_dice()
    {
        await using var anfitrion = await api.ConAjustes(("ContactoDeSeguridad", "mailto:seguridad@gobiernoabierto.example.org"));

        var lineas = (await anfitrion.Cliente.GetStringAsync("/.well-known/security.txt")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains("Contact: mailto:seguridad@gobiernoabierto.example.org", lineas);
        var vence = DateTimeOffset.Parse(Assert.Single(lineas, l => l.StartsWith("Expires: ", StringComparison.Ordinal))["Expires: ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(vence, DateTimeOffset.UtcNow.AddDays(30), DateTimeOffset.UtcNow.AddDays(365));
        Assert.Equal(HttpStatusCode.NotFound, (await cualquiera.GetAsync("/.well-known/security.txt")).StatusCode);
    }
}

file static class Legible
{
    /// <summary>It is there, or it says where it is.</summary>
    public static async Task DebeSerLegible(this HttpResponseMessage respuesta) => Assert.True(
        respuesta.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently or HttpStatusCode.Found, $"{respuesta.RequestMessage?.RequestUri} respondió {(int)respuesta.StatusCode}: {await respuesta.Content.ReadAsStringAsync()}");
}
