namespace OpenGov.Mesas.Capacitaciones;

/// <summary>Programa una capacitación para una de las tres audiencias.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio, por ejemplo EDOMEX-PAL1.</param>
/// <param name="Titulo">Nombre de la capacitación.</param>
/// <param name="Audiencia">A quién se dirige.</param>
/// <param name="Temas">Qué se enseña; al menos un tema.</param>
/// <param name="Sesiones">Días en que se da; al menos una sesión.</param>
/// <param name="MesasFolios">Folios de las mesas a las que acompaña, del mismo ejercicio.</param>
internal sealed record ProgramarCapacitacion(
    string EjercicioFolio,
    string Titulo,
    Audiencia Audiencia,
    IReadOnlyList<string> Temas,
    IReadOnlyList<SesionDeCapacitacion> Sesiones,
    IReadOnlyList<string>? MesasFolios = null) : Acto, IRequest<CapacitacionDetalle>;

internal sealed class ProgramarCapacitacionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("capacitaciones", async (ProgramarCapacitacion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("capacitaciones", await sender.Send(comando, ct)))
        .WithName(nameof(ProgramarCapacitacion))
        .WithSummary("Programa una capacitación")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ProgramarCapacitacionValidator : AbstractValidator<ProgramarCapacitacion>
{
    public ProgramarCapacitacionValidator()
    {
        RuleFor(c => c.EjercicioFolio).Folio();
        RuleFor(c => c.Titulo).Texto(Capacitacion.TituloMaximo);
        RuleFor(c => c.Temas).AlMenosUno().HastaCuantos(Capacitacion.TemasMaximos);
        RuleForEach(c => c.Temas).Texto(Capacitacion.TemaMaximo);
        RuleFor(c => c.Sesiones).AlMenosUno().HastaCuantos(Capacitacion.SesionesMaximas);
        RuleForEach(c => c.Sesiones).NotNull().SetValidator(new SesionDeCapacitacionValidator());
        RuleFor(c => c.MesasFolios!).HastaCuantos(Capacitacion.MesasMaximas);
        RuleForEach(c => c.MesasFolios).Folio();
    }
}

internal sealed class SesionDeCapacitacionValidator : AbstractValidator<SesionDeCapacitacion>
{
    public SesionDeCapacitacionValidator()
    {
        RuleFor(s => s.Fecha).NotEmpty();
        RuleFor(s => s.Lugar).TextoOpcional(Capacitacion.LugarMaximo);
        RuleFor(s => s.Horas).InclusiveBetween(0.25m, 24m);
    }
}

internal sealed class ProgramarCapacitacionHandler(MesasDbContext db, ISender sender) : IRequestHandler<ProgramarCapacitacion, CapacitacionDetalle>
{
    public async Task<CapacitacionDetalle> Handle(ProgramarCapacitacion comando, CancellationToken ct)
    {
        var ejercicio = await sender.ElEjercicio(comando.EjercicioFolio, ct);
        var mesas = comando.MesasFolios ?? [];
        var conocidas = await db.Mesas.Where(m => m.EjercicioFolio == ejercicio.Folio && mesas.Contains(m.Folio)).Select(m => m.Folio).ToListAsync(ct);
        if (mesas.Except(conocidas).FirstOrDefault() is { } ajena) throw ReglasDeForma.NoExiste(nameof(comando.MesasFolios), $"El ejercicio no tiene la mesa «{ajena}».");
        var numero = await db.NextNumberAsync($"capacitaciones/{ejercicio.Folio}", ct);

        var capacitacion = Capacitacion.Programar(
            ejercicio.Folio, numero, comando.Titulo, comando.Audiencia, comando.Temas, comando.Sesiones, mesas);

        db.Capacitaciones.Add(capacitacion);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CapacitacionDetalle>(capacitacion);
    }
}
