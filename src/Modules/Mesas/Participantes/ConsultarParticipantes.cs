using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Participantes;

/// <summary>Cuenta a los participantes de una mesa sin distinguir a nadie.</summary>
internal sealed record ConsultarParticipantes(string Folio) : IRequest<AgregadosDeParticipantes>;

internal sealed class ConsultarParticipantesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("mesas/{folio}/participantes", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarParticipantes(folio), ct)))
        .WithName(nameof(ConsultarParticipantes))
        .WithSummary("Cuenta a los participantes de una mesa por sector, municipio, género y edad")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarParticipantesHandler(MesasDbContext db) : IRequestHandler<ConsultarParticipantes, AgregadosDeParticipantes>
{
    public async Task<AgregadosDeParticipantes> Handle(ConsultarParticipantes consulta, CancellationToken ct)
    {
        var mesa = await db.GetAsync<Mesa>(consulta.Folio, ct);
        var lotes = db.Lotes.AsNoTracking().Where(l => l.MesaFolio == mesa.Folio);
        var ejemplo = await lotes.AnyAsync(l => l.Ejemplo, ct);
        var personas = await lotes
            .SelectMany(l => l.Participantes, (_, p) => new PerfilDeParticipante(p.Sector, p.Municipio, p.Genero, p.GrupoDeEdad))
            .ToListAsync(ct);

        return AgregadosDeParticipantes.De(mesa, personas, ejemplo);
    }
}
