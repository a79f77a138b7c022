using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Dice si las capacitaciones acompañaron a las mesas de un ejercicio en sus tres audiencias.</summary>
internal sealed record ConsultarCobertura(string EjercicioFolio) : IRequest<CoberturaDeCapacitacion>;

internal sealed class ConsultarCoberturaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("capacitaciones/cobertura/{ejercicio}", async (string ejercicio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarCobertura(ejercicio), ct)))
        .WithName(nameof(ConsultarCobertura))
        .WithSummary("Consulta la cobertura de capacitación de un ejercicio")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarCoberturaHandler(MesasDbContext db, ISender sender) : IRequestHandler<ConsultarCobertura, CoberturaDeCapacitacion>
{
    public async Task<CoberturaDeCapacitacion> Handle(ConsultarCobertura consulta, CancellationToken ct)
    {
        var ejercicio = await sender.Send(new Secretariado.Contracts.PreguntarEjercicio(consulta.EjercicioFolio), ct)
            ?? throw new NotFoundException("ejercicios", consulta.EjercicioFolio);
        var mesas = await db.Mesas.AsNoTracking()
            .Where(m => m.EjercicioFolio == ejercicio.Folio && m.Estado != EstadoMesa.Cancelada)
            .ToListAsync(ct);
        var capacitaciones = await db.Capacitaciones.AsNoTracking().Where(c => c.EjercicioFolio == ejercicio.Folio).ToListAsync(ct);

        return CoberturaDeCapacitacion.De(ejercicio.Folio, [.. mesas.Select(m => m.Calendario.Vigente)], capacitaciones);
    }
}
