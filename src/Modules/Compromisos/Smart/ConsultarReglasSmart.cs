namespace OpenGov.Compromisos.Smart;

/// <summary>Las reglas con que se evalúa un compromiso.</summary>
/// <param name="Catalogo">Versión de las reglas y del vocabulario.</param>
/// <param name="FuenteVocabulario">De dónde salió el vocabulario de verbos, palabras vagas y unidades.</param>
/// <param name="Datos">Las reglas, en el orden de las palabras de la ruta del PAL.</param>
internal sealed record ReglasSmart(string Catalogo, string FuenteVocabulario, IReadOnlyList<ReglaSmart> Datos);

/// <summary>Una regla de la FichaSmart.</summary>
/// <param name="Regla">Código estable, por ejemplo SMART-M1.</param>
/// <param name="Criterio">Palabra de la ruta del PAL a la que responde.</param>
/// <param name="Nivel">Si impide validar o solo recomienda.</param>
/// <param name="Enunciado">Lo que pide, en una frase.</param>
internal sealed record ReglaSmart(string Regla, CriterioSmart Criterio, NivelRegla Nivel, string Enunciado);

internal sealed class ConsultarReglasSmartEndpoint : IEndpoint
{
    private static readonly ReglasSmart Publicadas = new(
        CatalogoSmart.Version, Vocabulario.Propio.Fuente,
        [.. CatalogoSmart.Reglas.Select(regla => new ReglaSmart(regla.Clave, regla.Criterio, regla.Nivel, regla.Enunciado))]);

    public static void Map(RouteGroupBuilder api) => api
        .MapGet("fichas-smart/reglas", () => TypedResults.Ok(Publicadas))
        .WithName("ConsultarReglasSmart")
        .WithSummary("Consulta las reglas con que se evalúa un compromiso")
        .WithMetadata(new PublicRead())
        .AllowAnonymous();
}
