namespace OpenGov.Mesas.Mesas;

/// <summary>Convoca una mesa programada. El Secretariado Técnico Local del ejercicio ya debe estar instalado.</summary>
/// <param name="DirigidaA">Claves de los sectores a los que se llama, por ejemplo sociedad_civil y academia.</param>
/// <param name="Medios">Dónde se publicó el llamado.</param>
/// <param name="Documento">La convocatoria misma, si se tiene.</param>
internal sealed record ConvocarMesa(IReadOnlyList<string> DirigidaA, IReadOnlyList<string>? Medios = null, Documento? Documento = null)
    : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConvocarMesaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/convocatoria", async (string folio, ConvocarMesa comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConvocarMesa))
        .WithSummary("Convoca una mesa programada")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConvocarMesaValidator : AbstractValidator<ConvocarMesa>
{
    public ConvocarMesaValidator()
    {
        RuleFor(c => c.DirigidaA).AlMenosUno().HastaCuantos(ConvocatoriaDeMesa.SectoresMaximos);
        RuleForEach(c => c.DirigidaA).ClaveDeSector();
        RuleFor(c => c.Medios!).HastaCuantos(ConvocatoriaDeMesa.MediosMaximos);
        RuleForEach(c => c.Medios).Texto(ConvocatoriaDeMesa.MedioMaximo);
        RuleFor(c => c.Documento!).SetValidator(new DocumentoValidator()).When(c => c.Documento is not null);
    }
}

internal sealed class ConvocarMesaHandler(MesasDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<ConvocarMesa, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(ConvocarMesa comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);
        var stl = await sender.VidaDelStl(mesa.EjercicioFolio, ct);

        mesa.Convocar(
            new ConvocatoriaDeMesa(comando.FechaDelActo(clock), comando.DirigidaA, comando.Medios ?? [], comando.Documento), stl);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
