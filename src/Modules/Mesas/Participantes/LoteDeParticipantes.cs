namespace OpenGov.Mesas.Participantes;

/// <summary>
/// A list of participants of a mesa as the staff captured it, row by row. Sending it again, whole or in part, changes
/// nothing; a row that says something else than before is refused.
/// </summary>
internal sealed class LoteDeParticipantes : AggregateRoot, IPublished
{
    public const int ClaveMaximo = 20;
    public const int RenglonesPorEnvio = 1_000;

    private readonly List<Participante> participantes = [];

    public string MesaFolio { get; private init; } = "";
    public string Clave { get; private init; } = "";
    public int Registrados { get; private set; }

    public IReadOnlyList<Participante> Participantes => participantes;

    private LoteDeParticipantes() { } // EF

    /// <summary>A row is one person: even how many there are is known only through the aggregates.</summary>
    public bool IsVisible => false;

    public static LoteDeParticipantes Abrir(string mesaFolio, string clave)
    {
        var folio = FolioDe(mesaFolio, clave);
        Rule.Require(folio.Length <= FolioMaximo, "MESA-M5-lote-largo", $"El folio {folio} pasa de {FolioMaximo} letras; usa un lote más corto.");
        return new() { Folio = folio, MesaFolio = mesaFolio, Clave = clave };
    }

    public static string FolioDe(string mesaFolio, string clave) => $"{mesaFolio}-L-{clave}";

    /// <returns>How many were not in the list yet.</returns>
    public int Registrar(IReadOnlyList<Participante> renglones)
    {
        var conocidos = participantes.ToDictionary(p => p.Renglon);
        foreach (var repetido in renglones.Where(r => conocidos.ContainsKey(r.Renglon)))
        {
            Rule.Ensure(repetido == conocidos[repetido.Renglon],
                "MESA-M5-renglon-distinto",
                $"El renglón {repetido.Renglon} del lote {Clave} ya se registró con otros datos. Si es otra persona, usa otro renglón.");
        }

        var nuevos = renglones.Where(r => !conocidos.ContainsKey(r.Renglon)).ToList();
        participantes.AddRange(nuevos);
        Registrados += nuevos.Count;
        return nuevos.Count;
    }

    public PublicDocument ToDocument() => new LoteDeParticipantesDetalle { MesaFolio = MesaFolio, Clave = Clave, Registrados = Registrados };
}

/// <summary>Lo que la historia guarda de un lote: cuántos renglones lleva, sin datos de nadie. No es público.</summary>
internal sealed record LoteDeParticipantesDetalle : PublicDocument
{
    /// <summary>Folio de la mesa.</summary>
    public required string MesaFolio { get; init; }

    /// <summary>Clave del lote.</summary>
    public required string Clave { get; init; }

    /// <summary>Renglones registrados.</summary>
    public required int Registrados { get; init; }
}
