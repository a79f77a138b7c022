namespace OpenGov.Difusion.Consultas;

/// <summary>Abre una consulta programada y fija la versión del plan sobre la que se opina.</summary>
internal sealed record AbrirConsulta : Acto, IRequest<ConsultaPublicaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class AbrirConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/apertura", async (string folio, AbrirConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(AbrirConsulta))
        .WithSummary("Abre una consulta pública")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class AbrirConsultaHandler(DifusionDbContext db, ISender sender) : IRequestHandler<AbrirConsulta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(AbrirConsulta comando, CancellationToken ct)
    {
        await db.HoldAsync<ConsultaPublica>(comando.Folio, ct);
        var consulta = await db.TargetAsync<ConsultaPublica>(comando.Folio, ct);
        var plan = await sender.ElPlan(consulta.PlanFolio, ct);

        consulta.Abrir(plan, await db.DayOfActAsync(ct), hoy: (await db.NowAsync(ct)).ToLegalDay());
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
