using OpenGov.Secretariado.Personas;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Consulta el equilibrio de género de quienes integran hoy el STL.</summary>
internal sealed record ConsultarEquilibrio(string Folio) : IRequest<EquilibrioDeGenero>;

/// <summary>El equilibrio de género de un STL (regla S6): es para quien nombra, y no se publica.</summary>
/// <param name="SecretariadoFolio">Folio del STL.</param>
/// <param name="Recuento">Cuántas de las personas que hoy lo integran, con quien facilita, declararon cada género.</param>
/// <param name="PorcentajeMinimoPorGenero">Lo que pide la política en vigor, de mujeres y de hombres entre quienes lo declararon.</param>
/// <param name="Cumple">Si se alcanza; nulo si nadie lo declaró.</param>
/// <param name="Bloqueante">Verdadero si la política impide instalar el STL sin equilibrio.</param>
internal sealed record EquilibrioDeGenero(string SecretariadoFolio, Recuento Recuento, int PorcentajeMinimoPorGenero, bool? Cumple, bool Bloqueante);

internal sealed class ConsultarEquilibrioEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("secretariados/{folio}/equilibrio", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarEquilibrio(folio), ct)))
        .WithName(nameof(ConsultarEquilibrio))
        .WithSummary("Consulta el equilibrio de género de quienes integran el STL")
        .RequireScope(Scopes.DatosPrivados);
}

internal sealed class ConsultarEquilibrioHandler(SecretariadoDbContext db) : IRequestHandler<ConsultarEquilibrio, EquilibrioDeGenero>
{
    public async Task<EquilibrioDeGenero> Handle(ConsultarEquilibrio consulta, CancellationToken ct)
    {
        var secretariado = await db.GetAsync<SecretariadoTecnico>(consulta.Folio, ct);
        var recuento = await db.ContarGenerosDe(secretariado.IntegrantesFolios, ct);
        var pedido = secretariado.Politica.Equilibrio;

        return new(secretariado.Folio, recuento, pedido.PorcentajeMinimoPorGenero, pedido.CumpleGenero(recuento), pedido.Bloqueante);
    }
}
