using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Muestra el nombre de una organización que pidió publicarlo, para decidir.</summary>
internal sealed record ConsultarNombrePorRevisar(string Folio) : IRequest<NombrePorRevisar>;

internal sealed class ConsultarNombrePorRevisarEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("nombres-por-revisar/{folio}", async (string folio, ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var nombre = await sender.Send(new ConsultarNombrePorRevisar(folio), ct);
            http.Response.Headers.ETag = DocumentResult.ETagOf(nombre.Version);
            return TypedResults.Ok(nombre);
        })
        .WithName(nameof(ConsultarNombrePorRevisar))
        .WithSummary("Muestra el nombre de una organización que pidió publicarlo")
        .RequireScope(Scopes.Adhesiones);
}

internal sealed class ConsultarNombrePorRevisarHandler(DifusionDbContext db, Resguardo resguardo) : IRequestHandler<ConsultarNombrePorRevisar, NombrePorRevisar>
{
    public async Task<NombrePorRevisar> Handle(ConsultarNombrePorRevisar consulta, CancellationToken ct)
    {
        // Any other adhesion is nobody's business here: it answers as if there were none.
        var adhesion = await db.Adhesiones.AsNoTracking().SingleOrDefaultAsync(a => a.Folio == consulta.Folio && a.Publicacion != PublicacionDeNombre.NoPedida, ct)
            ?? throw new NotFoundException("nombres-por-revisar", consulta.Folio);
        var dato = await db.DatosPersonales.AsNoTracking().SingleOrDefaultAsync(d => d.Id == adhesion.DatoId, ct);

        return new(adhesion.Folio, adhesion.Version, adhesion.ObjetoFolio, adhesion.Tipo, dato is null ? null : resguardo.Leer(dato).Nombre);
    }
}
