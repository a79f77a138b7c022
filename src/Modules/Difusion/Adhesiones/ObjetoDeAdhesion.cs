using OpenGov.Compromisos.Contracts;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>A plan or a commitment, as far as somebody may adhere to it: from its consultation until it ends.</summary>
internal static class ObjetoDeAdhesion
{
    private static readonly HashSet<string> Abiertos = new(["en_consulta", "en_ajuste", "ajustado", "aprobado", "lanzado", "en_implementacion"], StringComparer.Ordinal);

    private static readonly HashSet<string> Terminados = new(["descartado", "retirado", "cerrado", "cancelado", "concluido", "evaluado"], StringComparer.Ordinal);

    public const string Cerrada = "DIF-adhesion-cerrada";

    public static bool EstaAbierto(string estado) => Abiertos.Contains(estado);

    public static string PorQueCerrada(string folio) => $"{folio} recibe adhesiones desde que entra en consulta y hasta que termina.";

    public static void ExigirAbierto(string folio, string estado) => Rule.Ensure(EstaAbierto(estado), Cerrada, PorQueCerrada(folio));

    /// <summary>State of the commitment or plan; null if there is neither.</summary>
    public static async Task<string?> EstadoAsync(this ISender sender, string folio, CancellationToken ct) =>
        (await sender.Send(new PreguntarCompromiso(folio), ct))?.Estado ?? (await sender.Send(new PreguntarPlan(folio), ct))?.Estado;

    /// <summary>Nothing more happens to it, nor to its plan: whoever adhered has nothing left to be told, or little.</summary>
    public static async Task<bool> HaTerminadoAsync(this ISender sender, string folio, CancellationToken ct)
    {
        var compromiso = await sender.Send(new PreguntarCompromiso(folio), ct);
        if (compromiso is not null && Terminados.Contains(compromiso.Estado)) return true;

        return await sender.Send(new PreguntarPlan(compromiso?.PlanFolio ?? folio), ct) is { } plan && Terminados.Contains(plan.Estado);
    }

    /// <summary>What people call it.</summary>
    public static async Task<string> TituloAsync(this ISender sender, string folio, CancellationToken ct) =>
        (await sender.Send(new PreguntarCompromiso(folio), ct))?.Titulo ?? (await sender.Send(new PreguntarPlan(folio), ct))?.Titulo ?? folio;

    /// <summary>As a person says it, after «pidió».</summary>
    public static string Decir(Adhesion adhesion, string titulo)
    {
        var verbo = adhesion.Tipo switch
        {
            TipoAdhesion.Apoyo => "apoyar",
            TipoAdhesion.Colaboracion => "colaborar en",
            _ => "dar seguimiento a",
        };
        return $"{verbo} «{titulo}» ({adhesion.ObjetoFolio})";
    }
}
