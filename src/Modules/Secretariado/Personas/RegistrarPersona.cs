namespace OpenGov.Secretariado.Personas;

/// <summary>Registra a una persona con papel público. Solo su nombre se publica.</summary>
/// <param name="Clave">Con ella se forma el folio PER-{clave}: mayúsculas, dígitos y guiones.</param>
/// <param name="NombrePublico">Nombre con el que se le conoce públicamente.</param>
/// <param name="Privado">Cómo encontrarla y el género que declaró; no se publica.</param>
internal sealed record RegistrarPersona(string Clave, string NombrePublico, Privado? Privado = null) : Acto, IRequest<PersonaDetalle>;

internal sealed class RegistrarPersonaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("personas", async (RegistrarPersona comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("personas", await sender.Send(comando, ct)))
        .WithName(nameof(RegistrarPersona))
        .WithSummary("Registra a una persona con papel público")
        .RequireScope(Scopes.Escribir);
}

internal sealed class RegistrarPersonaValidator : AbstractValidator<RegistrarPersona>
{
    public RegistrarPersonaValidator()
    {
        RuleFor(c => c.Clave).Clave();
        RuleFor(c => c.NombrePublico).Texto(Persona.NombreMaximo);
        RuleFor(c => c.Privado!).SetValidator(new PrivadoValidator()).When(c => c.Privado is not null);
    }
}

internal sealed class RegistrarPersonaHandler(SecretariadoDbContext db) : IRequestHandler<RegistrarPersona, PersonaDetalle>
{
    public async Task<PersonaDetalle> Handle(RegistrarPersona comando, CancellationToken ct)
    {
        var persona = Persona.Registrar(comando.Clave, comando.NombrePublico);

        db.Personas.Add(persona);
        db.DatosPrivados.Add(DatosPrivados.De(persona, comando.Privado ?? new Privado()));
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PersonaDetalle>(persona);
    }
}
