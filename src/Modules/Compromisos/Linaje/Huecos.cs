using OpenGov.Compromisos.Alternativas;

namespace OpenGov.Compromisos.Linaje;

/// <summary>What the story of a commitment lacks. A gap is not a fault: it is what a reader must know before believing the rest.</summary>
internal static class Huecos
{
    public static IReadOnlyList<HuecoDeLinaje> En(LinajeDeCompromiso linaje) => [.. Buscar(linaje)];

    private static IEnumerable<HuecoDeLinaje> Buscar(LinajeDeCompromiso linaje)
    {
        if (linaje.Problematica is null)
            yield return new(EslabonDeLinaje.Problematica, "El compromiso no dice qué problemática atiende.");
        if (linaje.Problematica is { Causas: [] } or { Efectos: [] })
            yield return new(EslabonDeLinaje.Causas, "La problemática no tiene causas o no tiene efectos escritos.");
        if (linaje.Problematica is { Origen: null })
            yield return new(EslabonDeLinaje.OrigenDelProblema, "El problema no lo eligió una mesa ni salió de una consulta: lo registró el personal.");
        var definido = linaje.Mesas.Where(mesa => mesa.Paso is Origen.PasoDefinirCompromisos).ToList();
        if (definido is [])
            yield return new(EslabonDeLinaje.Mesa, "Ninguna mesa definió el compromiso: lo registró el personal.");
        foreach (var mesa in definido.Where(mesa => mesa.RetiradoEl is not null))
            yield return new(EslabonDeLinaje.Mesa, $"La mesa {mesa.MesaFolio} volvió a cerrar su paso {mesa.Paso} sin este compromiso, que ya se redactaba: siguió sin ella.");
        if (!linaje.Alternativas.Any(alternativa => alternativa.EsLaQueDesarrolla))
            yield return new(EslabonDeLinaje.Alternativa, "El compromiso no dice qué alternativa seleccionada desarrolla.");
        foreach (var alternativa in linaje.Alternativas.Where(alternativa => alternativa.Estado is EstadoAlternativa.Propuesta))
            yield return new(EslabonDeLinaje.Alternativa, $"La alternativa {alternativa.Folio} no se seleccionó ni se descartó con su motivo.");
        if (linaje.Alternativas.DistinctBy(alternativa => alternativa.Sector).Count() < Alternativa.SectoresMinimo)
            yield return new(EslabonDeLinaje.Pluralidad, $"No constan alternativas de al menos {Alternativa.SectoresMinimo} sectores: el diseño no fue plural.");
        if (linaje.Propuestas is [])
            yield return new(EslabonDeLinaje.Propuestas, "Ninguna propuesta ciudadana cambió el compromiso.");
        foreach (var propuesta in linaje.Propuestas.Where(propuesta => !propuesta.SigueEscrito))
            yield return new(EslabonDeLinaje.Fragmento, $"El fragmento que dejó la propuesta {propuesta.PropuestaFolio} ya no está en la redacción.");
        if (linaje.Actividades is [])
            yield return new(EslabonDeLinaje.Actividades, "El compromiso no tiene actividades: no termina en nada que pueda comprobarse.");
    }
}
