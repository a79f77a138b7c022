namespace OpenGov.Compromisos.Intercambio;

/// <summary>Qué pasó, o qué pasaría, con cada compromiso de un archivo.</summary>
/// <param name="Simulada">Verdadero si se pidió simular: no se escribió nada.</param>
/// <param name="Aplicada">Verdadero si lo que se podía importar quedó escrito.</param>
/// <param name="Total">Compromisos que trae el archivo.</param>
/// <param name="Nuevos">Compromisos que se crean.</param>
/// <param name="Cambiados">Compromisos que cambian.</param>
/// <param name="SinCambio">Compromisos que quedan como estaban.</param>
/// <param name="ConFaltas">Compromisos que no se pueden importar como vienen.</param>
/// <param name="FaltasOmitidas">Faltas y avisos que ya no caben en este reporte, que trae hasta diez mil.</param>
/// <param name="Faltas">Cada falta y cada aviso, con su lugar en el archivo.</param>
/// <param name="Compromisos">Cada compromiso con lo que le pasa.</param>
internal sealed record ReporteDeImportacion(
    bool Simulada, bool Aplicada, int Total, int Nuevos, int Cambiados, int SinCambio, int ConFaltas, int FaltasOmitidas,
    IReadOnlyList<FaltaDeImportacion> Faltas, IReadOnlyList<CompromisoImportado> Compromisos)
{
    /// <summary>As the answer of an import that had to be whole and could not be.</summary>
    public RuleViolationException ComoProblema() => new(
        "COM-importacion-con-faltas", "No se importó nada: el archivo tiene faltas. Corrígelas y vuelve a enviarlo; con ?simular=true ves el reporte completo, y con ?politica=parcial se importa lo que está bien.",
        StatusCodes.Status422UnprocessableEntity)
    {
        Faults = [.. Faltas.Where(f => f.Nivel is NivelDeFalta.Impide).Take(100).Select(f => new RuleFault(f.Puntero, f.Codigo, $"{f.Lugar}: {f.Mensaje}"))],
    };
}

internal enum NivelDeFalta
{
    Impide,
    Aviso,
}

/// <summary>Algo que corregir en un archivo.</summary>
/// <param name="Nivel">Si impide importar el compromiso, o solo le avisa de lo que le falta para validarse.</param>
/// <param name="Tabla">Tabla donde está: el nombre del archivo CSV sin extensión; compromisos si el archivo es JSON.</param>
/// <param name="Fila">Renglón del CSV, donde 1 es el encabezado; número del compromiso si el archivo es JSON; 0 si es de todo el archivo.</param>
/// <param name="Columna">Columna del CSV; nula si es del renglón entero o el archivo es JSON.</param>
/// <param name="Puntero">JSON Pointer del miembro, contado desde el archivo JSON.</param>
/// <param name="Compromiso">Qué compromiso es: su folio, o su clave en el archivo; nulo si no tiene.</param>
/// <param name="Codigo">Código estable: el mismo que daría la API.</param>
/// <param name="Mensaje">Qué corregir, en una frase.</param>
internal sealed record FaltaDeImportacion(
    NivelDeFalta Nivel, string Tabla, int Fila, string? Columna, string Puntero, string? Compromiso, string Codigo, string Mensaje)
{
    [JsonIgnore]
    public string Lugar => $"{Tabla}, {(Fila == 0 ? "todo el archivo" : $"fila {Fila}")}{(Columna is null ? "" : $", columna {Columna}")}";

    public static FaltaDeImportacion DeTabla(NivelDeFalta nivel, string tabla, int fila, string? columna, string codigo, string mensaje) =>
        new(nivel, tabla, fila, columna, "#/compromisos", null, codigo, mensaje);
}

internal enum ResultadoDeFila
{
    Nuevo,
    Cambiado,
    SinCambio,
    ConFaltas,
}

/// <summary>Lo que le pasa a un compromiso del archivo.</summary>
/// <param name="Fila">Su renglón, o su número si el archivo es JSON.</param>
/// <param name="Clave">Su nombre dentro del archivo, si lo trae.</param>
/// <param name="Folio">Su folio; nulo mientras no se crea.</param>
/// <param name="Resultado">Qué le pasa.</param>
internal sealed record CompromisoImportado(int Fila, string? Clave, string? Folio, ResultadoDeFila Resultado);

/// <summary>Hasta dónde va una importación.</summary>
/// <param name="Fase">revision o escritura.</param>
/// <param name="Hechos">Compromisos que lleva.</param>
/// <param name="Total">Compromisos que trae el archivo.</param>
internal sealed record AvanceDeImportacion(string Fase, int Hechos, int Total);
