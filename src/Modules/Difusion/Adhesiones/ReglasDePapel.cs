using OpenGov.Difusion.Privacidad;

namespace OpenGov.Difusion.Adhesiones;

/// <summary>What a signed paper must bring to be captured, said all at once.</summary>
/// <param name="estados">State of each plan and commitment that the batch names; null of those that do not exist.</param>
/// <param name="hojasDeOtros">Batch of each sheet that was captured in another.</param>
/// <param name="aviso">The text that was printed on it.</param>
/// <param name="hoy">Legal day of the capture.</param>
internal sealed class ReglasDePapel(IReadOnlyDictionary<string, string?> estados, IReadOnlyDictionary<string, string> hojasDeOtros, Consentimiento aviso, DateOnly hoy)
{
    public IEnumerable<RuleFault> Faltas(RenglonDeAdhesion renglon)
    {
        var estado = estados[renglon.ObjetoFolio];
        if (estado is null) yield return new("objeto_folio", "no_existe", $"No existe el plan o compromiso «{renglon.ObjetoFolio}».");
        else if (!ObjetoDeAdhesion.EstaAbierto(estado)) yield return new("objeto_folio", ObjetoDeAdhesion.Cerrada, ObjetoDeAdhesion.PorQueCerrada(renglon.ObjetoFolio));
        if (renglon.FechaPapel > hoy)
            yield return new("fecha_papel", "DIF-adhesion-papel-futuro", $"Lleva fecha {renglon.FechaPapel:yyyy-MM-dd}, que aún no llega.");
        if (renglon.FechaPapel < aviso.VigenteDesde)
            yield return new("fecha_papel", "DIF-adhesion-papel-anterior-al-aviso", $"El texto {aviso.Folio} rige desde el {aviso.VigenteDesde:yyyy-MM-dd}: un papel anterior no pudo llevarlo impreso.");
        if (renglon.Contacto() is null && renglon.Nombre is not null && renglon.Adherente is Adherente.Persona)
            yield return new("nombre", "DIF-adhesion-nombre-sin-contacto", "Sin correo ni teléfono no se guarda el nombre, porque su dueña no podría pedir que se borre: quítalo y captura la firma sin él.");
        if (renglon.Contacto() is null && renglon.Adherente is Adherente.Organizacion)
            yield return new("correo", "DIF-adhesion-organizacion-sin-contacto", "Una organización da su correo o su teléfono, para saber con quién se habla de ella.");
        if (hojasDeOtros.TryGetValue(renglon.HuellaPapel, out var otro))
            yield return new("huella_papel", "DIF-F5-hoja-de-otro-lote", $"Esa hoja ya se capturó en el lote {otro}: una hoja va en un solo lote.");
    }

    /// <summary>A row of a batch names one signature for ever (F5).</summary>
    public static IEnumerable<RuleFault> FaltasDeConocido(PapelDeAdhesion papel, RenglonDeAdhesion renglon, byte[]? huella)
    {
        if (!papel.EsElMismoQue(renglon, huella))
        {
            yield return new("renglon", "DIF-F5-renglon-de-otra-firma",
                $"Ya consta como {papel.Folio}, con otros datos. Usa otro renglón; si lo capturado estaba mal, anúlalo con POST /papeles-de-adhesion/{papel.Folio}/anulacion.");
        }
    }
}
