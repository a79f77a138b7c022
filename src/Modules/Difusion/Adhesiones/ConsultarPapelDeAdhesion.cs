namespace OpenGov.Difusion.Adhesiones;

/// <summary>Muestra un papel como se capturó, sin los datos de quien firmó, a quien lo capturó o a quien lleva las adhesiones.</summary>
internal sealed record ConsultarPapelDeAdhesion(string Folio) : IRequest<PapelCapturado>;

/// <summary>Un papel de adhesión como se capturó. No dice quién firmó ni si ya constaba.</summary>
/// <param name="Folio">Folio del papel.</param>
/// <param name="Version">Versión, para actuar sobre él.</param>
/// <param name="Lote">Lote en que se capturó.</param>
/// <param name="Renglon">Su renglón en el lote.</param>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="FechaPapel">Fecha escrita en el papel.</param>
/// <param name="HuellaPapel">SHA-256 de la imagen de la hoja.</param>
/// <param name="ConsentimientoFolio">Folio del texto impreso en él; nulo en los de antes de que se guardara.</param>
/// <param name="PublicarNombre">Verdadero si aceptó que el nombre de la organización sea público.</param>
/// <param name="AceptaContacto">Verdadero si aceptó que se le contacte después.</param>
/// <param name="CapturadoPor">Quién lo capturó.</param>
/// <param name="Anulado">Verdadero si se anuló; entonces no cuenta.</param>
internal sealed record PapelCapturado(
    string Folio, int Version, string Lote, int Renglon, string ObjetoFolio, Adherente Adherente, TipoAdhesion Tipo, DateOnly FechaPapel, string HuellaPapel, string? ConsentimientoFolio,
    bool PublicarNombre, bool AceptaContacto, string CapturadoPor, bool Anulado)
{
    public static PapelCapturado De(PapelDeAdhesion p) => new(
        p.Folio, p.Version, p.Lote, p.Renglon, p.ObjetoFolio, p.Adherente, p.Tipo, p.FechaPapel, p.HuellaPapel, p.ConsentimientoFolio, p.PublicarNombre, p.AceptaContacto, p.CapturadoPor, p.Suerte is SuerteDelPapel.Anulado);
}

internal sealed class ConsultarPapelDeAdhesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("papeles-de-adhesion/{folio}", async (string folio, ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var papel = await sender.Send(new ConsultarPapelDeAdhesion(folio), ct);
            http.Response.Headers.ETag = DocumentResult.ETagOf(papel.Version);
            return TypedResults.Ok(papel);
        })
        .WithName(nameof(ConsultarPapelDeAdhesion))
        .WithSummary("Muestra un papel de adhesión como se capturó")
        .RequireScope(Scopes.Capturar);
}

internal sealed class ConsultarPapelDeAdhesionHandler(DifusionDbContext db, ActContext act) : IRequestHandler<ConsultarPapelDeAdhesion, PapelCapturado>
{
    public async Task<PapelCapturado> Handle(ConsultarPapelDeAdhesion consulta, CancellationToken ct)
    {
        var papel = await db.GetAsync<PapelDeAdhesion>(consulta.Folio, ct);
        papel.ExigirQuePuedaAnular(act.Actor);
        return PapelCapturado.De(papel);
    }
}

internal static class QuienAnulaPapeles
{
    /// <summary>Who captured it, or who takes care of adhesions; for anybody else there is no such paper.</summary>
    public static void ExigirQuePuedaAnular(this PapelDeAdhesion papel, Actor quien)
    {
        if (!papel.LoCapturo(quien) && !quien.Holds(Scopes.Adhesiones)) throw new NotFoundException("papeles-de-adhesion", papel.Folio);
    }
}
