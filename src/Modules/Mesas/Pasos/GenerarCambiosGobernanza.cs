using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Cierra el paso 5 con su producto: los cambios de gobernanza que la mesa promueve.</summary>
/// <param name="CambiosGobernanza">Al menos uno: una norma, un proceso, una institución o una práctica.</param>
internal sealed record GenerarCambiosGobernanza(IReadOnlyList<CambioGobernanza> CambiosGobernanza) : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class GenerarCambiosGobernanzaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/5/cierre", async (string folio, GenerarCambiosGobernanza comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(GenerarCambiosGobernanza))
        .WithSummary("Cierra el paso 5 con los cambios de gobernanza")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class GenerarCambiosGobernanzaValidator : AbstractValidator<GenerarCambiosGobernanza>
{
    public GenerarCambiosGobernanzaValidator()
    {
        RuleFor(c => c.CambiosGobernanza).HastaCuantos(CambioGobernanza.CambiosMaximos);
        RuleForEach(c => c.CambiosGobernanza).NotNull().SetValidator(new CambioGobernanzaValidator());
    }
}

internal sealed class CambioGobernanzaValidator : AbstractValidator<CambioGobernanza>
{
    public CambioGobernanzaValidator()
    {
        RuleFor(c => c.Institucion).Texto(CambioGobernanza.InstitucionMaximo);
        RuleFor(c => c.Descripcion).Texto(CambioGobernanza.DescripcionMaximo);
    }
}

internal sealed class GenerarCambiosGobernanzaHandler(MesasDbContext db, TimeProvider clock)
    : IRequestHandler<GenerarCambiosGobernanza, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(GenerarCambiosGobernanza comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.CerrarPaso(new CambiosPromovidos(comando.CambiosGobernanza), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
