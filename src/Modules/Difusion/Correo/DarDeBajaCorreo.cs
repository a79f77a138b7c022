using OpenGov.Difusion.Adhesiones;
using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Correo;

/// <summary>Deja de escribir a quien recibió un correo nuestro. Sus adhesiones siguen como estaban.</summary>
/// <param name="Folio">Folio de la adhesión por la que se le escribió.</param>
/// <param name="Firma">Prueba de que el enlace se envió.</param>
internal sealed record DarDeBajaCorreo(string Folio, string Firma) : IRequest<bool>;

internal sealed class DarDeBajaCorreoPagina : ISiteEndpoint
{
    private const string Ruta = "correo/baja/{folio}/{firma}";

    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet(Ruta, (string folio, string firma, Llavero llavero, HttpContext http) => llavero.Firmo(Redaccion.UsoBaja, folio, firma)
            ? Pagina.Preguntar(http, "No recibir más correos", "No volveremos a escribir a este correo. Tus adhesiones siguen como están.", "No recibir más correos")
            : NoSirve(http)).AllowAnonymous();
        site.MapPost(Ruta, async (string folio, string firma, ISender sender, HttpContext http) => await sender.Send(new DarDeBajaCorreo(folio, firma), http.RequestAborted)
            ? Pagina.Decir(http, 200, "Listo", "No volveremos a escribir a este correo. Si algún día quieres participar con él, pídenoslo en el Secretariado.")
            : NoSirve(http)).AllowAnonymous(); // the signed link is the permission
    }

    private static IResult NoSirve(HttpContext http) => Pagina.Decir(http, 404, "Este enlace no sirve", "No está completo o no es de este sitio. Ábrelo como llegó en el correo.");
}

internal sealed class DarDeBajaCorreoHandler(DifusionDbContext db, Llavero llavero) : IRequestHandler<DarDeBajaCorreo, bool>
{
    public async Task<bool> Handle(DarDeBajaCorreo comando, CancellationToken ct)
    {
        if (!llavero.Firmo(Redaccion.UsoBaja, comando.Folio, comando.Firma)) return false;

        var adhesion = await db.HoldAsync<Adhesion>(comando.Folio, ct);
        var ahora = await db.NowAsync(ct);
        if (await db.BloquearAsync(adhesion.Huella, ahora, ct) > 0) await db.AnotarAsync(TipoActoDePrivacidad.BajaDeCorreo, adhesion.Huella, registros: 1, ahora.ToLegalDay(), ct);
        await db.SaveChangesAsync(ct);

        return true;
    }
}
