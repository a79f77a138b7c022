using FluentValidation.Results;
using OpenGov.Compromisos.Contracts;

namespace OpenGov.Difusion;

/// <summary>What this module asks of others. A body that names something nobody knows is at fault itself (422), not its address (404).</summary>
internal static class Preguntas
{
    public static async Task<PlanResumen> ElPlan(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarPlan(folio), ct) ?? throw NoExiste("PlanFolio", $"No existe el plan «{folio}».");

    public static async Task<CompromisoResumen> ElCompromiso(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarCompromiso(folio), ct) ?? throw NoExiste("CompromisoFolio", $"No existe el compromiso «{folio}».");

    /// <param name="miembro">Path of the member, as .NET writes it.</param>
    public static ValidationException NoExiste(string miembro, string mensaje) => new([new ValidationFailure(miembro, mensaje) { ErrorCode = "no_existe" }]);
}
