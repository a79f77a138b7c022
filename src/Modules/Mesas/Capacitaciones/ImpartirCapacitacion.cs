namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Registra que una capacitación se impartió, con cuántas personas.</summary>
/// <param name="Asistencia">Personas que asistieron.</param>
internal sealed record ImpartirCapacitacion(int Asistencia) : Acto, IRequest<CapacitacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ImpartirCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("capacitaciones/{folio}/imparticion", async (string folio, ImpartirCapacitacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ImpartirCapacitacion))
        .WithSummary("Registra que una capacitación se impartió")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ImpartirCapacitacionValidator : AbstractValidator<ImpartirCapacitacion>
{
    public ImpartirCapacitacionValidator() => RuleFor(c => c.Asistencia).InclusiveBetween(0, Capacitacion.AsistenciaMaxima);
}

internal sealed class ImpartirCapacitacionHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<ImpartirCapacitacion, CapacitacionDetalle>
{
    public async Task<CapacitacionDetalle> Handle(ImpartirCapacitacion comando, CancellationToken ct)
    {
        var capacitacion = await db.TargetAsync<Capacitacion>(comando.Folio, ct);

        capacitacion.Impartir(comando.Asistencia, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CapacitacionDetalle>(capacitacion);
    }
}
