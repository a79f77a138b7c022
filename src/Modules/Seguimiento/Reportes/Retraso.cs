using OpenGov.Seguimiento.Expedientes;

namespace OpenGov.Seguimiento.Reportes;

/// <summary>Which activities go behind a steady pace, by what the implementer himself declares.</summary>
internal static class Retraso
{
    public const decimal ToleranciaPuntos = 10;

    public static IReadOnlyList<string> Actividades(Expediente expediente, IReadOnlyList<AvanceDeActividad> avances, DateOnly corte) =>
    [
        .. from actividad in expediente.Actividades
           let declarado = avances.FirstOrDefault(a => a.Actividad == actividad.Clave)?.Porcentaje ?? actividad.Declarado?.Porcentaje ?? 0
           where actividad.PlaneadoAl(corte) - declarado > ToleranciaPuntos || (corte >= actividad.Fin && declarado < 100)
           select actividad.Clave,
    ];
}
