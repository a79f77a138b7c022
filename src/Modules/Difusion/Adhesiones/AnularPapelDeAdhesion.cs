using OpenGov.Difusion.Correo;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>
/// Anula un papel que se capturó mal: deja de contar, el dato de contacto que trajo se borra (cuando vence el enlace, si se le escribió) y su registro queda. Lo hace quien lo capturó o quien lleva las adhesiones.
/// La firma bien leída se captura después, en otro renglón del mismo lote.
/// </summary>
internal sealed record AnularPapelDeAdhesion : Acto, IRequest<PapelCapturado>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AnularPapelDeAdhesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("papeles-de-adhesion/{folio}/anulacion", async (string folio, AnularPapelDeAdhesion comando, ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var papel = await sender.Send(comando with { Folio = folio }, ct);
            http.Response.Headers.ETag = DocumentResult.ETagOf(papel.Version);
            return TypedResults.Ok(papel);
        })
        .WithName(nameof(AnularPapelDeAdhesion))
        .WithSummary("Anula un papel de adhesión que se capturó mal")
        .RequireScope(Scopes.Capturar)
        .RequireIfMatch();
}

internal sealed class AnularPapelDeAdhesionValidator : AbstractValidator<AnularPapelDeAdhesion>
{
    public AnularPapelDeAdhesionValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di qué se capturó mal.");
}

internal sealed class AnularPapelDeAdhesionHandler(DifusionDbContext db, ActContext act) : IRequestHandler<AnularPapelDeAdhesion, PapelCapturado>
{
    public async Task<PapelCapturado> Handle(AnularPapelDeAdhesion comando, CancellationToken ct)
    {
        await db.EsperarTurnoAsync(ct); // it is not being counted meanwhile
        var papel = await db.GetAsync<PapelDeAdhesion>(comando.Folio, ct);
        papel.ExigirQuePuedaAnular(act.Actor);
        await db.TargetAsync<PapelDeAdhesion>(comando.Folio, ct);
        await db.DayOfActAsync(ct);
        if (papel.Suerte is SuerteDelPapel.Anulado) return PapelCapturado.De(papel); // asked again: nothing else happens

        var contaba = papel.Suerte is SuerteDelPapel.Cuenta;
        papel.Resolver(SuerteDelPapel.Anulado);
        var sobra = contaba ? await DejarDeContarAsync(papel, ct) : papel.DatoId;
        await db.DatosPersonales.Where(d => d.Id == sobra).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);

        return PapelCapturado.De(papel);
    }

    /// <returns>The contact data that is of no more use; null when it serves another paper of the same person, or to ask her.</returns>
    private async Task<Guid?> DejarDeContarAsync(PapelDeAdhesion papel, CancellationToken ct)
    {
        var despues = db.Papeles.Where(p => p.Huella == papel.Huella && p.ObjetoFolio == papel.ObjetoFolio && p.Tipo == papel.Tipo && p.Adherente == papel.Adherente && p.Id > papel.Id);
        var folio = await db.Adhesiones.Where(a => a.Huella == papel.Huella && a.ObjetoFolio == papel.ObjetoFolio && a.Tipo == papel.Tipo && a.Adherente == papel.Adherente)
            .Select(a => a.Folio).SingleAsync(ct);
        var adhesion = await db.HoldAsync<Adhesion>(folio, ct);
        // She withdrew; or then confirmed by mail, or signed again, and counts by that.
        if (!adhesion.CuentaPorPapel || await despues.AnyAsync(p => p.Suerte == SuerteDelPapel.Cuenta, ct)) return papel.DatoId;

        var otro = (await despues.Where(p => p.Suerte == SuerteDelPapel.YaConstaba).OrderBy(p => p.Id).ToListAsync(ct)).Find(adhesion.Vale);
        otro?.Resolver(SuerteDelPapel.Cuenta);
        var ahora = await db.NowAsync(ct);
        if (!adhesion.PerderPapel(otro, ahora)) return null;

        await db.ContarAsync([Conteo.Retirada(adhesion, ahora)], ct);
        if (papel.DatoId is null || adhesion.Estado is not EstadoAdhesion.Registrada) return adhesion.DatoId;

        // Whoever has that address may have asked on line meanwhile, and was told that she counted: she is asked, and her data goes when the link dies.
        db.Correos.Add(new() { Plantilla = Plantilla.PapelAnulado, AdhesionFolio = adhesion.Folio, CreadoEn = ahora, ProximoIntentoEn = ahora });
        return null;
    }
}
