using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Difusion.Propuestas;

/// <summary>Quien propuso lee su propuesta completa con su código, sin cuenta.</summary>
/// <param name="Codigo">Código privado que se le dijo al presentarla.</param>
internal sealed record SeguirPropuesta(string Folio, string Codigo) : IRequest<OriginalDePropuesta>;

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

internal sealed class SeguirPropuestaHandler(DifusionDbContext db) : IRequestHandler<SeguirPropuesta, OriginalDePropuesta>
{
    public async Task<OriginalDePropuesta> Handle(SeguirPropuesta consulta, CancellationToken ct)
    {
        var propuesta = await db.Propuestas.AsNoTracking().SingleOrDefaultAsync(p => p.Folio == consulta.Folio, ct);

        // A wrong code and an unknown folio get the same answer.
        return CodigoSeguimiento.Coincide(consulta.Codigo, propuesta?.HuellaCodigo)
            ? new(propuesta!.Folio, propuesta.Estado, propuesta.Texto, propuesta.Alias, propuesta.RecibidaEn)
            : throw new NotFoundException("propuestas", consulta.Folio);
    }
}
