using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenGov.Difusion.Cambios;

/// <summary>Qué pasó con lo publicado.</summary>
internal enum TipoEntrega
{
    /// <summary>Una versión nueva se hizo pública.</summary>
    Publicacion,

    /// <summary>Lo que era público dejó de mostrarse; sus versiones anteriores permanecen en la bitácora.</summary>
    Retiro,
}

/// <summary>Un acto hecho público: una hoja de la bitácora. Nunca se edita ni se borra.</summary>
/// <param name="Cursor">Lugar en la bitácora, desde 1 y sin huecos.</param>
/// <param name="Tipo">Qué pasó.</param>
/// <param name="Modulo">Módulo que lo publica.</param>
/// <param name="Recurso">Clase de cosa, como se nombra en la ruta de la API.</param>
/// <param name="Folio">Nombre inmutable de la cosa.</param>
/// <param name="Version">Versión que produjo el acto.</param>
/// <param name="Operacion">Nombre de la operación, el mismo que en el contrato.</param>
/// <param name="Fecha">Día legal del acto, hora del centro de México.</param>
/// <param name="OcurridoEn">Instante en que se registró (UTC).</param>
/// <param name="Motivo">Razón que dio quien lo hizo, si la dio.</param>
/// <param name="Ejemplo">Verdadero si el acto es un dato de ejemplo.</param>
/// <param name="Despues">El documento como quedó; nulo en un retiro.</param>
internal sealed record Entrega(
    long Cursor, TipoEntrega Tipo, string Modulo, string Recurso, string Folio, int Version, string Operacion, DateOnly Fecha, DateTimeOffset OcurridoEn,
    string? Motivo, bool Ejemplo, JsonObject? Despues)
{
    public static Entrega De(QueuedVersion version, long cursor)
    {
        var documento = JsonElement.Parse(version.Documento);
        return new(
            cursor, version.Visible ? TipoEntrega.Publicacion : TipoEntrega.Retiro, version.Schema, version.Recurso.Replace('_', '-'), version.Folio, version.Version,
            version.Operacion, version.Fecha, version.RegistradoEn, version.Visible ? DelActo(documento, "motivo")?.GetString() : null,
            DelActo(documento, "ejemplo") is { ValueKind: JsonValueKind.True }, version.Visible ? JsonObject.Create(documento) : null);
    }

    private static JsonElement? DelActo(JsonElement documento, string miembro) =>
        documento.TryGetProperty("acto", out var acto) && acto.ValueKind is JsonValueKind.Object && acto.TryGetProperty(miembro, out var valor) ? valor : null;

    /// <summary>The text whose bytes are the leaf: canonical JSON.</summary>
    public string Texto() => JsonCanonico.Escribir(JsonSerializer.SerializeToElement(this, Json.Wire));
}
