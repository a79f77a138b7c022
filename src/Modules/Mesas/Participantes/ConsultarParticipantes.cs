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

        return mesa.AdmiteParticipantes() ? await ContarAbierta(mesa, consulta.Cuando, ct) : await ContarCerrada(mesa, ct);
    }

    private async Task<AgregadosDeParticipantes> ContarAbierta(MesaDetalle mesa, TimeParameters cuando, CancellationToken ct)
    {
        var lotes = new List<LoteDeParticipantesDetalle>();
        foreach (var folio in await db.Lotes.Where(l => l.MesaFolio == mesa.Folio).Select(l => l.Folio).ToListAsync(ct))
            if (await documentos.ReadAsync<LoteDeParticipantesDetalle>(MesasModule.Schema, "lotes_de_participantes", folio, cuando, ct, drafts: true) is { } lote) lotes.Add(lote);

        return AgregadosDeParticipantes.DeListaAbierta(mesa.Folio, lotes.Sum(l => l.Registrados), lotes.Exists(l => l.Ejemplo));
    }

    // The same on any later day
    private async Task<AgregadosDeParticipantes> ContarCerrada(MesaDetalle mesa, CancellationToken ct)
    {
        var lotes = db.Lotes.AsNoTracking().Where(l => l.MesaFolio == mesa.Folio);
        var ejemplo = await lotes.AnyAsync(l => l.Ejemplo, ct);
        var personas = await lotes
            .SelectMany(l => l.Participantes, (_, p) => new PerfilDeParticipante(p.Sector, p.Municipio, p.Genero, p.GrupoDeEdad))
            .ToListAsync(ct);

        return AgregadosDeParticipantes.DeListaCerrada(mesa.Folio, personas, ejemplo);
    }
}
