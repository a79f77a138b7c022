using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Correo;

/// <summary>The texts of the mails. Each says who writes and why, works as plain text, and brings how not to receive any more.</summary>
internal sealed class Redaccion(IOptions<CorreoOptions> options, Llavero llavero, IConfiguration configuration)
{
    public const string UsoRetiro = "retiro";
    public const string UsoBaja = "baja";

    private static readonly HtmlEncoder Codificador = HtmlEncoder.Create(UnicodeRanges.All);

    private string Sitio => (configuration["UrlPublica"] ?? configuration["Escuchar"] ?? "http://127.0.0.1:8080").TrimEnd('/');

    public Mensaje Escribir(Plantilla plantilla, string para, Adhesion adhesion, string titulo, string enlace)
    {
        var retiro = $"{Sitio}/adhesiones/retiro/{adhesion.Folio}/{llavero.Firma(UsoRetiro, adhesion.Folio)}";
        var baja = $"{Sitio}/correo/baja/{adhesion.Folio}/{llavero.Firma(UsoBaja, adhesion.Folio)}";
        var que = ObjetoDeAdhesion.Decir(adhesion, titulo);
        return plantilla switch
        {
            Plantilla.ConfirmarAdhesion => Componer(para, "Confirma tu adhesión", retiro, baja,
                $"Alguien pidió con este correo {que}. Si fuiste tú, confírmalo en las próximas 48 horas; mientras no lo confirmes, no cuenta.{EnNombreDeQuien(adhesion)}",
                ("Confirmar mi adhesión", $"{Sitio}/adhesiones/confirmacion/{enlace}"),
                "Si no fuiste tú, no hagas nada: sin confirmar, no queda registrada."),
            Plantilla.AdhesionEnPapel => Componer(para, "Tu adhesión en papel ya cuenta", retiro, baja,
                $"En un papel firmado alguien dio este correo y pidió {que}. Ya lo capturamos y cuenta una sola vez: no tienes que hacer nada.",
                ("Ver cómo van las adhesiones", $"{Sitio}/api/v1/adhesiones/{adhesion.ObjetoFolio}"), "Si no lo firmaste, o cambiaste de opinión, retírala con el enlace de abajo."),
            Plantilla.PapelAnulado => Componer(para, "Un papel con tu correo se anuló", retiro, baja,
                $"Contamos un papel en el que alguien dio este correo y pidió {que}. Lo capturamos mal y lo anulamos: ya no cuenta. Si tú sí lo pediste, confírmalo en las próximas 48 horas.",
                ("Confirmar mi adhesión", $"{Sitio}/adhesiones/confirmacion/{enlace}"),
                "Si no fuiste tú, no hagas nada: no queda registrada y borramos tu correo."),
            _ => Componer(para, "Tu adhesión ya constaba", retiro, baja,
                $"Alguien pidió con este correo {que}. Esa adhesión ya estaba confirmada y cuenta una sola vez: no tienes que hacer nada.",
                ("Ver cómo van las adhesiones", $"{Sitio}/api/v1/adhesiones/{adhesion.ObjetoFolio}"), "Si cambiaste de opinión, puedes retirarla con el enlace de abajo."),
        };
    }

    // Which organisation, its page says: a mail to whoever never asked carries nothing that somebody else wrote.
    private static string EnNombreDeQuien(Adhesion adhesion) => adhesion.Adherente is not Adherente.Organizacion ? ""
        : $" Lo pidió en nombre de una organización{(adhesion.Publicacion is PublicacionDeNombre.PorRevisar ? ", y que su nombre se publique" : "")}; el enlace dice cuál.";

    private Mensaje Componer(string para, string asunto, string retiro, string baja, string cuerpo, (string Texto, string Direccion) accion, string cierre)
    {
        var quienes = options.Value.QuienesSomos;
        var porque = $"Te escribe {quienes} porque alguien dio este correo para participar en el plan de gobierno abierto.";
        var texto = $"""
            {cuerpo}

            {accion.Texto}:
            {accion.Direccion}

            {cierre}

            --
            {porque}
            Aviso y derechos sobre tus datos: {Sitio}/{AvisoVigentePagina.Ruta}
            Retirar esta adhesión: {retiro}
            No recibir más correos: {baja}
            """.ReplaceLineEndings("\r\n");
        var html = $"""
            <!doctype html>
            <html lang="es-MX">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html(asunto)}</title></head>
            <body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background:#ffffff;max-width:36em;margin:0 auto;padding:1em">
            <h1 style="font-size:22px">{Html(asunto)}</h1>
            <p>{Html(cuerpo)}</p>
            <p><a href="{Html(accion.Direccion)}" style="display:inline-block;background:#0b4f6c;color:#ffffff;padding:12px 20px;border-radius:4px">{Html(accion.Texto)}</a></p>
            <p>{Html(cierre)}</p>
            <hr>
            <p>{Html(porque)}</p>
            <p><a href="{Html($"{Sitio}/{AvisoVigentePagina.Ruta}")}">Aviso y derechos sobre tus datos</a>. <a href="{Html(retiro)}">Retirar esta adhesión</a>. <a href="{Html(baja)}">No recibir más correos</a>.</p>
            </body>
            </html>
            """;
        return new(para, asunto, texto, html, baja);
    }

    private static string Html(string texto) => Codificador.Encode(texto);
}
