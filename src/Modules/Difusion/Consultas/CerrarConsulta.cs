using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Consultas;

/// <summary>Cierra la ventana de una consulta y publica a qué públicos de la ruta no se llegó (F1).</summary>
internal sealed record CerrarConsulta : Acto, IRequest<ConsultaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CerrarConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/cierre", async (string folio, CerrarConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CerrarConsulta))
        .WithSummary("Cierra la ventana de una consulta pública")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CerrarConsultaHandler(DifusionDbContext db) : IRequestHandler<CerrarConsulta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(CerrarConsulta comando, CancellationToken ct)
    {
        await db.HoldAsync<ConsultaPublica>(comando.Folio, ct); // no proposal slips in between the count and the closing
        var consulta = await db.TargetAsync<ConsultaPublica>(comando.Folio, ct);
        var fecha = await db.DayOfActAsync(ct);
        var campanas = await db.Campanas.AsNoTracking().Where(c => c.PlanFolio == consulta.PlanFolio).ToListAsync(ct);
        var alcanzados = campanas.Where(c => c.TuvoAccionHasta(fecha)).Select(c => c.Publico).ToHashSet();
        var balance = await db.Propuestas.BalanceDeAsync(comando.Folio, ct);

        consulta.Cerrar(alcanzados, balance, fecha, hoy: (await db.NowAsync(ct)).ToLegalDay());
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
