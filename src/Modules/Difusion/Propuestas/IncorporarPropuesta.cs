using OpenGov.Compromisos.Contracts;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Dice en qué lugar exacto del plan se recogió una propuesta aceptada.</summary>
/// <param name="CompromisoFolio">Compromiso que la recogió.</param>
/// <param name="CompromisoVersion">Versión del compromiso en la que entró: la anterior no lo decía.</param>
/// <param name="Fragmento">Texto del compromiso que viene de la propuesta, letra por letra: debe estar en esa versión.</param>
internal sealed record IncorporarPropuesta(string CompromisoFolio, int CompromisoVersion, string Fragmento)
    : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IncorporarPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/incorporacion", async (string folio, IncorporarPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IncorporarPropuesta))
        .WithSummary("Dice en qué lugar del plan se recogió una propuesta aceptada")
        .RequireScope(Scopes.Responder)
        .RequireIfMatch();
}

internal sealed class IncorporarPropuestaValidator : AbstractValidator<IncorporarPropuesta>
{
    public IncorporarPropuestaValidator()
    {
        RuleFor(c => c.CompromisoFolio).Folio();
        RuleFor(c => c.CompromisoVersion).InclusiveBetween(1, 1_000_000);
        RuleFor(c => c.Fragmento).Texto(Incorporacion.FragmentoMaximo, Incorporacion.FragmentoMinimo);
    }
}

internal sealed class IncorporarPropuestaHandler(DifusionDbContext db, ISender sender, TimeProvider clock) : IRequestHandler<IncorporarPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(IncorporarPropuesta comando, CancellationToken ct)
    {
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);
        var compromiso = await sender.ElCompromiso(comando.CompromisoFolio, ct);
        var (version, fragmento) = (comando.CompromisoVersion, comando.Fragmento.Trim());
        var loDice = await sender.Send(new PreguntarFragmentoDeCompromiso(compromiso.Folio, version, fragmento), ct);
        var yaLoDecia = version > 1 && await sender.Send(new PreguntarFragmentoDeCompromiso(compromiso.Folio, version - 1, fragmento), ct);

        propuesta.Incorporar(compromiso, version, fragmento, loDice, yaLoDecia, comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
