using System.Net;

namespace OpenGov.ApiTests.Contrato;

/// <summary>Every door asks what it says it asks, before anything else is looked at.</summary>
public sealed class AutorizacionTests(OpenGovApi api)
{
    [Fact]
    public async Task Donde_se_pide_un_alcance_no_se_entra_sin_token()
    {
        var cualquiera = api.SinCuenta();

        await ConAlcance().Juzgar(async operacion =>
        {
            var respuesta = await cualquiera.SendAsync(operacion.PeticionJson("{"));

            await respuesta.DebeSerProblema(HttpStatusCode.Unauthorized, "token_requerido");
            Assert.Equal("Bearer", respuesta.Headers.WwwAuthenticate.ToString());
        });
    }

    [Fact]
    public async Task Donde_se_pide_un_alcance_no_basta_otro()
    {
        var ajenos = api.Todas().SelectMany(o => o.Alcances).Distinct().ToList();

        await ConAlcance().Juzgar(async operacion =>
        {
            var otro = api.Con([.. ajenos.Except(operacion.Alcances)]);

            var respuesta = await otro.SendAsync(operacion.PeticionJson("{"));

            var problema = await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
            Assert.Equal(operacion.Alcances, problema.GetProperty("alcances_requeridos").EnumerateArray().Select(a => a.GetString()!));
            Assert.NotEmpty(problema.GetProperty("alcances_del_token").EnumerateArray());
            Assert.Contains("insufficient_scope", respuesta.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Un_token_que_no_vale_se_rechaza_aunque_no_hiciera_falta()
    {
        var conTokenFalso = api.ConToken("opengov_pat_" + new string('0', 42));

        await api.Todas().Juzgar(async operacion =>
        {
            var respuesta = await conTokenFalso.SendAsync(operacion.Peticion());

            await respuesta.DebeSerProblema(HttpStatusCode.Unauthorized, "token_invalido");
            Assert.Contains("invalid_token", respuesta.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Un_alcance_reducido_a_un_recurso_no_abre_otro()
    {
        var alcance = "secretariado:escribir";
        var respuesta = await api.Con($"{alcance}:ORG-OTRA").Actuar("organizaciones/ORG-NO-EXISTE", "extincion", new { hasta = "2026-01-01" });

        await respuesta.DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
    }

    [Fact]
    public async Task Cambiar_lo_que_existe_pide_decir_que_version_se_leyo()
    {
        var todo = api.Con();

        await api.Todas().Where(o => o.PideIfMatch).Juzgar(async operacion =>
            await (await todo.SendAsync(operacion.Peticion(operacion.Cuerpo is null ? null : new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), conIfMatch: false)))
                .DebeSerProblema(HttpStatusCode.PreconditionRequired, "falta_if_match"));
    }

    [Fact]
    public async Task Todo_cambio_de_algo_que_existe_pide_if_match() => await api.Todas()
        .Where(o => o.Metodo != HttpMethod.Get && o.Plantilla.Contains('{', StringComparison.Ordinal))
        .Juzgar(operacion =>
        {
            Assert.True(operacion.PideIfMatch || operacion.Estados.Contains(201) || SinVersion.ContainsKey(operacion.Nombre), "cambia algo que existe sin pedir If-Match");
            return Task.CompletedTask;
        });

    /// <summary>Changes that no version guards, each with the reason.</summary>
    private static readonly Dictionary<string, string> SinVersion = new(StringComparer.Ordinal)
    {
        ["CapturarPropuestas"] = "adds rows to a batch, identified by batch and line: sending it again adds nothing",
        ["CapturarPropuestasDeCsv"] = "the same, from a file",
        ["ImportarPlan"] = "each commitment of the file may say the version it was exported with",
        ["RegistrarParticipantes"] = "adds rows to a list, identified by themselves: nobody else's change can be stepped on",
    };

    private IEnumerable<Operacion> ConAlcance() => api.Todas().Where(o => o.Alcances.Count > 0);
}
