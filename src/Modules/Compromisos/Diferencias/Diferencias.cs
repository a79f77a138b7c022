using Microsoft.AspNetCore.Mvc;

namespace OpenGov.Compromisos.Diferencias;

/// <summary>Lo que cambió de una versión a otra.</summary>
/// <param name="De">La versión de la que se parte.</param>
/// <param name="A">La versión a la que se llega.</param>
/// <param name="Cambios">Cada cambio en una oración, salvo el número de versión y el acto, que van arriba.</param>
/// <param name="Parche">JSON Patch (RFC 6902): aplicado a la primera da la segunda, completa.</param>
internal sealed record DiferenciasEntreVersiones(
    VersionResumen De, VersionResumen A, IReadOnlyList<CambioLegible> Cambios, IReadOnlyList<OperacionDeParche> Parche);

/// <summary>Qué dos momentos se comparan: cada uno es un número de versión, una fecha (AAAA-MM-DD) o un instante (RFC 3339).</summary>
/// <param name="De">De cuál se parte; la versión anterior a la otra, si se omite. Una fecha es como estaba vigente al terminar ese día; un instante, como se había publicado.</param>
/// <param name="A">A cuál se llega; la última versión, si se omite.</param>
internal sealed record MomentosComparados(
    [FromQuery(Name = "de")] string? De, [FromQuery(Name = "a")] string? A);
