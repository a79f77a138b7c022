using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Moderacion;

/// <summary>Las propuestas que esperan que se decida si se admiten.</summary>
/// <param name="ConsultaFolio">Solo las de esta consulta.</param>
/// <param name="Senal">Solo las que tienen esta señal.</param>
/// <param name="Limite">Cuántas por página, de 1 a 200.</param>
/// <param name="Cursor">Dónde seguir.</param>
internal sealed record ListarPorModerar(string? ConsultaFolio, string? Senal, int Limite, string? Cursor) : IRequest<IReadOnlyList<PropuestaPorModerar>>;

/// <summary>Una propuesta que espera que se decida si se admite, como se recibió. No es pública.</summary>
/// <param name="Folio">Folio de la propuesta: se decide con su admisión o su no admisión.</param>
/// <param name="Version">Versión que se leyó; va en If-Match.</param>
/// <param name="ConsultaFolio">Consulta en la que se presentó.</param>
/// <param name="Canal">Por dónde llegó.</param>
/// <param name="RecibidaEn">Instante en que se recibió (UTC).</param>
/// <param name="Texto">Lo que propone.</param>
/// <param name="Alias">Cómo quiso firmar; nulo si es anónima.</param>
/// <param name="EnlaceFuente">Dónde se publicó, si se recogió de medios o redes.</param>
/// <param name="Senales">Por qué conviene mirarla antes: campo_trampa o muchos_enlaces. Una señal no decide nada.</param>
/// <param name="IgualAFolio">Folio de la primera propuesta de la consulta con el mismo texto, sin contar espacios, mayúsculas, acentos ni puntuación; nulo si es ella.</param>
internal sealed record PropuestaPorModerar(
    string Folio, int Version, string ConsultaFolio, TipoCanal Canal, DateTimeOffset RecibidaEn, string Texto, string? Alias, string? EnlaceFuente,
    IReadOnlyList<SenalDeAbuso> Senales, string? IgualAFolio);

internal sealed class ListarPorModerarEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("moderacion", async (
            [FromQuery(Name = "consulta_folio")] string? consultaFolio, [FromQuery] string? senal, [FromQuery] string? limite, [FromQuery] string? cursor,
            ISender sender, HttpContext http, CancellationToken ct) =>
        {
            var pedida = new ListarPorModerar(consultaFolio, senal, new ListParameters(limite, cursor, null, null, null, null).ParseLimit(), cursor);
            var halladas = await sender.Send(pedida, ct);
            var pagina = halladas.Take(pedida.Limite).ToList();
            return TypedResults.Ok(new Pagina<PropuestaPorModerar>(pagina, http.Paginar(pedida.Limite, halladas.Count > pedida.Limite ? pagina[^1].Folio : null)));
        })
        .WithName(nameof(ListarPorModerar))
        .WithSummary("Lista las propuestas que esperan que se decida su admisión, con sus señales de abuso")
        .RequireScope(Scopes.Responder);
}

internal sealed class ListarPorModerarHandler(DifusionDbContext db) : IRequestHandler<ListarPorModerar, IReadOnlyList<PropuestaPorModerar>>
{
    public async Task<IReadOnlyList<PropuestaPorModerar>> Handle(ListarPorModerar pedida, CancellationToken ct)
    {
        if (pedida.Cursor is not null && !FoliosDePropuesta.EsFolio(pedida.Cursor))
            throw new BadParameterException("cursor", "El cursor no corresponde a esta lista. Empieza de nuevo sin cursor.");

        var halladas = await db.Propuestas
            .FromSql($"""
                select *, xmin from difusion.propuestas
                where ({pedida.Senal}::text is null or senales @> jsonb_build_array({pedida.Senal}::text)) and ({pedida.Cursor}::text is null or folio > {pedida.Cursor})
                """)
            .AsNoTracking()
            .Where(p => p.Estado == EstadoPropuesta.Recibida)
            .Where(p => pedida.ConsultaFolio == null || p.ConsultaFolio == pedida.ConsultaFolio)
            .OrderBy(p => p.Folio).Take(pedida.Limite + 1)
            .Select(p => new
            {
                p,
                Primera = db.Propuestas.Where(otra => otra.ConsultaFolio == p.ConsultaFolio && otra.HuellaTexto != null && otra.HuellaTexto == p.HuellaTexto).Min(otra => otra.Folio),
            })
            .ToListAsync(ct);

        return [.. halladas.Select(h => new PropuestaPorModerar(
            h.p.Folio, h.p.Version, h.p.ConsultaFolio, h.p.Canal, h.p.RecibidaEn, h.p.Texto, h.p.Alias, h.p.Captura?.EnlaceFuente, h.p.Senales,
            h.Primera == h.p.Folio ? null : h.Primera))];
    }
}
