namespace OpenGov.Difusion.Adhesiones;

/// <summary>Nombra a las organizaciones que se adhirieron a un plan o compromiso y consintieron que se diga.</summary>
internal sealed record ListarOrganizacionesAdherentes(string Folio) : IRequest<Pagina<OrganizacionAdherente>>;

/// <summary>Una organización que se adhirió y consintió que se diga.</summary>
/// <param name="Nombre">Su nombre.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Desde">Día en que confirmó su adhesión.</param>
internal sealed record OrganizacionAdherente(string Nombre, TipoAdhesion Tipo, DateOnly Desde);

internal sealed class ListarOrganizacionesAdherentesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("adhesiones/{folio}/organizaciones", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ListarOrganizacionesAdherentes(folio), ct)))
        .WithName(nameof(ListarOrganizacionesAdherentes))
        .WithSummary("Nombra a las organizaciones que se adhirieron y consintieron que se diga")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ListarOrganizacionesAdherentesHandler(DifusionDbContext db, ISender sender)
    : IRequestHandler<ListarOrganizacionesAdherentes, Pagina<OrganizacionAdherente>>
{
    public async Task<Pagina<OrganizacionAdherente>> Handle(ListarOrganizacionesAdherentes consulta, CancellationToken ct)
    {
        var nombradas = await db.Adhesiones.AsNoTracking()
            .Where(a => a.ObjetoFolio == consulta.Folio && a.NombrePublico != null && a.Estado == EstadoAdhesion.Verificada)
            .OrderBy(a => a.NombrePublico).ThenBy(a => a.Tipo).Select(a => new { a.NombrePublico, a.Tipo, a.VerificadaEn }).ToListAsync(ct);
        if (nombradas.Count == 0 && await sender.EstadoAsync(consulta.Folio, ct) is null) throw new NotFoundException("adhesiones", consulta.Folio);

        List<OrganizacionAdherente> organizaciones = [.. nombradas.Select(a => new OrganizacionAdherente(a.NombrePublico!, a.Tipo, a.VerificadaEn!.Value.ToLegalDay()))];
        return new(organizaciones, Paginacion.Complete(organizaciones.Count));
    }
}
