using OpenGov.Difusion.Adhesiones;

namespace OpenGov.Difusion.Privacidad;

/// <summary>The text of consent that rules today, as a page for people: where each mail says that their rights are.</summary>
internal sealed class AvisoVigentePagina : ISiteEndpoint
{
    public const string Ruta = "avisos/adhesion";

    public static void MapSite(RouteGroupBuilder site) => site.MapGet(Ruta, async (DifusionDbContext db, TimeProvider clock, HttpContext http) =>
        await db.Vigentes(PropositoConsentimiento.Adhesion, clock.GetToday()).FirstOrDefaultAsync(http.RequestAborted) is { } texto
            ? Pagina.Decir(http, 200, texto.Titulo, texto.Texto)
            : Pagina.Decir(http, 404, "Aún no hay aviso", "Todavía no se publica el texto que acepta quien se adhiere, y sin él no se reciben datos.")).AllowAnonymous();
}
