using System.Text.Json.Nodes;

namespace OpenGov.ApiTests.Compromisos.Compromisos;

/// <summary>
/// The fifth commitment of Durango, as it was published in 2015: one sentence about thirty secondary schools. A person completes it,
/// and each time the FichaSmart says what is still missing, until nothing is.
/// </summary>
public sealed class HistoriaDeDurangoTests(OpenGovApi api)
{
    [Fact]
    public async Task De_una_frase_a_un_compromiso_validado()
    {
        var plan = await api.PlanIniciado();
        var completa = EscenariosCompromisos.Redaccion(plan);
        var redaccion = new JsonObject
        {
            ["titulo"] = "Escuelas secundarias sin violencia",
            ["texto"] = "Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas.",
        };
        var folio = await api.CompromisoEnRedaccion(plan, redaccion);

        // As it was published, only its length is right: nobody could tell whether it was kept.
        Assert.Equal(
            ["SMART-E1", "SMART-E2", "SMART-M1", "SMART-M2", "SMART-V1", "SMART-V2", "SMART-R1", "SMART-P1", "SMART-P2", "SMART-T1", "SMART-T2", "SMART-T3", "SMART-T4"],
            await LoQueImpide(folio));
        await NoSeValida(folio, "SMART-E1");

        // Who answers for it.
        redaccion["responsable"] = completa["responsable"]!.DeepClone();
        Assert.DoesNotContain("SMART-E1", await Guardar(folio, redaccion));

        // From when to when.
        redaccion["plazo"] = completa["plazo"]!.DeepClone();
        var trasElPlazo = await Guardar(folio, redaccion);
        Assert.DoesNotContain("SMART-T1", trasElPlazo);
        Assert.DoesNotContain("SMART-T4", trasElPlazo);

        // What is done, in order, and how it can be checked.
        redaccion["metas"] = completa["metas"]!.DeepClone();
        Assert.Equal(["SMART-M1", "SMART-M2", "SMART-V2", "SMART-R1", "SMART-P1", "SMART-P2"], await Guardar(folio, redaccion));

        // "Reduce": from how many incidents to how many, by when, according to whom.
        redaccion["indicadores"] = completa["indicadores"]!.DeepClone();
        Assert.Equal(["SMART-P1", "SMART-P2"], await Guardar(folio, redaccion));

        // A potential that is only claimed is not enough; explained, it is.
        redaccion["potencial"] = new JsonObject { ["nivel"] = "sustancial", ["justificacion"] = "Es importante." };
        Assert.Equal(["SMART-P2"], await Guardar(folio, redaccion));
        await NoSeValida(folio, "SMART-P2");
        redaccion["potencial"] = completa["potencial"]!.DeepClone();
        Assert.Empty(await Guardar(folio, redaccion));

        // Nothing blocks any more; what is left are recommendations, and following them leaves none.
        Assert.Equal(["SMART-E4", "SMART-E7", "SMART-R2"], await Avisos(folio));
        foreach (var miembro in (string[])["poblacion", "corresponsables", "cambio"]) redaccion[miembro] = completa[miembro]!.DeepClone();
        await Guardar(folio, redaccion);
        Assert.Empty(await Avisos(folio));

        var validado = await api.EnCompromiso(folio, "validacion", new { });

        Assert.Equal("validado", validado.Texto("estado"));
        Assert.True(validado.GetProperty("ficha_smart").GetProperty("validable").GetBoolean());
        Assert.Equal("Programa integral para reducir los índices de violencia en 30 escuelas secundarias públicas.", validado.GetProperty("redaccion").Texto("texto"));
    }

    private async Task<IEnumerable<string>> Guardar(string folio, JsonObject redaccion)
    {
        await api.EnCompromiso(folio, "redaccion", new { redaccion }, HttpMethod.Put);
        return await LoQueImpide(folio);
    }

    private async Task NoSeValida(string folio, string porque)
    {
        var respuesta = await api.PersonalDeCompromisos().Actuar($"compromisos/{folio}", "validacion", new { });
        var problema = await respuesta.DebeSerProblema(System.Net.HttpStatusCode.UnprocessableEntity, "COM-C2-redaccion-incompleta");
        Assert.Contains(porque, problema.GetProperty("errores").EnumerateArray().Select(e => e.Texto("codigo")));
    }

    private async Task<IEnumerable<string>> LoQueImpide(string folio) => await Incumplidas(folio, "bloqueante");

    private async Task<IEnumerable<string>> Avisos(string folio) => await Incumplidas(folio, "aviso");

    private async Task<IEnumerable<string>> Incumplidas(string folio, string nivel) => (await api.Leido($"compromisos/{folio}/ficha-smart")).GetProperty("reglas").EnumerateArray()
        .Where(regla => regla.Texto("nivel") == nivel && regla.Texto("resultado") != "cumple").Select(regla => regla.Texto("regla"));
}
