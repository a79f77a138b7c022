using Microsoft.AspNetCore.Mvc;
using OpenGov.Secretariado.Secretariados;

namespace OpenGov.Secretariado.Sesiones;

/// <summary>Lo que un STL tenía pendiente y vencido un día.</summary>
/// <param name="Folio">Folio del STL.</param>
/// <param name="EnFecha">El día; hoy si se omite.</param>
internal sealed record ConsultarAlertas(string Folio, string? EnFecha) : IRequest<AlertasDelStl>;

/// <summary>Lo que un STL tenía pendiente y vencido un día: se calcula al leer, con las fechas registradas.</summary>
/// <param name="SecretariadoFolio">Folio del STL.</param>
/// <param name="CalculadoPara">El día que se preguntó, hora del centro de México.</param>
/// <param name="Datos">Las alertas; vacía si nada estaba vencido.</param>
internal sealed record AlertasDelStl(string SecretariadoFolio, DateOnly CalculadoPara, IReadOnlyList<AlertaDelStl> Datos);

internal sealed class ConsultarAlertasEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("secretariados/{folio}/alertas", async (string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarAlertas(folio, enFecha), ct)))
        .WithName(nameof(ConsultarAlertas))
        .WithSummary("Consulta las actas y acuerdos vencidos y la periodicidad de las sesiones")
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}

internal sealed class ConsultarAlertasHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConsultarAlertas, AlertasDelStl>
{
    public async Task<AlertasDelStl> Handle(ConsultarAlertas consulta, CancellationToken ct)
    {
        var dia = new TimeParameters(consulta.EnFecha, ConocidoEn: null).Day(clock);
        var stl = await db.GetAsync<SecretariadoTecnico>(consulta.Folio, ct);
        var sesiones = await db.Sesiones.AsNoTracking().Where(s => s.SecretariadoFolio == stl.Folio && s.ConcluidaEl <= dia).OrderBy(s => s.Folio).ToListAsync(ct);
        var acuerdos = await db.Acuerdos.AsNoTracking().Where(a => a.SecretariadoFolio == stl.Folio && a.Plazo < dia).OrderBy(a => a.Folio).ToListAsync(ct);

        return new AlertasDelStl(stl.Folio, dia, Alertas.Al(dia, stl, sesiones, acuerdos));
    }
}
