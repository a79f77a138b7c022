using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Muestra los nombres de organizaciones que esperan decisión para publicarse: hasta cien, los más antiguos.</summary>
internal sealed record ListarNombresPorRevisar : IRequest<Pagina<NombrePorRevisar>>;

/// <summary>El nombre de una organización, como lo escribió quien la adhirió. No es público.</summary>
/// <param name="Folio">Folio de la adhesión.</param>
/// <param name="Version">Versión sobre la que se decide; su ETag es "v{version}".</param>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Nombre">El nombre; nulo si sus datos ya se borraron.</param>
internal sealed record NombrePorRevisar(string Folio, int Version, string ObjetoFolio, TipoAdhesion Tipo, string? Nombre);

internal sealed class ListarNombresPorRevisarEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("nombres-por-revisar", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ListarNombresPorRevisar(), ct)))
        .WithName(nameof(ListarNombresPorRevisar))
        .WithSummary("Muestra los nombres de organizaciones que esperan revisión")
        .RequireScope(Scopes.Adhesiones);
}

internal sealed class ListarNombresPorRevisarHandler(DifusionDbContext db, Resguardo resguardo) : IRequestHandler<ListarNombresPorRevisar, Pagina<NombrePorRevisar>>
{
    private const int Maximo = 100;

    public async Task<Pagina<NombrePorRevisar>> Handle(ListarNombresPorRevisar consulta, CancellationToken ct)
    {
        var pendientes = await db.Adhesiones.AsNoTracking().Where(a => a.Publicacion == PublicacionDeNombre.PorRevisar && a.Estado == EstadoAdhesion.Verificada)
            .OrderBy(a => a.VerificadaEn).Take(Maximo).ToListAsync(ct);
        var ids = pendientes.Select(p => p.DatoId).ToList();
        var datos = await db.DatosPersonales.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);

        List<NombrePorRevisar> nombres = [.. pendientes.Select(p => new NombrePorRevisar(
            p.Folio, p.Version, p.ObjetoFolio, p.Tipo, datos.TryGetValue(p.DatoId, out var dato) ? resguardo.Leer(dato).Nombre : null))];
        return new(nombres, Paginacion.Complete(nombres.Count));
    }
}
