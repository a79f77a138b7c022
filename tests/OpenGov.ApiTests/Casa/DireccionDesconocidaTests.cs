using System.Net;

namespace OpenGov.ApiTests.Casa;

public sealed class DireccionDesconocidaTests(OpenGovApi api)
{
    [Fact]
    public async Task Donde_no_hay_nada_no_se_pide_token() =>
        await (await api.SinCuenta().GetAsync("/api/v1/no-hay-nada")).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    [Fact]
    public async Task Con_token_tampoco_falta_un_alcance() =>
        await (await api.Con("mesas:escribir").PostAsync("/api/v1/no-hay-nada", content: null)).DebeSerProblema(HttpStatusCode.NotFound, "no_existe");

    [Fact]
    public async Task Un_metodo_que_no_se_admite_se_dice() =>
        await (await api.SinCuenta().DeleteAsync("/api/v1/organizaciones")).DebeSerProblema(HttpStatusCode.MethodNotAllowed, "metodo_no_permitido");
}
