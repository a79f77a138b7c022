using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Consultas;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Quien propuso lee su propuesta completa con su código, sin cuenta.</summary>
/// <param name="Codigo">Código privado que se le dijo al presentarla.</param>
internal sealed record SeguirPropuesta(string Folio, string Codigo) : IRequest<PropuestaSeguida>;

/// <summary>La propuesta propia, como se envió, y qué ha pasado con ella.</summary>
/// <param name="Folio">Folio de la propuesta.</param>
/// <param name="ConsultaFolio">Consulta en la que se presentó.</param>
/// <param name="Estado">Estado de la propuesta.</param>
/// <param name="Texto">Lo que propone, se haya admitido o no; vacío si se suprimió.</param>
/// <param name="Alias">Cómo quiso firmar; nulo si es anónima.</param>
/// <param name="RecibidaEn">Instante en que se recibió (UTC).</param>
/// <param name="NoAdmision">Por qué no se admitió; nula en otro caso.</param>
/// <param name="TurnadaA">Área o institución que la analiza; nula si nadie la ha tomado.</param>
/// <param name="ResponderAntesDe">Último día para responderla sin retraso; nulo hasta que cierra la consulta.</param>
/// <param name="Respuesta">Respuesta razonada; nula hasta que se resuelve.</param>
/// <param name="Incorporaciones">Dónde cambió el plan por ella.</param>
internal sealed record PropuestaSeguida(
    string Folio, string ConsultaFolio, EstadoPropuesta Estado, string Texto, string? Alias, DateTimeOffset RecibidaEn, NoAdmision? NoAdmision, string? TurnadaA,
    DateOnly? ResponderAntesDe, RespuestaRazonada? Respuesta, IReadOnlyList<Incorporacion> Incorporaciones);

internal sealed class SeguirPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("propuestas/{folio}/seguimiento", async (
            string folio, [FromHeader(Name = "Codigo-Seguimiento")] string codigo, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new SeguirPropuesta(folio, codigo), ct)))
        .WithName(nameof(SeguirPropuesta))
        .WithSummary("Lee completa la propuesta propia con su código de seguimiento")
        .AllowAnonymous();
}

internal sealed class SeguirPropuestaValidator : AbstractValidator<SeguirPropuesta>
{
    public SeguirPropuestaValidator() => RuleFor(c => c.Codigo).Texto(CodigoSeguimiento.LargoMaximo);
}

internal sealed class SeguirPropuestaHandler(DifusionDbContext db) : IRequestHandler<SeguirPropuesta, PropuestaSeguida>
{
    public async Task<PropuestaSeguida> Handle(SeguirPropuesta consulta, CancellationToken ct)
    {
        var propuesta = await db.Propuestas.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == consulta.Folio, ct);

        // A wrong code, a proposal on paper and an unknown folio get the same answer, after the same comparison.
        if (!CodigoSeguimiento.Coincide(consulta.Codigo, propuesta?.HuellaCodigo)) throw new NotFoundException("propuestas", consulta.Folio);

        var suya = await db.GetAsync<ConsultaPublica>(propuesta!.ConsultaFolio, ct);
        return new(
            propuesta.Folio, propuesta.ConsultaFolio, propuesta.Estado, propuesta.Texto, propuesta.Alias, propuesta.RecibidaEn, propuesta.NoAdmision,
            propuesta.TurnadaA, suya.ResponderAntesDe, propuesta.Respuesta, propuesta.Incorporaciones);
    }
}
