using Microsoft.Extensions.Options;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Moderacion;

/// <summary>Pide un formulario para proponer en una consulta.</summary>
internal sealed record ConsultarFormulario(string Folio) : IRequest<FormularioDePropuesta>;

/// <summary>Todo lo que una pantalla necesita para recibir una propuesta. Cada formulario sirve para una.</summary>
/// <param name="ConsultaFolio">Consulta en la que se propone.</param>
/// <param name="Titulo">Nombre de la consulta.</param>
/// <param name="RecibeEnLinea">Verdadero si en este instante se puede proponer en línea.</param>
/// <param name="Ventana">Días en que se reciben propuestas, ambos inclusive, hora del centro de México.</param>
/// <param name="AvisoPrivacidad">Aviso que acepta quien propone; su versión se envía en consentimiento_version.</param>
/// <param name="CompromisosFolios">Compromisos a los que puede referirse.</param>
/// <param name="Sello">Se envía con la propuesta; lleva firmado el instante en que se pidió. Quien propone con un token no lo necesita.</param>
/// <param name="EsperaMinimaSegundos">Segundos que deben pasar entre pedirlo y enviarlo.</param>
/// <param name="VenceEn">Instante desde el que ya no sirve (UTC).</param>
/// <param name="CampoTrampa">Miembro que la pantalla esconde a las personas y envía vacío: quien lo llena suele ser un programa.</param>
/// <param name="TextoMinimo">Caracteres que debe tener la propuesta.</param>
/// <param name="TextoMaximo">Caracteres que puede tener la propuesta.</param>
internal sealed record FormularioDePropuesta(
    string ConsultaFolio, string Titulo, bool RecibeEnLinea, Periodo Ventana, AvisoPrivacidad AvisoPrivacidad, IReadOnlyList<string> CompromisosFolios,
    string Sello, int EsperaMinimaSegundos, DateTimeOffset VenceEn, string CampoTrampa, int TextoMinimo, int TextoMaximo);

internal sealed class ConsultarFormularioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("consultas/{folio}/formulario", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarFormulario(folio), ct)))
        .WithName(nameof(ConsultarFormulario))
        .WithSummary("Pide un formulario sellado para presentar una propuesta")
        .AllowAnonymous();
}

internal sealed class ConsultarFormularioHandler(DifusionDbContext db, IOptions<FormularioOptions> ajustes) : IRequestHandler<ConsultarFormulario, FormularioDePropuesta>
{
    public async Task<FormularioDePropuesta> Handle(ConsultarFormulario pregunta, CancellationToken ct)
    {
        var consulta = await db.GetAsync<ConsultaPublica>(pregunta.Folio, ct);
        var ahora = await db.NowAsync(ct);
        var sello = SelloDeFormulario.Nuevo(ahora);

        return new(
            consulta.Folio, consulta.Titulo, consulta.RecibeEnLinea(ahora), consulta.Ventana, consulta.AvisoPrivacidad, consulta.CompromisosFolios,
            sello.Firmar(await db.LlaveDeFormulariosAsync(ct), consulta.Folio), ajustes.Value.EsperaMinimaSegundos, sello.EmitidoEn + ajustes.Value.Vigencia,
            Json.SnakeCase(nameof(PresentarPropuesta.SitioWeb)), Propuesta.TextoMinimo, Propuesta.TextoMaximo);
    }
}
