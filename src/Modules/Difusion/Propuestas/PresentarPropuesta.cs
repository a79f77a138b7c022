using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Cualquier persona presenta una propuesta en una consulta abierta, sin cuenta y sin dar datos personales.</summary>
/// <param name="Texto">Lo que propone. Se publica cuando se admite: no incluyas datos tuyos ni de otras personas.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad de la consulta, que se acepta al enviarla.</param>
/// <param name="Alias">Cómo quiere firmar; si se omite, queda anónima.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; si se omite, al plan entero.</param>
/// <param name="Ejemplo">Marca la propuesta como dato de ejemplo: se publica con esa advertencia.</param>
internal sealed record PresentarPropuesta(
    string Texto, string ConsentimientoVersion, string? Alias = null, string? CompromisoFolio = null, bool Ejemplo = false)
    : IRequest<PropuestaPresentada>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

/// <summary>Acuse de una propuesta presentada en línea.</summary>
/// <param name="Propuesta">La propuesta como se publica por ahora.</param>
/// <param name="CodigoSeguimiento">Código privado con el que quien propuso la consulta completa; se dice solo esta vez.</param>
internal sealed record PropuestaPresentada(PropuestaDetalle Propuesta, string CodigoSeguimiento);

internal sealed class PresentarPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/propuestas", Post)
        .WithName(nameof(PresentarPropuesta))
        .WithSummary("Presenta una propuesta en una consulta abierta")
        .AllowParticipation(); // taking part needs no account

    private static async Task<Created<PropuestaPresentada>> Post(string folio, PresentarPropuesta comando, ISender sender, CancellationToken ct)
    {
        var presentada = await sender.Send(comando with { Folio = folio }, ct);
        return TypedResults.Created($"/api/v1/propuestas/{presentada.Propuesta.Folio}", presentada);
    }
}

internal sealed class PresentarPropuestaValidator : AbstractValidator<PresentarPropuesta>
{
    public PresentarPropuestaValidator()
    {
        RuleFor(c => c.Texto).Texto(Propuesta.TextoMaximo, Propuesta.TextoMinimo);
        RuleFor(c => c.ConsentimientoVersion).Texto(AvisoPrivacidad.VersionMaximo);
        RuleFor(c => c.Alias).TextoOpcional(Propuesta.AliasMaximo);
        RuleFor(c => c.CompromisoFolio).FolioOpcional();
    }
}

internal sealed class PresentarPropuestaHandler(DifusionDbContext db, ActContext act, TimeProvider clock)
    : IRequestHandler<PresentarPropuesta, PropuestaPresentada>
{
    public async Task<PropuestaPresentada> Handle(PresentarPropuesta comando, CancellationToken ct)
    {
        var ahora = clock.GetUtcNow();
        var codigo = CodigoSeguimiento.Nuevo();
        var numero = await db.NextNumberAsync(Propuesta.Serie(ahora), ct);
        var consulta = await db.HoldAsync<ConsultaPublica>(comando.Folio, ct, shared: true); // it does not close under this proposal

        var propuesta = consulta.RecibirPropuesta(
            Propuesta.FolioDe(ahora, numero),
            new(comando.Texto, comando.Alias, comando.CompromisoFolio, comando.ConsentimientoVersion),
            CodigoSeguimiento.Huella(codigo),
            ahora);
        act.Ejemplo = comando.Ejemplo; // not an Acto: a stranger does not choose the date of what she does
        db.Propuestas.Add(propuesta);
        await db.SaveChangesAsync(ct);

        return new(db.DocumentOf<PropuestaDetalle>(propuesta), codigo);
    }
}
