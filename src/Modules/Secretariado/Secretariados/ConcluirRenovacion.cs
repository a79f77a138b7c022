namespace OpenGov.Secretariado.Secretariados;

/// <summary>Concluye la renovación: cada sector vuelve a tener sus representantes.</summary>
internal sealed record ConcluirRenovacion : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirRenovacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/renovacion/cierre", async (string folio, ConcluirRenovacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirRenovacion))
        .WithSummary("Concluye la renovación del Secretariado")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConcluirRenovacionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConcluirRenovacion, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(ConcluirRenovacion comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);

        secretariado.ConcluirRenovacion(comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
