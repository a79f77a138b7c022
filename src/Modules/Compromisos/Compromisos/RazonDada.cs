namespace OpenGov.Compromisos.Compromisos;

/// <summary>Whoever proposed it is told why not.</summary>
internal static class RazonDada
{
    public static string Exigir(string? razon)
    {
        var dada = razon?.Trim() ?? "";
        Rule.Require(dada.Length >= Compromiso.RazonMinimo,
            "COM-C2-sin-respuesta-razonada", $"Descartar un compromiso exige una respuesta razonada de al menos {Compromiso.RazonMinimo} caracteres: explica por qué a quien lo propuso.");
        return dada;
    }
}
