namespace OpenGov.Difusion.Propuestas;

/// <summary>
/// Suprime lo que decía una propuesta que no se admitió, por ejemplo porque traía datos personales: su texto, su alias y el enlace de donde se recogió se borran sin vuelta.
/// El folio, el estado, la causa y las cuentas quedan. El motivo es obligatorio y se publica: cita el oficio, nunca los datos.
/// </summary>
internal sealed record SuprimirPropuesta : Acto, IRequest<PropuestaDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class SuprimirPropuestaEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("propuestas/{folio}/supresion", async (string folio, SuprimirPropuesta comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(SuprimirPropuesta))
        .WithSummary("Suprime lo que decía una propuesta que no se admitió")
        .RequireScope(Scopes.Privacidad)
        .RequireIfMatch();
}

internal sealed class SuprimirPropuestaValidator : AbstractValidator<SuprimirPropuesta>
{
    public SuprimirPropuestaValidator() => RuleFor(c => c.Motivo).NotEmpty().WithMessage("Di por qué se suprime, sin repetir los datos.");
}

internal sealed class SuprimirPropuestaHandler(DifusionDbContext db) : IRequestHandler<SuprimirPropuesta, PropuestaDetalle>
{
    public async Task<PropuestaDetalle> Handle(SuprimirPropuesta comando, CancellationToken ct)
    {
        var propuesta = await db.TargetAsync<Propuesta>(comando.Folio, ct);

        propuesta.Suprimir();
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<PropuestaDetalle>(propuesta);
    }
}
