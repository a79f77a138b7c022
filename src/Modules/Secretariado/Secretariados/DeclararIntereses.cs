namespace OpenGov.Secretariado.Secretariados;

/// <summary>Registra la declaración de intereses de quien integra el STL; es pública y se suma a las anteriores.</summary>
/// <param name="Organizaciones">Organizaciones con las que tiene interés o relación; vacía si declara no tener ninguno.</param>
/// <param name="FirmadaEl">Día en que la firmó; la fecha del acto si se omite.</param>
/// <param name="Documento">Versión pública firmada, si la hay.</param>
internal sealed record DeclararIntereses(IReadOnlyList<string> Organizaciones, DateOnly? FirmadaEl = null, Documento? Documento = null)
    : Acto, IRequest<SecretariadoDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    [JsonIgnore]
    public Guid NombramientoId { get; init; }
}

internal sealed class DeclararInteresesEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("secretariados/{folio}/nombramientos/{id:guid}/declaracion", async (
            string folio, Guid id, DeclararIntereses comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio, NombramientoId = id }, ct)))
        .WithName(nameof(DeclararIntereses))
        .WithSummary("Registra una declaración de intereses")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class DeclararInteresesValidator : AbstractValidator<DeclararIntereses>
{
    public DeclararInteresesValidator()
    {
        RuleFor(c => c.Organizaciones).Must(o => o.Count <= InteresesDeclarados.OrganizacionesMaximo)
            .WithErrorCode("demasiadas").WithMessage($"Caben hasta {InteresesDeclarados.OrganizacionesMaximo} organizaciones.");
        RuleForEach(c => c.Organizaciones).Texto(Organizaciones.Organizacion.NombreMaximo);
        RuleFor(c => c.Documento!).SetValidator(new DocumentoValidator()).When(c => c.Documento is not null);
    }
}

internal sealed class DeclararInteresesHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<DeclararIntereses, SecretariadoDetalle>
{
    public async Task<SecretariadoDetalle> Handle(DeclararIntereses comando, CancellationToken ct)
    {
        var secretariado = await db.TargetAsync<SecretariadoTecnico>(comando.Folio, ct);
        var fecha = comando.FechaDelActo(clock);

        secretariado.Declarar(comando.NombramientoId, new(comando.Organizaciones, comando.FirmadaEl ?? fecha, comando.Documento), fecha);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SecretariadoDetalle>(secretariado);
    }
}
