namespace OpenGov.Mesas.Mesas;

/// <summary>Designa a la persona que conduce la mesa, o la sustituye.</summary>
/// <param name="PersonaFolio">Folio de la persona en Secretariado.</param>
internal sealed record DesignarFacilitador(string PersonaFolio) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DesignarFacilitadorEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/facilitacion", async (string folio, DesignarFacilitador comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DesignarFacilitador))
        .WithSummary("Designa a quien facilita una mesa")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DesignarFacilitadorValidator : AbstractValidator<DesignarFacilitador>
{
    public DesignarFacilitadorValidator() => RuleFor(c => c.PersonaFolio).Folio();
}

internal sealed class DesignarFacilitadorHandler(MesasDbContext db, ISender sender) : IRequestHandler<DesignarFacilitador, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(DesignarFacilitador comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);
        var facilitador = await sender.ElFacilitador(comando.PersonaFolio, nameof(comando.PersonaFolio), ct);

        mesa.DesignarFacilitador(facilitador);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
