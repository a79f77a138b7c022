namespace OpenGov.Difusion.Consultas;

/// <summary>Programa una consulta pública sobre el plan.</summary>
/// <param name="PlanFolio">Folio del plan.</param>
/// <param name="Titulo">Nombre de la consulta.</param>
/// <param name="Ventana">Primer y último día en que se reciben propuestas, ambos inclusive.</param>
/// <param name="Canales">Por dónde se participa; al menos uno electrónico y uno presencial.</param>
/// <param name="AvisoPrivacidad">Aviso que aceptará quien proponga.</param>
/// <param name="PlazoRespuestaDias">Días naturales para responder desde el cierre.</param>
/// <param name="CompromisosFolios">Folios de los compromisos que se consultan; si se omite, el plan entero.</param>
internal sealed record ProgramarConsulta(
    string PlanFolio, string Titulo, Periodo Ventana, IReadOnlyList<CanalConsulta> Canales, AvisoPrivacidad AvisoPrivacidad, int PlazoRespuestaDias,
    IReadOnlyList<string>? CompromisosFolios = null)
    : Acto, IRequest<ConsultaPublicaDetalle>;

internal sealed class ProgramarConsultaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consultas", async (ProgramarConsulta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("consultas", await sender.Send(comando, ct)))
        .WithName(nameof(ProgramarConsulta))
        .WithSummary("Programa una consulta pública sobre el plan")
        .RequireScope(Scopes.Escribir);
}

internal sealed class ProgramarConsultaValidator : AbstractValidator<ProgramarConsulta>
{
    public ProgramarConsultaValidator()
    {
        RuleFor(c => c.PlanFolio).Folio();
        RuleFor(c => c.Titulo).Texto(ConsultaPublica.TituloMaximo);
        RuleFor(c => c.Canales).NotEmpty().Must(c => c is null || c.Count <= ConsultaPublica.CanalesMaximo)
            .WithErrorCode("lista").WithMessage($"Hasta {ConsultaPublica.CanalesMaximo} canales.");
        RuleForEach(c => c.Canales).NotNull().SetValidator(new CanalConsultaValidator());
        RuleFor(c => c.AvisoPrivacidad).SetValidator(new AvisoPrivacidadValidator());
        RuleFor(c => c.PlazoRespuestaDias).InclusiveBetween(1, ConsultaPublica.PlazoMaximoDias);
        RuleFor(c => c.CompromisosFolios).Must(c => c is null || (c.Count <= ConsultaPublica.CompromisosMaximo && c.Distinct().Count() == c.Count))
            .WithErrorCode("lista").WithMessage($"Hasta {ConsultaPublica.CompromisosMaximo} compromisos, sin repetir.");
        RuleForEach(c => c.CompromisosFolios).Folio();
    }
}

internal sealed class CanalConsultaValidator : AbstractValidator<CanalConsulta>
{
    public CanalConsultaValidator()
    {
        RuleFor(c => c.Descripcion).Texto(CanalConsulta.DescripcionMaximo);
        RuleFor(c => c.Enlace).EnlaceOpcional();
        RuleFor(c => c.Municipio).MunicipioOpcional();
    }
}

internal sealed class AvisoPrivacidadValidator : AbstractValidator<AvisoPrivacidad>
{
    public AvisoPrivacidadValidator()
    {
        RuleFor(a => a.Version).Texto(AvisoPrivacidad.VersionMaximo);
        RuleFor(a => a.Enlace).NotEmpty().EnlaceOpcional();
    }
}

internal sealed class ProgramarConsultaHandler(DifusionDbContext db, ISender sender)
    : IRequestHandler<ProgramarConsulta, ConsultaPublicaDetalle>
{
    public async Task<ConsultaPublicaDetalle> Handle(ProgramarConsulta comando, CancellationToken ct)
    {
        var plan = await sender.ElPlan(comando.PlanFolio, ct);
        var numero = await db.NextNumberAsync($"{plan.Folio}-CON", ct);

        var consulta = ConsultaPublica.Programar(
            plan, numero, comando.Titulo, comando.Ventana, comando.Canales, comando.CompromisosFolios ?? [], comando.AvisoPrivacidad,
            comando.PlazoRespuestaDias, await db.DayOfActAsync(ct));
        db.Consultas.Add(consulta);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsultaPublicaDetalle>(consulta);
    }
}
