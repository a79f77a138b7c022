using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Secretariado.Secretariados;

/// <summary>Consulta quién integraba el STL en un día, según las fechas de los nombramientos.</summary>
internal sealed record ConsultarIntegracion(string Folio, DateOnly? EnFecha) : IRequest<IntegracionDetalle>;

/// <summary>Quién integraba el STL en un día.</summary>
/// <param name="SecretariadoFolio">Folio del STL.</param>
/// <param name="EnFecha">El día, hora del centro de México.</param>
/// <param name="Instalado">Verdadero si ese día estaba instalado y no había concluido.</param>
/// <param name="Integracion">Quién ocupaba cada asiento, con qué equilibrio y qué faltaba.</param>
/// <param name="Politica">Política que regía ese día.</param>
internal sealed record IntegracionDetalle(string SecretariadoFolio, DateOnly EnFecha, bool Instalado, Retrato Integracion, Politica Politica);

internal sealed class ConsultarIntegracionEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("secretariados/{folio}/integracion", async (
            string folio, [FromQuery(Name = "en_fecha")] string? enFecha, ISender sender, CancellationToken ct) =>
            TypedResults.Ok(await sender.Send(new ConsultarIntegracion(folio, Dia(enFecha)), ct)))
        .WithName(nameof(ConsultarIntegracion))
        .WithSummary("Consulta quién integraba el STL en un día; hoy si se omite")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();

    private static DateOnly? Dia(string? enFecha) =>
        enFecha is null ? null
        : DateOnly.TryParseExact(enFecha, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dia) ? dia
        : throw new BadParameterException("en_fecha", "Debe ser una fecha AAAA-MM-DD, por ejemplo 2019-10-15.");
}

internal sealed class ConsultarIntegracionHandler(SecretariadoDbContext db, TimeProvider clock) : IRequestHandler<ConsultarIntegracion, IntegracionDetalle>
{
    public async Task<IntegracionDetalle> Handle(ConsultarIntegracion consulta, CancellationToken ct)
    {
        var secretariado = await db.GetAsync<SecretariadoTecnico>(consulta.Folio, ct);
        var generos = await db.GenerosDe(secretariado, ct);
        var dia = consulta.EnFecha ?? clock.GetToday();

        return new(
            secretariado.Folio, dia, secretariado.Trayectoria.EstabaInstaladoEl(dia),
            secretariado.RetratarEl(dia, generos), secretariado.PoliticaEn(dia));
    }
}
