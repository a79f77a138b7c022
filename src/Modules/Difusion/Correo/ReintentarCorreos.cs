namespace OpenGov.Difusion.Correo;

/// <summary>Devuelve a la fila los correos apartados, cuando la causa ya se remedió.</summary>
internal sealed record ReintentarCorreos : IRequest<CorreosReintentados>;

/// <summary>Cuántos correos volvieron a la fila.</summary>
/// <param name="Devueltos">Correos que se intentarán de nuevo.</param>
internal sealed record CorreosReintentados(int Devueltos);

internal sealed class ReintentarCorreosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapPost("correos/reintentos", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ReintentarCorreos(), ct)))
        .WithName(nameof(ReintentarCorreos))
        .WithSummary("Devuelve a la fila los correos apartados")
        .RequireScope(Scopes.Adhesiones);
}

internal sealed class ReintentarCorreosHandler(DifusionDbContext db, TimeProvider clock) : IRequestHandler<ReintentarCorreos, CorreosReintentados>
{
    public async Task<CorreosReintentados> Handle(ReintentarCorreos comando, CancellationToken ct)
    {
        var apartados = await db.Correos.Where(c => c.ApartadoEn != null).ToListAsync(ct);

        foreach (var correo in apartados) correo.Reintentar(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);

        return new(apartados.Count);
    }
}
