using OpenGov.Compromisos.Planes;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>Propone un compromiso para un plan en borrador. Los que definen las mesas se registran solos.</summary>
/// <param name="PlanFolio">Folio del plan, por ejemplo EDOMEX-PAL1.</param>
/// <param name="TemaClave">Tema, por ejemplo movilidad.</param>
/// <param name="Redaccion">Lo que se sepa escribir de él; basta el título y el texto.</param>
internal sealed record ProponerCompromiso(string PlanFolio, string TemaClave, Redaccion Redaccion) : Acto, IRequest<CompromisoDetalle>;

internal sealed class ProponerCompromisoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("compromisos", async (ProponerCompromiso comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("compromisos", await sender.Send(comando, ct)))
        .WithName(nameof(ProponerCompromiso))
        .WithSummary("Propone un compromiso para un plan en borrador")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ProponerCompromisoValidator : AbstractValidator<ProponerCompromiso>
{
    public ProponerCompromisoValidator()
    {
        RuleFor(c => c.PlanFolio).Folio();
        RuleFor(c => c.TemaClave).ClaveDeTema();
        RuleFor(c => c.Redaccion).SetValidator(new RedaccionValidator());
    }
}

internal sealed class ProponerCompromisoHandler(CompromisosDbContext db, ISender sender) : IRequestHandler<ProponerCompromiso, CompromisoDetalle>
{
    public async Task<CompromisoDetalle> Handle(ProponerCompromiso comando, CancellationToken ct)
    {
        (await db.VigenciaDelPlan(comando.PlanFolio, ct)).OFalla(nameof(comando.PlanFolio), $"No hay un plan «{comando.PlanFolio}»: inícialo primero.");
        var plan = await db.HoldAsync<PlanAccionLocal>(comando.PlanFolio, ct, shared: true); // its agenda is not closed under this one
        plan.ExigirAbierto();
        var redaccion = await comando.Redaccion.ConReferencias(db, sender, ct);

        var compromiso = Compromiso.Proponer(await db.NuevoFolioDeCompromiso(plan.Folio, ct), plan.Folio, comando.TemaClave, redaccion, plan.Vigencia);

        db.Compromisos.Add(compromiso);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<CompromisoDetalle>(compromiso);
    }
}
