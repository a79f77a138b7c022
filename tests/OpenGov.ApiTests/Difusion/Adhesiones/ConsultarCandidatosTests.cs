using System.Net;
using System.Net.Http.Json;
using static OpenGov.ApiTests.Difusion.Adhesiones.EscenariosAdhesiones;

namespace OpenGov.ApiTests.Difusion.Adhesiones;

public sealed class ConsultarCandidatosTests(OpenGovApi api)
{
    private readonly HttpClient personal = api.Con("difusion:candidatos");

    [Fact]
    public async Task Son_quienes_ofrecieron_dar_seguimiento_y_consintieron_que_se_les_contacte_y_nadie_mas()
    {
        var (objeto, vigila, apoya, reservada) = (await api.Objeto(), CorreoNuevo(), CorreoNuevo(), CorreoNuevo());
        await api.Adherir(await api.Adhesion(objeto, vigila, "seguimiento", "Elena Vigía", contacto: true), vigila);
        await api.Adherir(objeto, apoya);
        await api.Adherir(await api.Adhesion(objeto, reservada, "seguimiento", "Rosa Reservada"), reservada); // to confirm is not to consent to be contacted

        var candidatos = await (await personal.PostAsJsonAsync("/api/v1/privacidad/candidatos", new { objeto_folio = objeto, motivo = "Invitación al comité" })).DebeSer(HttpStatusCode.OK);

        var candidata = Assert.Single(candidatos.GetProperty("datos").EnumerateArray());
        Assert.Equal((vigila, "Elena Vigía"), (candidata.Texto("correo"), candidata.Texto("nombre")));
        Assert.Equal(1, await api.Escalar<long>($"select count(*) from difusion.auditoria where folio = '{candidatos.GetProperty("constancia").Texto("folio")}' and motivo = 'Invitación al comité'"));
    }

    [Fact]
    public async Task Sin_decir_para_que_no_se_leen() =>
        await (await personal.PostAsJsonAsync("/api/v1/privacidad/candidatos", new { objeto_folio = "X-1" })).DebeSenalarCampo("motivo");

    [Fact]
    public async Task Otro_alcance_no_los_lee() =>
        await (await api.Con("difusion:adhesiones").PostAsJsonAsync("/api/v1/privacidad/candidatos", new { objeto_folio = "X-1", motivo = "Curiosidad" })).DebeSerProblema(HttpStatusCode.Forbidden, "alcance_insuficiente");
}
