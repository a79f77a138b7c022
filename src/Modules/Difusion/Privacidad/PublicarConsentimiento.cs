namespace OpenGov.Difusion.Privacidad;

/// <summary>Publica el texto que acepta quien da sus datos. Sustituye al anterior desde el día que dice; lo ya aceptado sigue siendo lo que era.</summary>
/// <param name="Proposito">Para qué se piden los datos.</param>
/// <param name="Titulo">Nombre del texto.</param>
/// <param name="Texto">El texto completo, sin marcas de formato.</param>
/// <param name="VigenteDesde">Primer día en que se acepta; el del acto si se omite.</param>
internal sealed record PublicarConsentimiento(PropositoConsentimiento Proposito, string Titulo, string Texto, DateOnly? VigenteDesde = null)
    : Acto, IRequest<ConsentimientoDetalle>;

internal sealed class PublicarConsentimientoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("consentimientos", async (PublicarConsentimiento comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Created("consentimientos", await sender.Send(comando, ct)))
        .WithName(nameof(PublicarConsentimiento))
        .WithSummary("Publica un texto de consentimiento")
        .RequireScope(Scopes.Privacidad);
}

internal sealed class PublicarConsentimientoValidator : AbstractValidator<PublicarConsentimiento>
{
    public PublicarConsentimientoValidator()
    {
        RuleFor(c => c.Titulo).Texto(Consentimiento.TituloMaximo);
        RuleFor(c => c.Texto).Texto(Consentimiento.TextoMaximo, minimum: 40);
    }
}

internal sealed class PublicarConsentimientoHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<PublicarConsentimiento, ConsentimientoDetalle>
{
    public async Task<ConsentimientoDetalle> Handle(PublicarConsentimiento comando, CancellationToken ct)
    {
        var fecha = comando.FechaDelActo(clock);
        var numero = await db.NextNumberAsync(Consentimiento.Serie(comando.Proposito), ct);
        var anterior = await db.Consentimientos.Where(c => c.Proposito == comando.Proposito).MaxAsync(c => (DateOnly?)c.VigenteDesde, ct);

        var texto = Consentimiento.Publicar(comando.Proposito, numero, comando.Titulo, comando.Texto, comando.VigenteDesde ?? fecha, anterior, fecha);
        db.Consentimientos.Add(texto);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<ConsentimientoDetalle>(texto);
    }
}
