namespace OpenGov.Seguimiento.Reportes;

/// <summary>Lo que el responsable dice de una actividad en un periodo.</summary>
/// <param name="Actividad">Clave de la actividad, por ejemplo A1.</param>
/// <param name="Porcentaje">Avance acumulado de la actividad, de 0 a 100.</param>
/// <param name="Descripcion">Qué se hizo en el periodo.</param>
/// <param name="EvidenciasFolios">Folios de las evidencias que lo muestran; obligatorias al declarar 100 (R2).</param>
internal sealed record AvanceDeActividad(string Actividad, decimal Porcentaje, string Descripcion, IReadOnlyList<string> EvidenciasFolios)
{
    public const int AvancesMaximo = 200;
    public const int DescripcionMaximo = 3_000;
    public const int EvidenciasMaximo = 50;
}

internal enum CodigoDificultad
{
    Presupuesto,
    Personal,
    CambioDeAutoridades,
    MarcoNormativo,
    Coordinacion,
    Proveedores,
    Tecnologia,
    Participacion,
    FuerzaMayor,
    Otra,
}

/// <summary>Qué estorbó en el periodo; obligatoria cuando el compromiso va atrasado (R1).</summary>
/// <param name="Codigo">Causa, de una lista cerrada para poder compararlas.</param>
/// <param name="Texto">Qué pasó y qué se hará.</param>
internal sealed record Dificultad(CodigoDificultad Codigo, string Texto)
{
    public const int TextoMaximo = 2_000;
    public const int DificultadesMaximo = 20;
}

/// <summary>Lo que la revisión pidió corregir.</summary>
/// <param name="Texto">Qué falta o qué no se sostiene.</param>
/// <param name="Fecha">Día de la observación.</param>
internal sealed record ObservacionReporte(string Texto, DateOnly Fecha);
