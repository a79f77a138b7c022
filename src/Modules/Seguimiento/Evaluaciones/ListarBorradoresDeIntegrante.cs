using OpenGov.Seguimiento.Comites;

namespace OpenGov.Seguimiento.Evaluaciones;

/// <summary>Lista los borradores que un integrante del comité puede leer: los de compromisos de los que no está excusado.</summary>
internal sealed record ListarBorradoresDeIntegrante(string Folio, string PersonaFolio) : IRequest<Pagina<BorradorDeEvaluacion>>;

/// <summary>Un borrador que espera trabajo.</summary>
/// <param name="Folio">Folio de la evaluación.</param>
/// <param name="CompromisoFolio">Compromiso evaluado.</param>
/// <param name="Momento">diseno, intermedia o final.</param>
internal sealed record BorradorDeEvaluacion(string Folio, string CompromisoFolio, MomentoEvaluacion Momento);

internal sealed class ListarBorradoresDeIntegranteEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("comites/{folio}/integrantes/{persona}/borradores", async (string folio, string persona, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ListarBorradoresDeIntegrante(folio, persona), ct)))
        .WithName(nameof(ListarBorradoresDeIntegrante))
        .WithSummary("Lista los borradores de evaluación que un integrante del comité puede leer")
        .RequireScope(Scopes.Integrante, narrowedBy: "persona");
}

internal sealed class ListarBorradoresDeIntegranteHandler(SeguimientoDbContext db, ActContext act, TimeProvider clock)
    : IRequestHandler<ListarBorradoresDeIntegrante, Pagina<BorradorDeEvaluacion>>
{
    public async Task<Pagina<BorradorDeEvaluacion>> Handle(ListarBorradoresDeIntegrante consulta, CancellationToken ct)
    {
        var comite = await db.GetAsync<ComiteSeguimiento>(consulta.Folio, ct);
        if (!act.Actor.FirmaPor(consulta.PersonaFolio)) throw new NotFoundException("integrante", consulta.PersonaFolio);

        var borradores = await db.Evaluaciones.AsNoTracking().Where(e => e.PlanFolio == comite.PlanFolio && e.Estado == EstadoEvaluacion.Borrador).OrderBy(e => e.Folio)
            .Select(e => new BorradorDeEvaluacion(e.Folio, e.CompromisoFolio, e.Momento)).ToListAsync(ct);
        var legibles = borradores.Where(b => comite.PuedeLeerBorradores(consulta.PersonaFolio, b.CompromisoFolio, clock.GetToday())).ToList();
        return new(legibles, Paginacion.Complete(legibles.Count));
    }
}
