namespace OpenGov.Secretariado.Personas;

/// <summary>Consulta lo que se sabe de una persona y no se publica.</summary>
internal sealed record ConsultarDatosPrivados(string Folio) : IRequest<DatosPrivadosDetalle>;

/// <summary>Lo que se sabe de una persona y no se publica.</summary>
/// <param name="PersonaFolio">Folio de la persona.</param>
/// <param name="Version">Número de versión; su ETag es "v{version}".</param>
/// <param name="Privado">Cómo encontrarla y el género que declaró.</param>
internal sealed record DatosPrivadosDetalle(string PersonaFolio, int Version, Privado Privado)
{
    public static DatosPrivadosDetalle De(DatosPrivados datos) => new(datos.Folio, datos.Version, datos.Ver());

    /// <summary>Not a public document, so it says its version itself.</summary>
    public Ok<DatosPrivadosDetalle> ConETag(HttpContext http)
    {
        http.Response.Headers.ETag = DocumentResult.ETagOf(Version);
        return TypedResults.Ok(this);
    }
}

internal sealed class ConsultarDatosPrivadosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("personas/{folio}/datos-privados", async (string folio, ISender sender, HttpContext http, CancellationToken ct) =>
            (await sender.Send(new ConsultarDatosPrivados(folio), ct)).ConETag(http))
        .WithName(nameof(ConsultarDatosPrivados))
        .WithSummary("Consulta los datos privados de una persona")
        .RequireScope(Scopes.DatosPrivados);
}

internal sealed class ConsultarDatosPrivadosHandler(SecretariadoDbContext db) : IRequestHandler<ConsultarDatosPrivados, DatosPrivadosDetalle>
{
    public async Task<DatosPrivadosDetalle> Handle(ConsultarDatosPrivados consulta, CancellationToken ct) =>
        DatosPrivadosDetalle.De(await db.GetAsync<DatosPrivados>(consulta.Folio, ct));
}
