using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Consultas;

/// <summary>Cómo va una consulta contra sus plazos.</summary>
internal sealed record ConsultarPlazos(string Folio) : IRequest<PlazosDeConsulta>;

internal sealed class ConsultarPlazosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("consultas/{folio}/plazos", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarPlazos(folio), ct)))
        .WithName(nameof(ConsultarPlazos))
        .WithSummary("Consulta los días de retraso de una consulta y lo que le falta por responder")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarPlazosHandler(DifusionDbContext db) : IRequestHandler<ConsultarPlazos, PlazosDeConsulta>
{
    public async Task<PlazosDeConsulta> Handle(ConsultarPlazos pregunta, CancellationToken ct)
    {
        var consulta = await db.GetAsync<ConsultaPublica>(pregunta.Folio, ct);
        var balance = await db.Propuestas.BalanceDeAsync(consulta.Folio, ct);
        var campanas = await db.Campanas.AsNoTracking().Where(c => c.PlanFolio == consulta.PlanFolio).ToListAsync(ct);

        return PlazosDeConsulta.De(consulta, balance, campanas, await db.NowAsync(ct));
    }
}
