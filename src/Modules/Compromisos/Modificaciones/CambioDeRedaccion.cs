using System.Text.Json;
using System.Text.Json.Nodes;

using OpenGov.Compromisos.Diferencias;
using OpenGov.Compromisos.Plantilla;

namespace OpenGov.Compromisos.Modificaciones;

/// <summary>What a request would change of what was launched, and what it may not touch.</summary>
internal static class CambioDeRedaccion
{
    // Where a commitment comes from and who wrote it are facts: no acuerdo changes them.
    private static readonly string[] Inalterables = ["problematica_folio", "alternativa_folio", "continua_a_folio", "autores"];

    public static IReadOnlyList<CambioLegible> Entre(Redaccion antes, Redaccion despues) => Frases.Decir(Parche(antes, despues));

    public static bool EsLaMisma(Redaccion una, Redaccion otra) => Parche(una, otra) is [];

    public static void ExigirAdmisible(Redaccion antes, Redaccion despues)
    {
        var parche = Parche(antes, despues);
        Rule.Require(parche is not [],
            "COM-C5-sin-cambios", "Lo que se propone es igual a lo que ya está escrito: no hay nada que modificar.");

        RuleFault[] faltas = [.. from operacion in parche
                                 let miembro = operacion.Camino[1].Miembro
                                 where Inalterables.Contains(miembro)
                                 select new RuleFault($"#/redaccion/{miembro}", "COM-C5-inalterable", "De dónde viene el compromiso y quién lo escribió son hechos: no se modifican.")];
        Rule.RequireAll([.. faltas.DistinctBy(falta => falta.At)], "COM-C5-inalterable", "La solicitud toca lo que ningún acuerdo puede cambiar: «errores» dice qué.");
    }

    private static IReadOnlyList<OperacionDeParche> Parche(Redaccion antes, Redaccion despues) => ParcheJson.Entre(Documento(antes), Documento(despues));

    private static JsonObject Documento(Redaccion redaccion) => new() { ["redaccion"] = JsonSerializer.SerializeToNode(redaccion, Json.Stored) };
}
