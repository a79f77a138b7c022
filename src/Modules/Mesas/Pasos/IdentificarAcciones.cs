using OpenGov.Mesas.Mesas;

namespace OpenGov.Mesas.Pasos;

/// <summary>Cierra el paso 2 con su producto: al menos dos acciones de dos sectores, y las líneas de acción que las agrupan.</summary>
/// <param name="Acciones">Lo que se propone hacer; al menos dos, de dos sectores distintos.</param>
/// <param name="LineasDeAccion">Direcciones y metas; al menos una.</param>
internal sealed record IdentificarAcciones(IReadOnlyList<AccionIdentificada> Acciones, IReadOnlyList<LineaDeAccion> LineasDeAccion)
    : Acto, IRequest<MesaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class IdentificarAccionesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("mesas/{folio}/pasos/2/cierre", async (string folio, IdentificarAcciones comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(IdentificarAcciones))
        .WithSummary("Cierra el paso 2 con las acciones y líneas de acción")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class IdentificarAccionesValidator : AbstractValidator<IdentificarAcciones>
{
    public IdentificarAccionesValidator()
    {
        RuleFor(c => c.Acciones).HastaCuantos(AccionIdentificada.AccionesMaximas);
        RuleForEach(c => c.Acciones).NotNull().SetValidator(new AccionIdentificadaValidator());
        RuleFor(c => c.LineasDeAccion).HastaCuantos(LineaDeAccion.LineasMaximas);
        RuleForEach(c => c.LineasDeAccion).NotNull().SetValidator(new LineaDeAccionValidator());
    }
}

internal sealed class AccionIdentificadaValidator : AbstractValidator<AccionIdentificada>
{
    public AccionIdentificadaValidator()
    {
        RuleFor(a => a.Descripcion).Texto(AccionIdentificada.DescripcionMaximo);
        RuleFor(a => a.Sector).ClaveDeSector();
        RuleFor(a => a.Organizacion).TextoOpcional(AccionIdentificada.OrganizacionMaximo);
    }
}

internal sealed class LineaDeAccionValidator : AbstractValidator<LineaDeAccion>
{
    public LineaDeAccionValidator()
    {
        RuleFor(l => l.Clave).Texto(LineaDeAccion.ClaveMaximo);
        RuleFor(l => l.Descripcion).Texto(LineaDeAccion.DescripcionMaximo);
        RuleFor(l => l.Metas!).HastaCuantos(LineaDeAccion.MetasMaximas);
        RuleForEach(l => l.Metas).Texto(LineaDeAccion.MetaMaximo);
    }
}

internal sealed class IdentificarAccionesHandler(MesasDbContext db, TimeProvider clock) : IRequestHandler<IdentificarAcciones, MesaDetalle>
{
    public async Task<MesaDetalle> Handle(IdentificarAcciones comando, CancellationToken ct)
    {
        var mesa = await db.TargetAsync<Mesa>(comando.Folio, ct);

        mesa.CerrarPaso(new AccionesIdentificadas(comando.Acciones, comando.LineasDeAccion), comando.FechaDelActo(clock));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<MesaDetalle>(mesa);
    }
}
