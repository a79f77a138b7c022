using System.Text;
using System.Xml;

namespace OpenGov.Difusion.Cambios;

/// <summary>
/// Atom (RFC 4287) with archives (RFC 5005): the feed has the latest, and each complete hundred is a document that no longer changes.
/// </summary>
internal sealed class ServirAtomEndpoint : ISiteEndpoint
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Historia = "http://purl.org/syndication/history/1.0";

    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet("datos/cambios.atom", async (LecturaDeEntregas entregas, HttpContext http) =>
        {
            var tamano = await entregas.TamanoAsync(http.RequestAborted);
            var completos = tamano / Noticia.PorArchivo;
            return await ServirAsync(http, entregas, Math.Max(0, tamano - Noticia.PorArchivo), "cambios.atom", completos, archivo: null);
        }).AllowAnonymous();
        site.MapGet("datos/cambios/{numero:int:min(1)}.atom", async (int numero, LecturaDeEntregas entregas, HttpContext http) =>
        {
            if ((long)numero * Noticia.PorArchivo > await entregas.TamanoAsync(http.RequestAborted)) throw new NotFoundException("archivos de cambios", $"{numero}");

            return await ServirAsync(http, entregas, (numero - 1L) * Noticia.PorArchivo, $"cambios/{numero}.atom", numero - 1, numero);
        }).AllowAnonymous();
    }

    private static async Task<IResult> ServirAsync(HttpContext http, LecturaDeEntregas entregas, long desde, string nombre, long anterior, int? archivo)
    {
        var origen = PublicUrl.Of(http);
        var noticias = (await entregas.DesdeAsync(desde, Noticia.PorArchivo, null, null, http.RequestAborted)).Select(e => Noticia.De(e, origen)).Reverse().ToList();
        var texto = new StringBuilder();
        using (var xml = XmlWriter.Create(texto, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xmlns", "fh", null, Historia);
            xml.WriteAttributeString("xml", "lang", null, "es-MX");
            xml.WriteElementString("id", Atom, $"{origen}/datos/cambios.atom");
            xml.WriteElementString("title", Atom, "Cambios del plan de acción local");
            xml.WriteElementString("updated", Atom, Instante(noticias.Count > 0 ? noticias.Max(n => n.Entrega.OcurridoEn) : DateTimeOffset.UnixEpoch));
            xml.WriteElementString("rights", Atom, DatosAbiertos.EncabezadoDeDatos.Compatibilidad);
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Secretariado Técnico Local");
            xml.WriteEndElement();
            Enlace(xml, "self", $"{origen}/datos/{nombre}");
            if (archivo is not null)
            {
                xml.WriteElementString("archive", Historia, "");
                Enlace(xml, "current", $"{origen}/datos/cambios.atom");
            }

            if (anterior > 0) Enlace(xml, "prev-archive", $"{origen}/datos/cambios/{anterior}.atom");
            foreach (var noticia in noticias) Escribir(xml, noticia);
            xml.WriteEndElement();
        }

        http.Response.Headers.CacheControl = archivo is null ? "public, max-age=60" : "public, max-age=31536000, immutable";
        return ConEtiqueta.Servir($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{texto}\n", "application/atom+xml; charset=utf-8");
    }

    private static void Escribir(XmlWriter xml, Noticia noticia)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, noticia.Direccion);
        xml.WriteElementString("title", Atom, TextoDeXml.De(noticia.Titulo));
        xml.WriteElementString("updated", Atom, Instante(noticia.Entrega.OcurridoEn));
        xml.WriteElementString("summary", Atom, TextoDeXml.De(noticia.Resumen));
        Enlace(xml, "alternate", noticia.Direccion);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", noticia.Entrega.Recurso);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Enlace(XmlWriter xml, string relacion, string direccion)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relacion);
        xml.WriteAttributeString("href", direccion);
        xml.WriteEndElement();
    }

    private static string Instante(DateTimeOffset instante) => XmlConvert.ToString(instante.UtcDateTime, XmlDateTimeSerializationMode.Utc);
}
