using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Concluye una sesión instalada. Desde ese día corre el plazo para publicar su acta (regla S12).</summary>
internal sealed record ConcluirSesion : Acto, IRequest<SesionDetalle>
{
    [JsonIgnore]
    public string Folio { get; init; } = "";
}

internal sealed class ConcluirSesionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("sesiones/{folio}/conclusion", async (string folio, ConcluirSesion comando, ISender sender, CancellationToken ct) =>
            DocumentResult.Ok(await sender.Send(comando with { Folio = folio }, ct)))
        .WithName(nameof(ConcluirSesion))
        .WithSummary("Concluye una sesión")
        .RequireScope(Scopes.Escribir)
        .RequireIfMatch();
}

internal sealed class ConcluirSesionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConcluirSesion, SesionDetalle>
{
    public async Task<SesionDetalle> Handle(ConcluirSesion comando, CancellationToken ct)
    {
        var sesion = await db.TargetAsync<Sesion>(comando.Folio, ct);
        var stl = await db.GetAsync<SecretariadoTecnico>(sesion.SecretariadoFolio, ct);
        var dia = sesion.Convocatoria.Dia;
        await db.AvisarSiSeIncumple(stl, dia, ct);

        sesion.Concluir(comando.FechaDelActo(clock), stl.PoliticaEn(dia).Sesiones);
        await db.SaveChangesAsync(ct);

        return db.DocumentOf<SesionDetalle>(sesion);
    }
}
