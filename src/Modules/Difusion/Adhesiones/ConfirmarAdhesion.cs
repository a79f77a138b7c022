using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Confirma la adhesión de un enlace que llegó por correo. Un enlace se usa una vez, por cuarenta y ocho horas.</summary>
/// <param name="Enlace">El secreto del enlace.</param>
internal sealed record ConfirmarAdhesion(string Enlace) : IRequest<SuerteDelEnlace>;

/// <summary>What became of a link.</summary>
internal enum SuerteDelEnlace { NoSirve, Hecho, YaEstaba }

/// <summary>The page of the link. Opening it only shows what would be confirmed, because mail scanners open links; its button confirms.</summary>
internal sealed class ConfirmarAdhesionPagina : ISiteEndpoint
{
    private const string Ruta = "adhesiones/confirmacion/{enlace}";

    public static void MapSite(RouteGroupBuilder site)
    {
        site.MapGet(Ruta, async (string enlace, DifusionDbContext db, Resguardo resguardo, ISender sender, HttpContext http) =>
        {
            var huella = Adhesiones.Enlace.Huella(enlace);
            var adhesion = await db.Adhesiones.AsNoTracking().SingleOrDefaultAsync(a => a.HuellaEnlace == huella, http.RequestAborted);
            if (adhesion is null) return Decir(http, SuerteDelEnlace.NoSirve);
            if (!adhesion.EsperaEnlace(await db.NowAsync(http.RequestAborted))) return Decir(http, adhesion.Estado is EstadoAdhesion.Verificada ? SuerteDelEnlace.YaEstaba : SuerteDelEnlace.NoSirve);

            var que = ObjetoDeAdhesion.Decir(adhesion, await sender.TituloAsync(adhesion.ObjetoFolio, http.RequestAborted));
            return Pagina.Preguntar(http, "Confirma tu adhesión", $"Vas a {que}{await DeQuienAsync(adhesion, db, resguardo, http.RequestAborted)} Tu correo no se publica: solo cuenta una adhesión más.", "Confirmar mi adhesión");
        }).AllowAnonymous();
        site.MapPost(Ruta, async (string enlace, ISender sender, HttpContext http) => Decir(http, await sender.Send(new ConfirmarAdhesion(enlace), http.RequestAborted)))
            .AllowAnonymous(); // the link is the permission
    }

    // Whoever confirms for an organisation sees for which, and whether it will be said.
    private static async Task<string> DeQuienAsync(Adhesion adhesion, DifusionDbContext db, Resguardo resguardo, CancellationToken ct)
    {
        if (adhesion.Adherente is not Adherente.Organizacion || await db.DatosPersonales.AsNoTracking().SingleOrDefaultAsync(d => d.Id == adhesion.DatoId, ct) is not { } dato) return ".";

        var publica = adhesion.Publicacion is PublicacionDeNombre.PorRevisar ? "Ese nombre se publicará, después de revisarlo." : "Ese nombre no se publica.";
        return $" en nombre de «{resguardo.Leer(dato).Nombre}». {publica}";
    }

    private static IResult Decir(HttpContext http, SuerteDelEnlace suerte) => suerte switch
    {
        SuerteDelEnlace.Hecho => Pagina.Decir(http, 200, "Tu adhesión quedó confirmada", "Ya cuenta. Conserva el correo que te enviamos: con él puedes retirarla cuando quieras."),
        SuerteDelEnlace.YaEstaba => Pagina.Decir(http, 200, "Tu adhesión ya estaba confirmada", "Cuenta una sola vez: no tienes que hacer nada más."),
        _ => Pagina.Decir(http, 404, "Este enlace ya no sirve", "Venció a las 48 horas, ya se usó o no está completo. Pide de nuevo tu adhesión y te enviaremos otro."),
    };
}

internal sealed class ConfirmarAdhesionHandler(ConfirmacionEnGrupo grupo) : IRequestHandler<ConfirmarAdhesion, SuerteDelEnlace>
{
    public Task<SuerteDelEnlace> Handle(ConfirmarAdhesion comando, CancellationToken ct) => grupo.ConfirmarAsync(Enlace.Huella(comando.Enlace));
}
