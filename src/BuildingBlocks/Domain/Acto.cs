using System.ComponentModel.DataAnnotations;

namespace OpenGov.BuildingBlocks;

/// <summary>
/// What every command that changes the plan may say about itself. It is a base record because the five members
/// are the same in each body and one behaviour reads them (docs/adr/0003).
/// </summary>
public abstract record Acto
{
    public const int MotivoMaximo = 2_000;
    public const int FuenteMaximo = 500;
    public const int ReferenciaMaximo = 120;

    /// <summary>Día legal del acto (hoy si se omite); nunca futuro ni anterior al acto que lo precede sobre el mismo recurso.</summary>
    public DateOnly? Fecha { get; init; }

    /// <summary>Por qué se hace; se publica con la versión que produce.</summary>
    [MaxLength(MotivoMaximo)]
    public string? Motivo { get; init; }

    /// <summary>Documento o enlace que sustenta el acto; se publica.</summary>
    [MaxLength(FuenteMaximo)]
    public string? Fuente { get; init; }

    /// <summary>Identificador del acto en el sistema de origen: un acto con la misma referencia nunca se registra dos veces (409).</summary>
    [MaxLength(ReferenciaMaximo)]
    public string? Referencia { get; init; }

    /// <summary>Marca el acto como dato de ejemplo: se publica con esa advertencia.</summary>
    public bool Ejemplo { get; init; }

    /// <summary>The legal day of the act.</summary>
    public DateOnly FechaDelActo(TimeProvider clock) => Fecha ?? clock.GetToday();
}
