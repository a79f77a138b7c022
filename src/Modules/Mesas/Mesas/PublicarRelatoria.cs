namespace OpenGov.Mesas.Mesas;

/// <summary>Publica la relatoría de una mesa concluida, por su huella.</summary>
/// <param name="Relatoria">Título, huella SHA-256, tipo, tamaño y fecha del documento.</param>
internal sealed record PublicarRelatoria(Documento Relatoria) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class PublicarRelatoriaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/relatoria", async (string folio, PublicarRelatoria comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(PublicarRelatoria))
        .WithSummary("Publica la relatoría de una mesa")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class PublicarRelatoriaValidator : AbstractValidator<PublicarRelatoria>
{
    public PublicarRelatoriaValidator() => RuleFor(c => c.Relatoria).SetValidator(new DocumentoValidator());
}

internal sealed class PublicarRelatoriaHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<PublicarRelatoria, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(PublicarRelatoria comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.PublicarRelatoria(comando.Relatoria, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
