namespace OpenGov.Difusion.Propuestas;

/// <summary>Lee una propuesta como se recibió, para decidir si se admite.</summary>
internal sealed record ConsultarOriginalDePropuesta(string Folio) : IRequest<OriginalDePropuesta>;

/// <summary>Una propuesta como se recibió. No es pública: aún puede contener lo que no debe publicarse.</summary>
/// <param name="Folio">Folio de la propuesta.</param>
/// <param name="Estado">Estado de la propuesta.</param>
/// <param name="Texto">Lo que propone; vacío si se suprimió.</param>
/// <param name="Alias">Cómo quiso firmar; nulo si es anónima.</param>
/// <param name="RecibidaEn">Instante en que el sistema la recibió (UTC).</param>
/// <param name="Captura">De dónde se capturó, con el enlace a su fuente; nula si se presentó en línea.</param>
/// <param name="CapturadaPor">A nombre de quién está el token con que se capturó; nulo si se presentó en línea.</param>
/// <param name="Senales">Por qué conviene mirarla antes que otra: campo_trampa o muchos_enlaces. Vacía si no hay ninguna.</param>
internal sealed record OriginalDePropuesta(
    string Folio, EstadoPropuesta Estado, string Texto, string? Alias, DateTimeOffset RecibidaEn, Captura? Captura, string? CapturadaPor, IReadOnlyList<SenalDeAbuso> Senales);

internal sealed class ConsultarOriginalDePropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("propuestas/{folio}/original", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarOriginalDePropuesta(folio), ct)))
        .WithName(nameof(ConsultarOriginalDePropuesta))
        .WithSummary("Lee una propuesta como se recibió, antes de admitirla")
        .RequireScope(Scopes.Responder);
}

internal sealed class ConsultarOriginalDePropuestaHandler(DifusionDbContext db) : IRequestHandler<ConsultarOriginalDePropuesta, OriginalDePropuesta>
{
    public async Task<OriginalDePropuesta> Handle(ConsultarOriginalDePropuesta consulta, CancellationToken ct) => await db.Propuestas.AsNoTracking()
        .Where(p => p.Folio == consulta.Folio)
        .Select(p => new OriginalDePropuesta(p.Folio, p.Estado, p.Texto, p.Alias, p.RecibidaEn, p.Captura, p.CapturadaPor, p.Senales))
        .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("propuestas", consulta.Folio);
}
