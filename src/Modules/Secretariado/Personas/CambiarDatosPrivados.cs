namespace OpenGov.Secretariado.Personas;

/// <summary>Cambia lo que se sabe de una persona y no se publica; lo que se omite queda sin dato.</summary>
/// <param name="Correo">Correo electrónico.</param>
/// <param name="Telefono">Teléfono, con lada.</param>
/// <param name="Genero">Género que declaró, si quiso; no se publica.</param>
internal sealed record CambiarDatosPrivados(string? Correo = null, string? Telefono = null, Genero? Genero = null) : IRequest<DatosPrivadosDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";

    public Privado ComoPrivado() => new(Correo, Telefono, Genero);
}

internal sealed class CambiarDatosPrivadosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPut("personas/{folio}/datos-privados", async (string folio, CambiarDatosPrivados comando, ISender sender, HttpContext http, CancellationToken ct) =>
            (await sender.Send(comando with { Folio = folio }, ct)).ConETag(http))
        .WithName(nameof(CambiarDatosPrivados))
        .WithSummary("Cambia los datos privados de una persona")
        .RequireScope(Scopes.DatosPrivados)
        .RequireIfMatch();
}

internal sealed class CambiarDatosPrivadosValidator : AbstractValidator<CambiarDatosPrivados>
{
    public CambiarDatosPrivadosValidator()
    {
        RuleFor(c => c.Correo).TextoOpcional(DatosPrivados.CorreoMaximo).EmailAddress();
        RuleFor(c => c.Telefono).TextoOpcional(DatosPrivados.TelefonoMaximo).Matches(Privado.FormaTelefono);
    }
}

internal sealed class CambiarDatosPrivadosHandler(SecretariadoDbContext db) : IRequestHandler<CambiarDatosPrivados, DatosPrivadosDetalle>
{
    public async Task<DatosPrivadosDetalle> Handle(CambiarDatosPrivados comando, CancellationToken ct)
    {
        var datos = await db.TargetAsync<DatosPrivados>(comando.Folio, ct);

        datos.Cambiar(comando.ComoPrivado());
        await db.SaveChangesAsync(ct);

        return DatosPrivadosDetalle.De(datos);
    }
}
