using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Dice si las capacitaciones acompañaron a las mesas de un ejercicio en sus tres audiencias.</summary>
internal sealed record ConsultarCobertura(string EjercicioFolio, TimeParameters Cuando) : IRequest<CoberturaDeCapacitacion>;

internal sealed class ConsultarCoberturaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("capacitaciones/cobertura/{ejercicio}", async (string ejercicio, [AsParameters] TimeParameters cuando, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarCobertura(ejercicio, cuando), ct)))
        .WithName(nameof(ConsultarCobertura))
        .WithSummary("Consulta la cobertura de capacitación de un ejercicio")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarCoberturaHandler(DocumentStore documentos, ISender sender) : IRequestHandler<ConsultarCobertura, CoberturaDeCapacitacion>
{
    public async Task<CoberturaDeCapacitacion> Handle(ConsultarCobertura consulta, CancellationToken ct)
    {
        var ejercicio = await sender.Send(new Secretariado.Contracts.PreguntarEjercicio(consulta.EjercicioFolio), ct)
            ?? throw new NotFoundException("ejercicios", consulta.EjercicioFolio);
        var mesas = await Todos<MesaDetalle>("mesas", consulta, ct);
        var capacitaciones = await Todos<CapacitacionDetalle>("capacitaciones", consulta, ct);

        return CoberturaDeCapacitacion.De(
            ejercicio.Folio, [.. mesas.Where(m => m.Estado is not EstadoMesa.Cancelada).Select(m => m.Celebracion())], capacitaciones);
    }

    private Task<IReadOnlyList<T>> Todos<T>(string recurso, ConsultarCobertura consulta, CancellationToken ct)
        where T : PublicDocument =>
        documentos.ReadAllAsync<T>(MesasModule.Schema, recurso, consulta.Cuando, ct, only: ("ejercicio_folio", consulta.EjercicioFolio));
}
