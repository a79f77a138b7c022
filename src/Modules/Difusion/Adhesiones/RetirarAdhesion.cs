using OpenGov.Difusion.Correo;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Retira una adhesión con el enlace que llegó por correo. Que existió queda en la serie por día; desde hoy no cuenta.</summary>
/// <param name="Folio">Folio de la adhesión, que no es público.</param>
/// <param name="Firma">Prueba de que el enlace se envió.</param>
internal sealed record RetirarAdhesion(string Folio, string Firma) : IRequest<SuerteDelEnlace>;

internal sealed class RetirarAdhesionPagina : ISiteEndpoint
{
    private const string Ruta = "adhesiones/retiro/{folio}/{firma}";

    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet(Ruta, async (string folio, string firma, DifusionDbContext db, Llavero llavero, ISender sender, HttpContext http) =>
        {
            var adhesion = llavero.Firmo(Redaccion.UsoRetiro, folio, firma) ? await db.Adhesiones.AsNoTracking().SingleOrDefaultAsync(a => a.Folio == folio, http.RequestAborted) : null;
            if (adhesion is null) return Decir(http, SuerteDelEnlace.NoSirve);
            if (adhesion.Estado is EstadoAdhesion.Retirada) return Decir(http, SuerteDelEnlace.YaEstaba);

            var que = ObjetoDeAdhesion.Decir(adhesion, await sender.TituloAsync(adhesion.ObjetoFolio, http.RequestAborted));
            return Pagina.Preguntar(http, "Retira tu adhesión", $"Dejará de contar que pediste {que}.", "Retirar mi adhesión");
        }).AllowAnonymous();
        site.MapPost(Ruta, async (string folio, string firma, ISender sender, HttpContext http) => Decir(http, await sender.Send(new RetirarAdhesion(folio, firma), http.RequestAborted)))
            .AllowAnonymous(); // the signed link is the permission
    }

    private static IResult Decir(HttpContext http, SuerteDelEnlace suerte) => suerte switch
    {
        SuerteDelEnlace.Hecho => Pagina.Decir(http, 200, "Tu adhesión quedó retirada", "Desde hoy no cuenta. Si cambias de opinión, puedes pedirla de nuevo."),
        SuerteDelEnlace.YaEstaba => Pagina.Decir(http, 200, "Tu adhesión ya estaba retirada", "No cuenta: no tienes que hacer nada más."),
        _ => Pagina.Decir(http, 404, "Este enlace no sirve", "No está completo o no es de este sitio. Ábrelo como llegó en el correo."),
    };
}

internal sealed class RetirarAdhesionHandler(DifusionDbContext db, Llavero llavero, TimeProvider clock) : IRequestHandler<RetirarAdhesion, SuerteDelEnlace>
{
    public async Task<SuerteDelEnlace> Handle(RetirarAdhesion comando, CancellationToken ct)
    {
        if (!llavero.Firmo(Redaccion.UsoRetiro, comando.Folio, comando.Firma)) return SuerteDelEnlace.NoSirve;

        var adhesion = await db.HoldAsync<Adhesion>(comando.Folio, ct);
        if (adhesion.Estado is EstadoAdhesion.Retirada) return SuerteDelEnlace.YaEstaba;

        var ahora = clock.GetUtcNow();
        if (adhesion.Retirar(ahora)) await db.ContarAsync([Conteo.Retirada(adhesion, ahora)], ct);
        await db.SaveChangesAsync(ct);

        return SuerteDelEnlace.Hecho;
    }
}
