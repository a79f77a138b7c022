namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Registra que una organización dejó de existir; sus actos conservan su nombre.</summary>
/// <param name="Hasta">Último día en que existió.</param>
internal sealed record ExtinguirOrganizacion(DateOnly Hasta) : Acto, IRequest<OrganizacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ExtinguirOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("organizaciones/{folio}/extincion", async (string folio, ExtinguirOrganizacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ExtinguirOrganizacion))
        .WithSummary("Registra que una organización dejó de existir")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ExtinguirOrganizacionValidator : AbstractValidator<ExtinguirOrganizacion>
{
    public ExtinguirOrganizacionValidator() => RuleFor(c => c.Hasta).NotEmpty();
}

internal sealed class ExtinguirOrganizacionHandler(SecretariadoDbContext db) : IRequestHandler<ExtinguirOrganizacion, OrganizacionDetalle>
{
    public async Task<OrganizacionDetalle> Handle(ExtinguirOrganizacion comando, CancellationToken ct)
    {
        var organizacion = await db.TargetAsync<Organizacion>(comando.Folio, ct);

        organizacion.Extinguir(comando.Hasta);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<OrganizacionDetalle>(organizacion);
    }
}
