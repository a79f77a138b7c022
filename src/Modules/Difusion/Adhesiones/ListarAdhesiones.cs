using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuenta las adhesiones de cada plan y compromiso que tiene alguna. Preguntada por un día, es la tabla que los archivos de datos abiertos publican de él.</summary>
/// <param name="EnFecha">Al final de ese día; las de este momento si se omite.</param>
internal sealed record ListarAdhesiones(DateOnly? EnFecha = null) : IRequest<Pagina<ConteoDeAdhesiones>>;

internal sealed class ListarAdhesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("adhesiones", async ([FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ListarAdhesiones(Parametros.Dia(enFecha)), ct)))
        .WithName(nameof(ListarAdhesiones))
        .WithSummary("Cuenta las adhesiones de cada plan y compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ListarAdhesionesHandler(DifusionDbContext db) : IRequestHandler<ListarAdhesiones, Pagina<ConteoDeAdhesiones>>
{
    public async Task<Pagina<ConteoDeAdhesiones>> Handle(ListarAdhesiones consulta, CancellationToken ct)
    {
        var saldos = await db.Conteos.Hasta(consulta.EnFecha).Saldos().ToListAsync(ct);
        List<ConteoDeAdhesiones> conteos = [.. saldos.GroupBy(s => s.ObjetoFolio).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => ConteoDeAdhesiones.De(g.Key, [.. g]))];
        return new(conteos, Paginacion.Complete(conteos.Count));
    }
}
