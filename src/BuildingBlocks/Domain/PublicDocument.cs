using System.Text.Json.Serialization;

namespace OpenGov.BuildingBlocks;

/// <summary>Lo que todo documento público dice de sí mismo.</summary>
public abstract record PublicDocument
{
    /// <summary>Identificador interno (UUID v7).</summary>
    [JsonPropertyOrder(-5)]
    public Guid Id { get; init; }

    /// <summary>Nombre inmutable del recurso; es el que va en la URL.</summary>
    [JsonPropertyOrder(-4)]
    public string Folio { get; init; } = "";

    /// <summary>Número de versión; aumenta en uno con cada acto.</summary>
    [JsonPropertyOrder(-3)]
    public int Version { get; init; }

    /// <summary>Verdadero si algún acto sobre este recurso se registró como dato de ejemplo: no debe tomarse como hecho.</summary>
    [JsonPropertyOrder(-2)]
    public bool Ejemplo { get; init; }

    /// <summary>El acto que produjo esta versión.</summary>
    [JsonPropertyOrder(9)]
    public ActoPublicado Acto { get; init; } = null!;
}

/// <summary>El acto que produjo una versión: qué fue, qué día rige y cuándo se registró.</summary>
/// <param name="Operacion">Nombre de la operación, el mismo que en el contrato OpenAPI; empieza con Anotar lo que un módulo registra por lo que otro hizo.</param>
/// <param name="Fecha">Día legal del acto, hora del centro de México.</param>
/// <param name="RegistradoEn">Instante en que el sistema lo supo (UTC).</param>
/// <param name="RegistroTardio">Verdadero si se registró más de un día después de su fecha.</param>
/// <param name="Motivo">Razón que dio quien lo hizo, si la dio.</param>
/// <param name="Fuente">Documento o enlace que lo sustenta, si se dio.</param>
/// <param name="Ejemplo">Verdadero si este acto es un dato de ejemplo.</param>
public sealed record ActoPublicado(
    string Operacion, DateOnly Fecha, DateTimeOffset RegistradoEn, bool RegistroTardio, string? Motivo, string? Fuente, bool Ejemplo);
