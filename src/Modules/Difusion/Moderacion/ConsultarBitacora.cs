using Microsoft.AspNetCore.Mvc;
using OpenGov.Difusion.Consultas;
using OpenGov.Difusion.Propuestas;

namespace OpenGov.Difusion.Moderacion;

/// <summary>Qué se ha decidido al moderar, sin los textos.</summary>
/// <param name="ConsultaFolio">Solo lo de esta consulta.</param>
internal sealed record ConsultarBitacora(string? ConsultaFolio) : IRequest<BitacoraDeModeracion>;

/// <summary>Bitácora pública de la moderación: cuántas propuestas no se admitieron, cuándo y por qué causa. Los textos no se publican.</summary>
/// <param name="Recibidas">Todas las que llegaron.</param>
/// <param name="PorDecidir">Las que esperan que se decida su admisión.</param>
/// <param name="Admitidas">Las que se admitieron.</param>
/// <param name="NoAdmitidas">Las que no; es la suma de los totales de «datos».</param>
/// <param name="Datos">Las no admitidas, por consulta, mes de la decisión, canal y causa.</param>
internal sealed record BitacoraDeModeracion(int Recibidas, int PorDecidir, int Admitidas, int NoAdmitidas, IReadOnlyList<NoAdmitidasPorCausa> Datos);

/// <summary>Cuántas no se admitieron por una causa.</summary>
/// <param name="ConsultaFolio">Consulta en la que se presentaron.</param>
/// <param name="Mes">Mes de la decisión, AAAA-MM.</param>
/// <param name="Canal">Por dónde llegaron.</param>
/// <param name="Causa">De la lista cerrada de causas.</param>
/// <param name="Total">Cuántas.</param>
internal sealed record NoAdmitidasPorCausa(string ConsultaFolio, string Mes, TipoCanal Canal, CausaNoAdmision Causa, int Total);

internal sealed class ConsultarBitacoraEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("moderacion/bitacora", async ([FromQuery(Name = "consulta_folio")] string? consultaFolio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarBitacora(consultaFolio), ct)))
        .WithName(nameof(ConsultarBitacora))
        .WithSummary("Consulta cuántas propuestas no se admitieron y por qué causas")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarBitacoraHandler(DifusionDbContext db) : IRequestHandler<ConsultarBitacora, BitacoraDeModeracion>
{
    private sealed record Cuenta(string ConsultaFolio, string? Mes, string Canal, string? Causa, string Estado, int Total);

    public async Task<BitacoraDeModeracion> Handle(ConsultarBitacora pedida, CancellationToken ct)
    {
        var cuentas = await db.Database.SqlQuery<Cuenta>($"""
            select consulta_folio as "ConsultaFolio", left(no_admision ->> 'fecha', 7) as "Mes", canal as "Canal", no_admision ->> 'causa' as "Causa", estado as "Estado", count(*)::int as "Total"
            from difusion.propuestas where {pedida.ConsultaFolio}::text is null or consulta_folio = {pedida.ConsultaFolio}
            group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4
            """).ToListAsync(ct);

        var (todas, porDecidir, no) = (cuentas.Sum(c => c.Total), En(EstadoPropuesta.Recibida), En(EstadoPropuesta.NoAdmitida));
        return new(todas, porDecidir, todas - porDecidir - no, no, [.. cuentas.Where(c => c.Causa is not null).Select(c => new NoAdmitidasPorCausa(
            c.ConsultaFolio, c.Mes!, Parametros.Nombrado<TipoCanal>(c.Canal)!.Value, Parametros.Nombrado<CausaNoAdmision>(c.Causa!)!.Value, c.Total))]);

        int En(EstadoPropuesta estado) => cuentas.Where(c => c.Estado == Json.SnakeCase(estado.ToString())).Sum(c => c.Total);
    }
}
