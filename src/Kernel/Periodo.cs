using System.Text.Json.Serialization;

namespace OpenGov.Kernel;

/// <summary>Días legales de un plazo o vigencia, ambos inclusive; sin fin mientras siga abierto.</summary>
/// <param name="Desde">Primer día.</param>
/// <param name="Hasta">Último día; nulo si sigue abierto.</param>
public sealed record Periodo(DateOnly Desde, DateOnly? Hasta = null)
{
    [JsonIgnore]
    public bool EstaOrdenado => Hasta is not { } hasta || hasta >= Desde;

    public bool Incluye(DateOnly dia) => dia >= Desde && (Hasta is not { } hasta || dia <= hasta);

    public bool Cruza(Periodo otro) =>
        Desde <= (otro.Hasta ?? DateOnly.MaxValue) && otro.Desde <= (Hasta ?? DateOnly.MaxValue);
}
