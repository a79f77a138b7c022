namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuenta, día por día, las adhesiones de un plan o compromiso.</summary>
internal sealed record ConsultarSerieDeAdhesiones(string Folio) : IRequest<SerieDeAdhesiones>;

/// <summary>Adhesiones de un plan o compromiso, día por día.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Datos">Los días en que algo cambió, en orden.</param>
internal sealed record SerieDeAdhesiones(string ObjetoFolio, IReadOnlyList<DiaDeAdhesiones> Datos);

/// <summary>Lo que pasó un día con las adhesiones de una clase.</summary>
/// <param name="Dia">Día legal, hora del centro de México.</param>
/// <param name="Adherente">persona u organizacion.</param>
/// <param name="Tipo">apoyo, colaboracion o seguimiento.</param>
/// <param name="Canal">electronico o presencial; las de papel cuentan desde el día en que se capturan.</param>
/// <param name="Verificadas">Las que empezaron a contar ese día.</param>
/// <param name="Retiradas">Las que dejaron de contar ese día.</param>
internal sealed record DiaDeAdhesiones(DateOnly Dia, Adherente Adherente, TipoAdhesion Tipo, CanalAdhesion Canal, int Verificadas, int Retiradas);

internal sealed class ConsultarSerieDeAdhesionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("adhesiones/{folio}/serie", async (string folio, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarSerieDeAdhesiones(folio), ct)))
        .WithName(nameof(ConsultarSerieDeAdhesiones))
        .WithSummary("Cuenta las adhesiones de un plan o compromiso, día por día")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarSerieDeAdhesionesHandler(DifusionDbContext db, ISender sender) : IRequestHandler<ConsultarSerieDeAdhesiones, SerieDeAdhesiones>
{
    public async Task<SerieDeAdhesiones> Handle(ConsultarSerieDeAdhesiones consulta, CancellationToken ct)
    {
        var dias = await db.Conteos.AsNoTracking().Where(c => c.ObjetoFolio == consulta.Folio).OrderBy(c => c.Dia).ThenBy(c => c.Adherente).ThenBy(c => c.Tipo).ThenBy(c => c.Canal)
            .Select(c => new DiaDeAdhesiones(c.Dia, c.Adherente, c.Tipo, c.Canal, c.Verificadas, c.Retiradas)).ToListAsync(ct);
        return dias.Count > 0 || await sender.EstadoAsync(consulta.Folio, ct) is not null ? new(consulta.Folio, dias) : throw new NotFoundException("adhesiones", consulta.Folio);
    }
}
