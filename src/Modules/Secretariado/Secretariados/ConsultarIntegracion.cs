using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Consulta quién integraba el STL en un día, según las fechas de los nombramientos.</summary>
internal sealed record ConsultarIntegracion(string Folio, string? EnFecha) : IRequest<IntegracionDetalle>;

/// <summary>Quién integraba el STL en un día.</summary>
/// <param name="SecretariadoFolio">Folio del STL.</param>
/// <param name="EnFecha">El día, hora del centro de México.</param>
/// <param name="Instalado">Verdadero si ese día estaba instalado y no había concluido.</param>
/// <param name="Integracion">Quién ocupaba cada asiento, y qué faltaba.</param>
/// <param name="Politica">Política que regía ese día.</param>
internal sealed record IntegracionDetalle(string SecretariadoFolio, DateOnly EnFecha, bool Instalado, Retrato Integracion, Politica Politica);

internal sealed class ConsultarIntegracionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("secretariados/{folio}/integracion", async (
            string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarIntegracion(folio, enFecha), ct)))
        .WithName(nameof(ConsultarIntegracion))
        .WithSummary("Consulta quién integraba el STL en un día; hoy si se omite")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}

internal sealed class ConsultarIntegracionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConsultarIntegracion, IntegracionDetalle>
{
    public async Task<IntegracionDetalle> Handle(ConsultarIntegracion consulta, CancellationToken ct)
    {
        var dia = new TimeParameters(consulta.EnFecha, ConocidoEn: null).Day(clock);
        var secretariado = await db.GetAsync<SecretariadoTecnico>(consulta.Folio, ct);

        return new(
            secretariado.Folio, dia, secretariado.Trayectoria.EstabaInstaladoEl(dia),
            secretariado.RetratarEl(dia), secretariado.PoliticaEn(dia));
    }
}
