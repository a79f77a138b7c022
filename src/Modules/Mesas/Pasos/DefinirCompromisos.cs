using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Cierra el paso 3 con su producto: los compromisos que la mesa propone. De cada uno nace un compromiso propuesto.</summary>
/// <param name="Compromisos">Al menos uno; su número lo identifica dentro de la mesa aunque el paso se reabra.</param>
internal sealed record DefinirCompromisos(IReadOnlyList<CompromisoPropuesto> Compromisos) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class DefinirCompromisosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/3/cierre", async (string folio, DefinirCompromisos comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(DefinirCompromisos))
        .WithSummary("Cierra el paso 3 con los compromisos propuestos")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DefinirCompromisosValidator : AbstractValidator<DefinirCompromisos>
{
    public DefinirCompromisosValidator()
    {
        RuleFor(c => c.Compromisos).HastaCuantos(CompromisoPropuesto.NumeroMaximo);
        RuleForEach(c => c.Compromisos).NotNull().SetValidator(new CompromisoPropuestoValidator());
    }
}

internal sealed class CompromisoPropuestoValidator : AbstractValidator<CompromisoPropuesto>
{
    public CompromisoPropuestoValidator()
    {
        RuleFor(c => c.Numero).InclusiveBetween(1, CompromisoPropuesto.NumeroMaximo);
        RuleFor(c => c.Titulo).Texto(CompromisoPropuesto.TituloMaximo);
        RuleFor(c => c.Texto).Texto(CompromisoPropuesto.TextoMaximo);
        RuleFor(c => c.ResponsableSugerido).Texto(CompromisoPropuesto.ResponsableMaximo);
        RuleFor(c => c.LineaDeAccion).Texto(LineaDeAccion.ClaveMaximo);
    }
}

internal sealed class DefinirCompromisosHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<DefinirCompromisos, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(DefinirCompromisos comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.CerrarPaso(new CompromisosPropuestos(comando.Compromisos), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
