namespace OpenGov.Difusion.Cumplimiento;

internal enum ResultadoRequisito { Cumple, NoCumple, AunNoAplica }

/// <summary>Un requisito de los estándares de participación y cocreación de OGP, y lo que nuestros datos responden.</summary>
/// <param name="Clave">Clave estable; empieza con el número del estándar.</param>
/// <param name="Enunciado">Lo que se exige.</param>
/// <param name="Resultado">cumple, no_cumple o aun_no_aplica.</param>
/// <param name="Explicacion">De qué hechos sale la respuesta.</param>
/// <param name="PruebasFolios">Folios de lo que lo prueba; cada uno se consulta en esta misma API.</param>
/// <param name="FaltasFolios">Folios de lo que le falta o lo incumple.</param>
internal sealed record RequisitoOgp(
    string Clave, string Enunciado, ResultadoRequisito Resultado, string Explicacion, IReadOnlyList<string> PruebasFolios, IReadOnlyList<string> FaltasFolios)
{
    public static RequisitoOgp De(string clave, string enunciado, bool cumple, string explicacion, IEnumerable<string> pruebas, IEnumerable<string> faltas) =>
        new(clave, enunciado, cumple ? ResultadoRequisito.Cumple : ResultadoRequisito.NoCumple, explicacion, [.. pruebas], [.. faltas]);

    public static RequisitoOgp AunNoAplica(string clave, string enunciado, string explicacion) => new(clave, enunciado, ResultadoRequisito.AunNoAplica, explicacion, [], []);
}
