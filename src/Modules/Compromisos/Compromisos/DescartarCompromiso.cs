using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Descarta un compromiso que no se ha lanzado, respondiendo con razones a quien lo propuso. Con el plan ya aprobado, solo por acuerdo.</summary>
/// <param name="RespuestaRazonada">Por qué se descarta; se publica.</param>
/// <param name="AcuerdoFolio">Folio del acuerdo del Secretariado que lo decidió: de materia retiro_compromiso, sobre este compromiso, adoptado y con quórum. Obligatorio si el plan ya se aprobó.</param>
internal sealed record DescartarCompromiso(string RespuestaRazonada, string? AcuerdoFolio = null) : Acto, IRequest<CompromisoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DescartarCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos/{folio}/descarte", async (string folio, DescartarCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DescartarCompromiso))
        .WithSummary("Descarta un compromiso con una respuesta razonada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DescartarCompromisoValidator : AbstractValidator<DescartarCompromiso>
{
    public DescartarCompromisoValidator()
    {
        RuleFor(c => c.RespuestaRazonada).Texto(Compromiso.RazonMaximo);
        RuleFor(c => c.AcuerdoFolio).FolioOpcional();
    }
}

internal sealed class DescartarCompromisoHandler(CompromisosDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<DescartarCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(DescartarCompromiso comando, CancellationToken ct)
    {
        var compromiso = await db.TargetAsync<Compromiso>(comando.Folio, ct);
        var plan = await db.Planes.SingleOrDefaultAsync(p => p.Folio == compromiso.PlanFolio, ct); // a mesa may propose before there is one
        var acuerdo = comando.AcuerdoFolio is not { } folio ? null
            : (await sender.Send(new PreguntarAcuerdo(folio), ct)).OFalla(nameof(comando.AcuerdoFolio), $"No hay un acuerdo «{folio}»: indica el folio de uno registrado.");

        compromiso.Descartar(plan, comando.RespuestaRazonada, acuerdo, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
