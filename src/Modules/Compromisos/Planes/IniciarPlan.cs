using OpenGov.Secretariado.Contracts;

namespace OpenGov.Compromisos.Planes;

/// <summary>Inicia el Plan de Acción Local de un ejercicio; su folio es el del ejercicio.</summary>
/// <param name="EjercicioFolio">Folio del ejercicio local, por ejemplo EDOMEX-PAL1.</param>
/// <param name="Titulo">Nombre del plan.</param>
/// <param name="Vigencia">Primer y último día del plan: todo compromiso debe caber dentro.</param>
internal sealed record IniciarPlan(string EjercicioFolio, string Titulo, Periodo Vigencia) : Acto, IRequest<PlanAccionLocalDetalle>;

internal sealed class IniciarPlanEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("planes", async (IniciarPlan comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("planes", await sender.Send(comando, ct)))
        .WithName(nameof(IniciarPlan))
        .WithSummary("Inicia el Plan de Acción Local de un ejercicio")
        .RequireScope(Scopes.Escribir);
}

internal sealed class IniciarPlanValidator : AbstractValidator<IniciarPlan>
{
    public IniciarPlanValidator()
    {
        RuleFor(c => c.EjercicioFolio).Folio();
        RuleFor(c => c.Titulo).Texto(PlanAccionLocal.TituloMaximo);
    }
}

internal sealed class IniciarPlanHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<IniciarPlan, PlanAccionLocalDetalle>
{
    public async Task<PlanAccionLocalDetalle> Handle(IniciarPlan comando, CancellationToken ct)
    {
        var ejercicio = (await sender.Send(new PreguntarEjercicio(comando.EjercicioFolio), ct))
            .OFalla(nameof(comando.EjercicioFolio), $"No hay un ejercicio «{comando.EjercicioFolio}»: regístralo primero.");

        var plan = PlanAccionLocal.Iniciar(ejercicio.Folio, comando.Titulo, comando.Vigencia);

        db.Planes.Add(plan);
        foreach (var compromiso in await db.Compromisos.Where(c => c.PlanFolio == plan.Folio).ToListAsync(ct)) compromiso.Revisar(plan.Vigencia);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PlanAccionLocalDetalle>(plan);
    }
}
