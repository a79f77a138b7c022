namespace OpenGov.Mesas.Pasos;

/// <summary>Los cinco pasos de la metodología, en su orden.</summary>
internal enum PasoMetodologico
{
    ElegirProblema = 1,
    IdentificarAcciones = 2,
    DefinirCompromisos = 3,
    MedirImpacto = 4,
    GenerarCambiosGobernanza = 5,
}

internal enum EstadoPaso { Pendiente, EnCurso, Completado, PorRevisar }

/// <summary>Un paso de la metodología en una mesa.</summary>
/// <param name="Numero">Lugar en el orden, de 1 a 5.</param>
/// <param name="Clave">Qué se hace en el paso.</param>
/// <param name="Estado">por_revisar si un paso anterior se reabrió: su producto se conserva, pero debe volver a cerrarse.</param>
/// <param name="FechaCierre">Último día en que se completó; nulo si nunca.</param>
/// <param name="Reaperturas">Cada vez que se reabrió, con su razón.</param>
internal sealed record Paso(
    int Numero, PasoMetodologico Clave, EstadoPaso Estado, DateOnly? FechaCierre, IReadOnlyList<Reapertura> Reaperturas);

/// <summary>Un paso completado que volvió a trabajarse.</summary>
/// <param name="Fecha">Día legal de la reapertura.</param>
/// <param name="Motivo">Por qué se reabrió.</param>
internal sealed record Reapertura(DateOnly Fecha, string Motivo);
