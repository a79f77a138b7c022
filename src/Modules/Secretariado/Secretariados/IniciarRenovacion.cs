namespace OpenGov.Secretariado.Secretariados;

/// <summary>Inicia la renovación de los integrantes del STL, que sigue instalado.</summary>
internal sealed record IniciarRenovacion : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IniciarRenovacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/renovacion", async (string folio, IniciarRenovacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IniciarRenovacion))
        .WithSummary("Inicia la renovación del Secretariado")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class IniciarRenovacionValidator : AbstractValidator<IniciarRenovacion>
{
    public IniciarRenovacionValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se renueva.");
}

internal sealed class IniciarRenovacionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<IniciarRenovacion, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(IniciarRenovacion comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);

        secretariado.IniciarRenovacion(comando.Motivo!, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
