using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuenta las adhesiones de un plan o compromiso.</summary>
/// <param name="EnFecha">Al final de ese día; las de este momento si se omite.</param>
internal sealed record ConsultarAdhesiones(string Folio, DateOnly? EnFecha = null) : IRequest<ConteoDeAdhesiones>;

internal sealed class ConsultarAdhesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("adhesiones/{folio}", async (string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarAdhesiones(folio, Parametros.Dia(enFecha)), ct)))
        .WithName(nameof(ConsultarAdhesiones))
        .WithSummary("Cuenta las adhesiones de un plan o compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarAdhesionesHandler(DifusionDbContext db, ISender sender) : IRequestHandler<ConsultarAdhesiones, ConteoDeAdhesiones>
{
    public async Task<ConteoDeAdhesiones> Handle(ConsultarAdhesiones consulta, CancellationToken ct)
    {
        var saldos = await db.Conteos.Where(c => c.ObjetoFolio == consulta.Folio).Hasta(consulta.EnFecha).Saldos().ToListAsync(ct);
        return saldos.Count > 0 || await sender.EstadoAsync(consulta.Folio, ct) is not null
            ? ConteoDeAdhesiones.De(consulta.Folio, saldos) : throw new NotFoundException("adhesiones", consulta.Folio);
    }
}
