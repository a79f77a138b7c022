using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>C2 and C3: nothing that fails a blocking rule, or whose weights do not add up, gets past drafting.</summary>
internal static class Completitud
{
    public static IReadOnlyList<Hallazgo> Faltas(Redaccion redaccion, Periodo? vigencia) =>
        [.. FichaSmart.Evaluar(redaccion, vigencia).Impedimentos(), .. Pesos.Revisar(redaccion)];

    public static void Exigir(Redaccion redaccion, Periodo vigencia)
    {
        var faltas = Faltas(redaccion, vigencia);
        Rule.Require(faltas is [], "COM-C2-redaccion-incompleta",
            $"Antes de validar, corrige: {string.Join(" ", faltas.Select(falta => $"[{falta.Regla}] {falta.Mensaje}"))}");
    }

    public static void Comprobar(Compromiso compromiso) =>
        Rule.Ensure(compromiso.Ficha.Validable && !Pesos.Revisar(compromiso.Redaccion).Any(),
            "COM-C2-redaccion-incompleta", $"El compromiso {compromiso.Folio} no cumple todas las reglas que bloquean: ajústalo primero.");
}
