using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.Cambios;

/// <summary>Lo que hay de una cosa: cómo está y qué actos la llevaron ahí. Se compila solo de los cambios publicados.</summary>
/// <param name="Recurso">Clase de cosa.</param>
/// <param name="Folio">Su nombre inmutable.</param>
/// <param name="RetiradoEn">Instante en que dejó de mostrarse; nulo mientras se muestra.</param>
/// <param name="Estado">El último documento publicado.</param>
/// <param name="Historia">Los actos, del primero al último.</param>
internal sealed record ExpedientePublico(string Recurso, string Folio, DateTimeOffset? RetiradoEn, JsonObject? Estado, IReadOnlyList<ActoDeExpediente> Historia)
{
    public static ExpedientePublico De(string recurso, string folio, IReadOnlyList<ActoDeExpediente> historia, Entrega ultimaMostrada) =>
        new(recurso, folio, historia[^1].Tipo is TipoEntrega.Retiro ? historia[^1].OcurridoEn : null, ultimaMostrada.Despues, historia);
}

/// <summary>Un acto en la historia de una cosa.</summary>
/// <param name="Cursor">Su lugar en la bitácora.</param>
/// <param name="Version">Versión que produjo.</param>
/// <param name="Tipo">Qué pasó con lo publicado.</param>
/// <param name="Operacion">Nombre de la operación.</param>
/// <param name="Fecha">Día legal del acto.</param>
/// <param name="OcurridoEn">Instante en que se registró (UTC).</param>
/// <param name="Motivo">Razón que se dio, si se dio.</param>
internal sealed record ActoDeExpediente(long Cursor, int Version, TipoEntrega Tipo, string Operacion, DateOnly Fecha, DateTimeOffset OcurridoEn, string? Motivo);

internal sealed class ConsultarExpedientePublicoEndpoint : IEndpoint
{
    public static void Map(RouteGroupBuilder api) => api
        .MapGet("cambios/expedientes/{recurso}/{folio}", async (string recurso, string folio, LecturaDeEntregas entregas, CancellationToken ct) =>
        {
            var historia = await entregas.ActosAsync(recurso, folio, ct);
            if (historia.Count == 0) throw new NotFoundException(recurso, folio);

            var mostrada = await entregas.UnaAsync(historia.Last(a => a.Tipo is TipoEntrega.Publicacion).Cursor, ct); // what was never shown is not withdrawn
            var expediente = ExpedientePublico.De(recurso, folio, historia, JsonSerializer.Deserialize<Entrega>(mostrada.Texto, Json.Stored)!);
            return Results.Text(JsonCanonico.Escribir(JsonSerializer.SerializeToElement(expediente, Json.Wire)), "application/json");
        })
        .WithName("ConsultarExpedientePublico")
        .WithSummary("Consulta el expediente de una cosa, compilado de sus cambios publicados")
        .Produces<ExpedientePublico>()
        .AllowAnonymous()
        .WithMetadata(new PublicRead());
}
