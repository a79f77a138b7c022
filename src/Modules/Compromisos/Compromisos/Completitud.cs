using OpenGov.Compromisos.Plantilla;
using OpenGov.Compromisos.Smart;

namespace OpenGov.Compromisos.Compromisos;

/// <summary>C2 and C3: nothing that fails a blocking rule, or whose weights do not add up, gets past drafting.</summary>
internal static class Completitud
{
    public static FichaSmart Exigir(Redaccion redaccion, Periodo? vigencia)
    {
        var ficha = FichaSmart.Evaluar(redaccion, vigencia);
        RuleFault[] faltas = [.. ficha.Impedimentos()];
        Rule.RequireAll(faltas, "COM-C2-redaccion-incompleta", faltas.Length is 1
            ? "A la redacción le falta algo que impide validarla."
            : $"A la redacción le faltan {faltas.Length} cosas que impiden validarla: «errores» dice cuáles y dónde.");

        return ficha;
    }

    public static void Comprobar(Compromiso compromiso) =>
        Rule.Ensure(compromiso.Ficha.Validable && !Pesos.Revisar(compromiso.Redaccion).Any(),
            "COM-C2-redaccion-incompleta", $"El compromiso {compromiso.Folio} no cumple todas las reglas que bloquean: ajústalo primero.");
}
