namespace OpenGov.Secretariado.Personas;

/// <summary>Corrige el nombre público de una persona. Lo ya nombrado conserva el nombre con el que se registró.</summary>
/// <param name="NombrePublico">Nombre correcto.</param>
internal sealed record CorregirPersona(string NombrePublico) : Acto, IRequest<PersonaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class CorregirPersonaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("personas/{folio}/correccion", async (string folio, CorregirPersona comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(CorregirPersona))
        .WithSummary("Corrige el nombre público de una persona")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class CorregirPersonaValidator : AbstractValidator<CorregirPersona>
{
    public CorregirPersonaValidator()
    {
        RuleFor(c => c.NombrePublico).Texto(Persona.NombreMaximo);
        RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se corrige.");
    }
}

internal sealed class CorregirPersonaHandler(SecretariadoDbContext db) : IRequestHandler<CorregirPersona, PersonaDetalle>
{
    public async Task<PersonaDetalle> Handle(CorregirPersona comando, CancellationToken ct)
    {
        var persona = await db.TargetAsync<Persona>(comando.Folio, ct);

        persona.Corregir(comando.NombrePublico);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PersonaDetalle>(persona);
    }
}
