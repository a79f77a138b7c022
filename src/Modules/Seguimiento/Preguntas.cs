using FluentValidation.Results;
using OpenGov.Compromisos.Contracts;
using OpenGov.Secretariado.Contracts;

namespace OpenGov.Seguimiento;

/// <summary>What this module asks of others. A body that names something nobody knows is at fault itself (422), not its address (404).</summary>
internal static class Preguntas
{
    public static async Task<PlanResumen> ElPlan(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarPlan(folio), ct) ?? throw NoExiste("PlanFolio", $"No existe el plan «{folio}».");

    public static async Task<CompromisoResumen> ElCompromiso(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarCompromiso(folio), ct) ?? throw NoExiste("CompromisoFolio", $"No existe el compromiso «{folio}».");

    /// <summary>Every commitment of a plan, as it stands.</summary>
    public static async Task<IReadOnlyList<CompromisoResumen>> LosCompromisos(this ISender sender, string planFolio, CancellationToken ct)
    {
        var plan = await sender.ElPlan(planFolio, ct);
        var compromisos = new List<CompromisoResumen>();
        foreach (var folio in plan.CompromisosFolios) compromisos.Add(await sender.ElCompromiso(folio, ct));
        return compromisos;
    }

    public static async Task<AcuerdoResumen> ElAcuerdo(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarAcuerdo(folio), ct) ?? throw NoExiste("AcuerdoFolio", $"No existe el acuerdo «{folio}».");

    public static async Task<PersonaResumen> LaPersona(this ISender sender, string folio, CancellationToken ct) =>
        await sender.Send(new PreguntarPersona(folio), ct) ?? throw NoExiste("PersonaFolio", $"No existe la persona «{folio}»; regístrala primero en el Secretariado.");

    public static async Task<OrganizacionResumen?> LaOrganizacion(this ISender sender, string? folio, CancellationToken ct) => folio is null ? null :
        await sender.Send(new PreguntarOrganizacion(folio), ct) ?? throw NoExiste("OrganizacionFolio", $"No existe la organización «{folio}»; regístrala primero en el Secretariado.");

    /// <param name="miembro">Path of the member, as .NET writes it.</param>
    public static ValidationException NoExiste(string miembro, string mensaje) => new([new ValidationFailure(miembro, mensaje) { ErrorCode = "no_existe" }]);
}
