using OpenGov.Seguimiento.Avances;
using OpenGov.Seguimiento.Evaluaciones;
using OpenGov.Seguimiento.Expedientes;
using OpenGov.Seguimiento.Recomendaciones;

namespace OpenGov.Seguimiento.EvaluacionesDePlan;

/// <summary>Evaluación final de un plan, calculada de lo que consta en sus expedientes y evaluaciones. No cambia.</summary>
/// <param name="PlanFolio">Plan evaluado.</param>
/// <param name="PlanTitulo">Su título.</param>
/// <param name="EjercicioFolio">Ejercicio al que pertenece.</param>
/// <param name="Fecha">Día al que corresponde.</param>
/// <param name="Totales">Sumas y promedios de los compromisos.</param>
/// <param name="Compromisos">Qué pasó con cada compromiso, con las versiones de las que sale.</param>
/// <param name="Recomendaciones">Qué pasó con las recomendaciones del comité.</param>
/// <param name="Umbrales">Umbrales con que se calculó el semáforo.</param>
internal sealed record EvaluacionPlanDetalle(
    string PlanFolio,
    string PlanTitulo,
    string EjercicioFolio,
    DateOnly Fecha,
    TotalesDelPlan Totales,
    IReadOnlyList<ResultadoDeCompromiso> Compromisos,
    BalanceDeRecomendaciones Recomendaciones,
    UmbralesSemaforo Umbrales) : PublicDocument;

/// <summary>Qué pasó con un compromiso.</summary>
/// <param name="CompromisoFolio">Compromiso.</param>
/// <param name="Titulo">Su título.</param>
/// <param name="ResponsableFolio">Organización responsable.</param>
/// <param name="ResponsableNombre">Su nombre.</param>
/// <param name="Estado">en_seguimiento, retirado o cerrado.</param>
/// <param name="Avance">Declarado, validado y verificado, en por ciento.</param>
/// <param name="Semaforo">Color al terminar.</param>
/// <param name="Actividades">Actividades que tuvo.</param>
/// <param name="ActividadesVerificadas">Las que el comité verificó.</param>
/// <param name="ReportesEnviados">Reportes de avance que el responsable envió.</param>
/// <param name="Terminacion">Código de la evaluación final; nulo si se retiró.</param>
/// <param name="ResultadosTempranos">Código de la evaluación final; nulo si se retiró.</param>
/// <param name="EvaluacionFolio">Evaluación final de la que salen los códigos.</param>
/// <param name="EvaluacionVersion">Versión de esa evaluación.</param>
/// <param name="ExpedienteVersion">Versión del expediente del que salen los números.</param>
internal sealed record ResultadoDeCompromiso(
    string CompromisoFolio,
    string Titulo,
    string ResponsableFolio,
    string ResponsableNombre,
    EstadoExpediente Estado,
    Avance Avance,
    ColorSemaforo Semaforo,
    int Actividades,
    int ActividadesVerificadas,
    int ReportesEnviados,
    Terminacion? Terminacion,
    ResultadosTempranos? ResultadosTempranos,
    string? EvaluacionFolio,
    int? EvaluacionVersion,
    int ExpedienteVersion)
{
    internal static ResultadoDeCompromiso De(Expediente e, EvaluacionCompromiso? final, UmbralesSemaforo umbrales, DateOnly fecha)
    {
        return new(
            e.Folio, e.Titulo, e.ResponsableFolio, e.ResponsableNombre, e.Estado, e.Avance, AvanceCompromiso.De(e.ComoSePublica(), fecha, umbrales).Semaforo.Color,
            e.Actividades.Count, e.Actividades.Count(a => a.VerificadaEl is not null), e.Reportes.Count,
            final?.Contenido.Terminacion?.Nivel, final?.Contenido.ResultadosTempranos?.Nivel, final?.Folio, final?.Version, e.Version);
    }
}

/// <summary>Sumas y promedios de los compromisos de un plan.</summary>
/// <param name="Compromisos">Cuántos se lanzaron.</param>
/// <param name="Retirados">Cuántos se retiraron por acuerdo; no entran en los promedios.</param>
/// <param name="Declarado">Promedio de lo declarado, en por ciento.</param>
/// <param name="Verificado">Promedio de lo verificado, en por ciento.</param>
/// <param name="Discrepancia">Declarado menos verificado, en puntos porcentuales.</param>
/// <param name="Terminacion">Cuántos compromisos hay en cada nivel de terminación.</param>
internal sealed record TotalesDelPlan(
    int Compromisos, int Retirados, decimal Declarado, decimal Verificado, decimal Discrepancia, IReadOnlyList<CuentaDeTerminacion> Terminacion)
{
    internal static TotalesDelPlan De(IReadOnlyList<ResultadoDeCompromiso> compromisos)
    {
        var quedan = compromisos.Where(c => c.Estado is not EstadoExpediente.Retirado).ToList();
        var indice = IndiceDiscrepancia.De("", "", [.. quedan.Select(c => c.Avance)]);
        return new(compromisos.Count, compromisos.Count - quedan.Count, indice.Declarado, indice.Verificado, indice.Discrepancia,
            [.. Enum.GetValues<Terminacion>().Select(nivel => new CuentaDeTerminacion(nivel, quedan.Count(c => c.Terminacion == nivel)))]);
    }
}

/// <summary>Compromisos en un nivel de terminación.</summary>
/// <param name="Nivel">Nivel, en los códigos de OGP.</param>
/// <param name="Compromisos">Cuántos.</param>
internal sealed record CuentaDeTerminacion(Terminacion Nivel, int Compromisos);

/// <summary>Qué pasó con las recomendaciones del comité.</summary>
/// <param name="Emitidas">Todas las que hizo.</param>
/// <param name="Respondidas">Las que tuvieron respuesta.</param>
/// <param name="Aceptadas">Las aceptadas, en todo o en parte.</param>
/// <param name="Atendidas">Las que el comité dio por atendidas.</param>
/// <param name="Vencidas">Las que dejaron pasar un plazo y no se atendieron.</param>
internal sealed record BalanceDeRecomendaciones(int Emitidas, int Respondidas, int Aceptadas, int Atendidas, int Vencidas)
{
    internal static BalanceDeRecomendaciones De(IReadOnlyList<Recomendacion> recomendaciones) => new(
        recomendaciones.Count, recomendaciones.Count(r => r.Respuesta is not null), recomendaciones.Count(r => r.SeAcepto),
        recomendaciones.Count(r => r.Estado is EstadoRecomendacion.Atendida), recomendaciones.Count(r => r.Estado is EstadoRecomendacion.Vencida));
}
