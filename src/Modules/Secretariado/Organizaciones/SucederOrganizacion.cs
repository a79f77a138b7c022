namespace OpenGov.Secretariado.Organizaciones;

/// <summary>Registra qué organización tomó el lugar de otra. Si la anterior no constaba como extinta, queda extinta la víspera.</summary>
/// <param name="SucesoraFolio">Folio de la organización que la sucede.</param>
/// <param name="Desde">Primer día de la sucesora en su lugar.</param>
internal sealed record SucederOrganizacion(string SucesoraFolio, DateOnly Desde) : Acto, IRequest<OrganizacionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class SucederOrganizacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("organizaciones/{folio}/sucesion", async (string folio, SucederOrganizacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(SucederOrganizacion))
        .WithSummary("Registra qué organización sucede a otra")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class SucederOrganizacionValidator : AbstractValidator<SucederOrganizacion>
{
    public SucederOrganizacionValidator() => RuleFor(c => c.SucesoraFolio).Folio();
}

internal sealed class SucederOrganizacionHandler(SecretariadoDbContext db) : IRequestHandler<SucederOrganizacion, OrganizacionDetalle>
{
    public async Task<OrganizacionDetalle> Handle(SucederOrganizacion comando, CancellationToken ct)
    {
        var organizacion = await db.TargetAsync<Organizacion>(comando.Folio, ct);
        var sucesora = await db.Citar<Organizacion>(comando.SucesoraFolio, nameof(comando.SucesoraFolio), ct);

        organizacion.Suceder(sucesora, comando.Desde);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<OrganizacionDetalle>(organizacion);
    }
}
