using OpenGov.Compromisos.Contracts;
using OpenGov.Seguimiento.Verificaciones;

namespace OpenGov.Seguimiento.Expedientes;

/// <summary>Una actividad del compromiso y lo que se sabe de ella: lo que dice el responsable y lo que dictamina el comité, aparte.</summary>
/// <param name="Id">Identificador de la actividad en el compromiso.</param>
/// <param name="Clave">Clave corta dentro del compromiso, por ejemplo A1; con ella se reporta y se verifica.</param>
/// <param name="Titulo">Qué se hará.</param>
/// <param name="Peso">Porcentaje del compromiso que representa; todas suman 100.</param>
/// <param name="Inicio">Primer día.</param>
/// <param name="Fin">Último día.</param>
/// <param name="Concurrencias">Cuántos integrantes distintos deben aceptarla para que cuente como verificada (V2).</param>
/// <param name="Declarado">Último avance enviado por el responsable.</param>
/// <param name="Validado">Último avance sostenido por un reporte validado.</param>
/// <param name="Veredictos">Lo que firmaron los integrantes del comité, en orden.</param>
internal sealed record ActividadSeguida(
    Guid Id,
    string Clave,
    string Titulo,
    decimal Peso,
    DateOnly Inicio,
    DateOnly Fin,
    int Concurrencias,
    AvanceReportado? Declarado,
    AvanceReportado? Validado,
    IReadOnlyList<Veredicto> Veredictos)
{
    /// <summary>Día en que reunió las aceptaciones que necesita; nulo mientras no esté verificada.</summary>
    public DateOnly? VerificadaEl
    {
        get
        {
            // The last word of each member counts; what was signed without independence does not.
            var aceptaciones = Veredictos.Where(v => !v.IndependenciaObservada).GroupBy(v => v.PersonaFolio).Select(g => g.Last())
                .Where(v => v.Resultado is ResultadoVerificacion.Aceptada).Select(v => v.Fecha).Order().ToList();
            return aceptaciones.Count >= Concurrencias ? aceptaciones[Concurrencias - 1] : null;
        }
    }

    internal static ActividadSeguida De(ActividadResumen actividad, int pesoDeConcurrencia) => new(
        actividad.Id, actividad.Clave, actividad.Titulo, actividad.Peso, actividad.Inicio, actividad.Fin,
        Concurrencias: actividad.Peso >= pesoDeConcurrencia ? 2 : 1, Declarado: null, Validado: null, Veredictos: []);

    /// <summary>The same activity as a modification leaves it, with what is known of it.</summary>
    internal ActividadSeguida ComoQueda(ActividadSeguida nueva) => nueva with { Declarado = Declarado, Validado = Validado, Veredictos = Veredictos };

    // A report on an earlier period does not unsay what a later one said.
    internal ActividadSeguida ConDeclarado(AvanceReportado dicho) => Declarado?.Corte > dicho.Corte ? this : this with { Declarado = dicho };

    internal ActividadSeguida ConValidado(AvanceReportado dicho) => Validado?.Corte > dicho.Corte ? this : this with { Validado = dicho };

    internal ActividadSeguida ConObservado(string verificacionFolio) => this with
    {
        Veredictos = [.. Veredictos.Select(v => v.VerificacionFolio == verificacionFolio ? v with { IndependenciaObservada = true } : v)],
    };

    /// <summary>What a steady pace would have reached by that day, in percent.</summary>
    internal decimal PlaneadoAl(DateOnly dia) => dia < Inicio ? 0
        : dia >= Fin ? 100
        : 100m * (dia.DayNumber - Inicio.DayNumber + 1) / (Fin.DayNumber - Inicio.DayNumber + 1);
}

/// <summary>Un porcentaje que viene de un reporte.</summary>
/// <param name="Porcentaje">De 0 a 100, de esta actividad.</param>
/// <param name="ReporteFolio">Reporte que lo dice.</param>
/// <param name="Corte">Último día del periodo reportado.</param>
internal sealed record AvanceReportado(decimal Porcentaje, string ReporteFolio, DateOnly Corte);

/// <summary>Lo que un integrante del comité firmó sobre una actividad.</summary>
/// <param name="VerificacionFolio">Verificación en la que consta, con su argumento.</param>
/// <param name="PersonaFolio">Quién firma.</param>
/// <param name="Resultado">aceptada, insuficiente o no_corresponde.</param>
/// <param name="Fecha">Día de la firma.</param>
/// <param name="IndependenciaObservada">Verdadero si quien firmó ya no era independiente ese día: se conserva y no cuenta (I6).</param>
internal sealed record Veredicto(
    string VerificacionFolio, string PersonaFolio, ResultadoVerificacion Resultado, DateOnly Fecha, bool IndependenciaObservada)
{
    /// <summary>Versión del compromiso que se tuvo a la vista: si después se modificó, dice qué se verificó.</summary>
    public int CompromisoVersion { get; init; }
}
