using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Retira del plan un compromiso lanzado, por acuerdo. El motivo es obligatorio; el compromiso sigue público.</summary>
/// <param name="AcuerdoFolio">Folio del acuerdo del Secretariado: de materia retiro_compromiso, sobre este compromiso, adoptado y con quórum.</param>
internal sealed record RetirarCompromiso(string AcuerdoFolio) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class RetirarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/retiro", async (string folio, RetirarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(RetirarCompromiso))
        .WithSummary("Retira por acuerdo un compromiso lanzado")
        .RequireScope(Scopes.Lanzar)
        .RequireIfMatch();
}

internal sealed class RetirarCompromisoValidator : AbstractValidator<RetirarCompromiso>
{
    public RetirarCompromisoValidator() => RuleFor(c => c.AcuerdoFolio).Folio();
}

internal sealed class RetirarCompromisoHandler(CompromisosDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<RetirarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(RetirarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);
        var acuerdo = await sender.Send(new PreguntarAcuerdo(comando.AcuerdoFolio), ct);

        compromiso.Retirar(acuerdo, comando.Motivo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
