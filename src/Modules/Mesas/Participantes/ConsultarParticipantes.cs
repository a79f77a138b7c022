using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Participantes;

/// <summary>Cuenta a los participantes de una mesa sin distinguir a nadie.</summary>
internal sealed record ConsultarParticipantes(string Folio, TimeParameters Cuando) : IRequest<AgregadosDeParticipantes>;

internal sealed class ConsultarParticipantesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("mesas/{folio}/participantes", async (string folio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarParticipantes(folio, cuando), ct)))
        .WithName(nameof(ConsultarParticipantes))
        .WithSummary("Cuenta a los participantes de una mesa por sector, municipio, género y edad")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarParticipantesHandler(MesasDbContext db, DocumentStore documentos) : IRequestHandler<ConsultarParticipantes, AgregadosDeParticipantes>
{
    public async Task<AgregadosDeParticipantes> Handle(ConsultarParticipantes consulta, CancellationToken ct)
    {
        var mesa = await documentos.ReadAsync<MesaDetalle>(MesasModule.Schema, "mesas", consulta.Folio, consulta.Cuando, ct)
            ?? throw new NotFoundException("mesas", consulta.Folio);
        var lotes = await LotesDe(mesa, consulta.Cuando, ct);
        // A closed list has no more rows than when it closed
        var personas = mesa.AdmiteParticipantes() ? [] : await db.Lotes.AsNoTracking().Where(l => l.MesaFolio == mesa.Folio)
            .SelectMany(l => l.Participantes, (_, p) => new PerfilDeParticipante(p.Sector, p.Municipio, p.Genero, p.GrupoDeEdad))
            .ToListAsync(ct);

        return AgregadosDeParticipantes.De(mesa, lotes.Sum(l => l.Registrados), personas, lotes.Any(l => l.Ejemplo));
    }

    private async Task<IReadOnlyList<LoteDeParticipantesDetalle>> LotesDe(MesaDetalle mesa, TimeParameters cuando, CancellationToken ct)
    {
        var lotes = new List<LoteDeParticipantesDetalle>();
        foreach (var folio in await db.Lotes.Where(l => l.MesaFolio == mesa.Folio).Select(l => l.Folio).ToListAsync(ct))
            if (await documentos.ReadAsync<LoteDeParticipantesDetalle>(MesasModule.Schema, "lotes_de_participantes", folio, cuando, ct, drafts: true) is { } lote) lotes.Add(lote);
        return lotes;
    }
}
