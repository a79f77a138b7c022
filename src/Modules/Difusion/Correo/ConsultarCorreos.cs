namespace OpenGov.Difusion.Correo;

/// <summary>Dice cómo va la fila de correos y cuáles se apartaron porque no salieron.</summary>
internal sealed record ConsultarCorreos : IRequest<FilaDeCorreos>;

/// <summary>La fila de correos. No dice a quién van.</summary>
/// <param name="Pendientes">Correos por enviar.</param>
/// <param name="Enviados">Correos que salieron en los últimos treinta días.</param>
/// <param name="Apartados">Los que agotaron sus intentos: hasta cien, los más recientes.</param>
internal sealed record FilaDeCorreos(int Pendientes, int Enviados, IReadOnlyList<CorreoApartado> Apartados);

/// <summary>Un correo que no salió.</summary>
/// <param name="Id">Identificador del correo.</param>
/// <param name="Plantilla">confirmar_adhesion, adhesion_ya_constaba o adhesion_en_papel.</param>
/// <param name="Intentos">Veces que se intentó.</param>
/// <param name="ApartadoEn">Instante en que se apartó (UTC).</param>
/// <param name="Causa">Clase de fallo, en palabras del protocolo.</param>
internal sealed record CorreoApartado(Guid Id, Plantilla Plantilla, int Intentos, DateTimeOffset ApartadoEn, string Causa);

internal sealed class ConsultarCorreosEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("correos", async (ISender sender, CancellationToken ct) => TypedResults.Ok(await sender.Send(new ConsultarCorreos(), ct)))
        .WithName(nameof(ConsultarCorreos))
        .WithSummary("Dice cómo va la fila de correos")
        .RequireScope(Scopes.Adhesiones);
}

internal sealed class ConsultarCorreosHandler(DifusionDbContext db) : IRequestHandler<ConsultarCorreos, FilaDeCorreos>
{
    private const int Maximo = 100;

    public async Task<FilaDeCorreos> Handle(ConsultarCorreos consulta, CancellationToken ct)
    {
        var pendientes = await db.Correos.CountAsync(c => c.EnviadoEn == null && c.ApartadoEn == null, ct);
        var enviados = await db.Correos.CountAsync(c => c.EnviadoEn != null && c.UltimoError == null, ct);
        var apartados = await db.Correos.Where(c => c.ApartadoEn != null).OrderByDescending(c => c.ApartadoEn).Take(Maximo)
            .Select(c => new CorreoApartado(c.Id, c.Plantilla, c.Intentos, c.ApartadoEn!.Value, c.UltimoError!)).ToListAsync(ct);
        return new(pendientes, enviados, apartados);
    }
}
