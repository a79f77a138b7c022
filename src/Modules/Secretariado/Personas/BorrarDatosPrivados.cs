namespace OpenGov.Secretariado.Personas;

/// <summary>Borra lo que se sabe de una persona y no se publica, cuando ella lo pide (derechos ARCO).</summary>
internal sealed record BorrarDatosPrivados : IRequest
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class BorrarDatosPrivadosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapDelete("personas/{folio}/datos-privados", async (string folio, ISender sender, CancellationToken ct) =>
        {
            await sender.Send(new BorrarDatosPrivados { Folio = folio }, ct);
            return TypedResults.NoContent();
        })
        .WithName(nameof(BorrarDatosPrivados))
        .WithSummary("Borra los datos privados de una persona")
        .RequireScope(Scopes.DatosPrivados)
        .RequireIfMatch();
}

internal sealed class BorrarDatosPrivadosHandler(SecretariadoDbContext db) : IRequestHandler<BorrarDatosPrivados>
{
    public async Task Handle(BorrarDatosPrivados comando, CancellationToken ct)
    {
        var datos = await db.TargetAsync<DatosPrivados>(comando.Folio, ct);

        datos.Borrar();
        await db.SaveChangesAsync(ct);
    }
}
