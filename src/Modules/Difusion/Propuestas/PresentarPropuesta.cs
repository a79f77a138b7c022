using Microsoft.Extensions.Options;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Moderacion;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Cualquier persona presenta una propuesta en una consulta abierta, sin cuenta y sin dar datos personales.</summary>
/// <param name="Texto">Lo que propone. Se publica cuando se admite: no incluyas datos tuyos ni de otras personas.</param>
/// <param name="ConsentimientoVersion">Versión del aviso de privacidad de la consulta, que se acepta al enviarla.</param>
/// <param name="Alias">Cómo quiere que se firme en público; se publica con el texto. Si se omite, queda anónima: aceptar el aviso no es consentir que se diga quién propone.</param>
/// <param name="CompromisoFolio">Compromiso al que se refiere; si se omite, al plan entero.</param>
/// <param name="Sello">El del formulario de la consulta (GET /consultas/{folio}/formulario); obligatorio sin token. Sirve una vez.</param>
/// <param name="SitioWeb">Déjalo vacío: los formularios lo esconden a las personas y quien lo llena suele ser un programa.</param>
/// <param name="Ejemplo">Marca la propuesta como dato de ejemplo: se publica con esa advertencia.</param>
internal sealed record PresentarPropuesta(
    string Texto, string ConsentimientoVersion, string? Alias = null, string? CompromisoFolio = null, string? Sello = null, string? SitioWeb = null, bool Ejemplo = false)
    : IRequest<PropuestaPresentada>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

/// <summary>Acuse de una propuesta presentada en línea.</summary>
/// <param name="Propuesta">La propuesta como se publica por ahora.</param>
/// <param name="CodigoSeguimiento">Código privado con el que quien propuso la consulta completa; se dice solo esta vez y no se guarda: una petición repetida con la misma clave no lo repite.</param>
internal sealed record PropuestaPresentada(PropuestaDetalle Propuesta, string CodigoSeguimiento);

internal sealed class PresentarPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas/{folio}/propuestas", Post)
        .WithName(nameof(PresentarPropuesta))
        .WithSummary("Presenta una propuesta en una consulta abierta")
        .AllowParticipation() // taking part needs no account
        .AnswersSecret(); // the code that follows it does not stay with an idempotency key

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
        RuleFor(c => c.Sello).TextoOpcional(SelloDeFormulario.LargoMaximo);
        RuleFor(c => c.SitioWeb).TextoOpcional(500, minimum: 0);
    }
}

internal sealed class PresentarPropuestaHandler(DifusionDbContext db, ActContext act, TimeProvider clock, IOptions<FormularioOptions> ajustes)
    : IRequestHandler<PresentarPropuesta, PropuestaPresentada>
{
    public async Task<PropuestaPresentada> Handle(PresentarPropuesta comando, CancellationToken ct)
    {
        var folios = await db.NuevosFoliosDePropuesta(clock, 1, ct); // before the hold: the series is not held while others wait
        var consulta = await db.HoldAsync<ConsultaPublica>(comando.Folio, ct, shared: true); // it does not close under this proposal
        var ahora = await db.NowAsync(ct);
        consulta.ExigirQueReciba(ahora); // before asking for a form that would be of no use
        var codigo = CodigoSeguimiento.Nuevo();
        var formulario = await FormularioDe(comando, ahora, ct);

        var propuesta = consulta.RecibirPropuesta(
            folios.Dequeue(),
            new(comando.Texto, comando.Alias, comando.CompromisoFolio, comando.ConsentimientoVersion),
            new() { HuellaCodigo = CodigoSeguimiento.Huella(codigo), Formulario = formulario, Senales = SenalesDeAbuso.De(comando.Texto, comando.SitioWeb) },
            ahora);
        act.Ejemplo = comando.Ejemplo; // not an Acto: a stranger does not choose the date of what she does
        act.Fecha = ahora.ToLegalDay();
        db.Propuestas.Add(propuesta);
        await db.SaveChangesAsync(ct);

        return new(db.DocumentOf<PropuestaDetalle>(propuesta), codigo);
    }

    /// <summary>Whoever has a token answers for it; a stranger brings a form.</summary>
    private async Task<Guid?> FormularioDe(PresentarPropuesta comando, DateTimeOffset ahora, CancellationToken ct)
    {
        if (comando.Sello is null && act.Actor.TokenId is not null) return null;

        var sello = SelloDeFormulario.Exigir(comando.Sello, await db.LlaveDeFormulariosAsync(ct), comando.Folio, ahora, ajustes.Value);
        sello.ExigirSinUsar(await db.Propuestas.AnyAsync(p => p.Formulario == sello.Numero, ct));
        return sello.Numero;
    }
}
