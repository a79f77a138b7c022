namespace OpenGov.Difusion.Adhesiones;

/// <summary>Cuenta, día por día, las adhesiones de un plan o compromiso.</summary>
internal sealed record ConsultarSerieDeAdhesiones(string Folio) : IRequest<SerieDeAdhesiones>;

/// <summary>Adhesiones de un plan o compromiso, día por día.</summary>
/// <param name="ObjetoFolio">Folio del plan o compromiso.</param>
/// <param name="Datos">Los días en que la cuenta cambió, en orden.</param>
internal sealed record SerieDeAdhesiones(string ObjetoFolio, IReadOnlyList<DiaDeAdhesiones> Datos)
{
    /// <summary>
    /// Each day as it would be answered if it were asked for, and no more: how many came and how many left would let one day be worked out from
    /// the others (docs/adr/0050).
    /// </summary>
    public static SerieDeAdhesiones De(string objeto, IEnumerable<Conteo> conteos)
    {
        var saldos = new Dictionary<(Adherente, TipoAdhesion, CanalAdhesion), int>();
        var (dias, anterior) = (new List<DiaDeAdhesiones>(), ConteoDeAdhesiones.De(objeto, []));
        foreach (var dia in conteos.GroupBy(c => c.Dia).OrderBy(g => g.Key))
        {
            foreach (var c in dia) saldos[(c.Adherente, c.Tipo, c.Canal)] = saldos.GetValueOrDefault((c.Adherente, c.Tipo, c.Canal)) + c.Verificadas - c.Retiradas;
            var conteo = ConteoDeAdhesiones.De(objeto, [.. saldos.Select(s => new SaldoDeAdhesiones(objeto, s.Key.Item1, s.Key.Item2, s.Key.Item3, s.Value))]);
            if (conteo != anterior) dias.Add(new(dia.Key, conteo));
            anterior = conteo;
        }

        return new(objeto, dias);
    }
}

/// <summary>Las adhesiones de un plan o compromiso al final de un día.</summary>
/// <param name="Dia">Día legal, hora del centro de México; las de papel cuentan desde el día en que se capturan.</param>
/// <param name="Conteo">La cuenta al final de ese día.</param>
internal sealed record DiaDeAdhesiones(DateOnly Dia, ConteoDeAdhesiones Conteo);

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
        var conteos = await db.Conteos.AsNoTracking().Where(c => c.ObjetoFolio == consulta.Folio).ToListAsync(ct);
        return conteos.Count > 0 || await sender.EstadoAsync(consulta.Folio, ct) is not null
            ? SerieDeAdhesiones.De(consulta.Folio, conteos) : throw new NotFoundException("adhesiones", consulta.Folio);
    }
}
